import { findPerson } from '../ask.ts';
import type { SessionFacts, Span } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** When people really came and left, and who leads. */
export const attendance: Deciders<'swapRoles' | 'correctPresence'> = {
  swapRoles: (facts, { one, other }) => {
    const [a, b] = [findPerson(facts, one), findPerson(facts, other)];
    if (a === undefined || b === undefined) return refuse('unknownPerson');
    return a.role === b.role
      ? refuse('noChange')
      : events(
          { type: 'role.changed', data: { person: one, role: b.role } },
          { type: 'role.changed', data: { person: other, role: a.role } },
        );
  },
  correctPresence: (facts, { type: _, ...stay }, { now }) => {
    const known = findPerson(facts, stay.person);
    if (known === undefined) return refuse('unknownPerson');
    const was = known.present[stay.span];
    if (was === undefined) return refuse('notPresent', { person: stay.person });
    if ((was.to === null) !== (stay.to === null)) return refuse('stillHere');
    if (was.from === stay.from && was.to === stay.to) return refuse('noChange');
    if (facts.openedAt !== null && stay.from < facts.openedAt) return refuse('beforeOpening');
    if (Math.max(stay.from, stay.to ?? stay.from) > now) return refuse('inTheFuture');
    if (stay.to !== null && stay.to < stay.from) return refuse('presenceBackwards');
    const before = known.present[stay.span - 1]?.to ?? null;
    const after = known.present[stay.span + 1]?.from ?? null;
    if ((before !== null && stay.from < before) || (after !== null && (stay.to ?? now) > after))
      return refuse('presenceOverlaps');
    return speaksOutside(facts, stay.person, was, stay)
      ? refuse('spokeOutside')
      : events({ type: 'presence.corrected', data: stay });
  },
};

/** U1: whoever spoke was there. Turns that lie outside all stays already are none of this correction's. */
function speaksOutside(facts: SessionFacts, person: string, was: Span, stay: Span): boolean {
  const inside = (span: Span, at: number): boolean => at >= span.from && (span.to === null || at <= span.to);
  return facts.turns.some(
    (turn) =>
      turn.person === person &&
      [turn.start, ...(turn.end === null ? [] : [turn.end])].some(
        (at) => inside(was, at) && !inside(stay, at),
      ),
  );
}
