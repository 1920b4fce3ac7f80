import type { Role } from '../session/events.ts';
import type { RosterRow } from './roster.ts';
import type { Prepared } from './sample.ts';
import type { Segment } from './segment.ts';

interface Quick {
  readonly title: string;
  readonly people: readonly RosterRow[];
  /** Place in `people`; null: nobody is marked. */
  readonly facilitator: number | null;
  readonly plan: readonly Segment[];
  readonly namesOnWall: boolean;
  readonly purpose?: string;
  /** Of others than the facilitator, by name. */
  readonly roles?: Readonly<Record<string, Role>>;
}

/** A session without a circle of its own. A person is an id from the first moment on (R7). */
export const quickSession = (
  { title, people, facilitator, plan, namesOnWall, purpose = '', roles = {} }: Quick,
  newId: () => string,
): Prepared => ({
  title,
  circle: { id: null, name: title, purpose, agreements: [], namesOnWall, referrals: [] },
  people: people.map(({ name, pronouns }, i) => ({
    id: newId(),
    name,
    ...(pronouns === null ? {} : { pronouns }),
    role: i === facilitator ? 'facilitator' : (new Map(Object.entries(roles)).get(name) ?? 'member'),
    tracked: true,
    present: true,
  })),
  plan: [...plan],
  hardEnd: null,
});
