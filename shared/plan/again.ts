import type { Role } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';
import type { SessionFacts } from '../session/state.ts';
import type { Segment } from './segment.ts';

/** What is taken over from an earlier session where the same circle meets again; nothing else is. */
export interface Again {
  readonly title: string;
  readonly purpose: string;
  /** One name a line, pronouns after a comma, in the order they sat. */
  readonly names: string;
  /** Place among the names. */
  readonly facilitator: number | null;
  /** Of others than the facilitator, by name; where two people share a name nobody can say whose it is. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly plan: readonly Segment[];
  /** Minors took part. */
  readonly minors: boolean;
}

/** Marks between columns are none within a name here, or a line would be read as more than one. */
const cell = (text: string): string => text.replace(/[,;\s،、，]+/gu, ' ').trim();

/** null: the record does not say how the session was opened. */
export function sameAgain({ opened, people }: SessionFacts, roster: Roster): Again | null {
  if (opened === null) return null;
  const known = people.flatMap(({ id, role }) => {
    const name = cell(roster[id]?.name ?? '');
    return name === '' ? [] : [{ name, pronouns: cell(roster[id]?.pronouns ?? ''), role }];
  });
  const facilitator = known.findIndex(({ role }) => role === 'facilitator');
  const named = (name: string): number => known.filter((each) => each.name === name).length;
  return {
    title: opened.title,
    purpose: opened.circle.purpose,
    names: known.map(({ name, pronouns }) => (pronouns === '' ? name : `${name}, ${pronouns}`)).join('\n'),
    facilitator: facilitator < 0 ? null : facilitator,
    roles: Object.fromEntries(
      known.flatMap(({ name, role }) =>
        role === 'member' || role === 'facilitator' || named(name) > 1 ? [] : [[name, role]],
      ),
    ),
    // A pinned start is of that day.
    minors: opened.circle.minors === true,
    plan: opened.plan.map(({ pin: _pin, ...segment }) => segment),
  };
}
