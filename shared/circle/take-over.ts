import type { SessionFacts } from '../session/state.ts';
import { circleLimits, type Circle } from './circle.ts';

/**
 * What the group adopted in a session, in the circle's document: the new ones, other wordings, and without those that were
 * taken away. What was only worded, and adopted by nobody, stays in the session's record. null: nothing to change.
 */
export function withAdopted(circle: Circle, { opened, agreements }: SessionFacts): Circle | null {
  const before = new Map(opened?.circle.agreements.map((each) => [each.id, each]));
  const now = new Map(agreements.map((each) => [each.id, each]));
  const isChanged = (id: string): boolean => {
    const [was, is] = [before.get(id), now.get(id)];
    return is?.adoptedOn !== undefined && (was?.text !== is.text || was.adoptedOn !== is.adoptedOn);
  };
  const kept = circle.agreements.flatMap((each) => {
    // Taken away in the session, and not only unknown to it.
    if (before.has(each.id) && !now.has(each.id)) return [];
    const is = now.get(each.id);
    return [is !== undefined && isChanged(each.id) ? is : each];
  });
  const known = new Set(circle.agreements.map(({ id }) => id));
  const added = agreements.filter(({ id }) => isChanged(id) && !known.has(id));
  const next = [...kept, ...added].slice(0, circleLimits.agreements);
  return JSON.stringify(next) === JSON.stringify(circle.agreements) ? null : { ...circle, agreements: next };
}
