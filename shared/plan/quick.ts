import type { Role } from '../session/events.ts';
import { nameBook } from '../summary/names.ts';
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
  /** Minors take part: only first names go into the record. */
  readonly minors?: boolean;
}

/** A session without a circle of its own. A person is an id from the first moment on (R7). */
export const quickSession = (
  { title, people, facilitator, plan, namesOnWall, purpose = '', roles = {}, minors = false }: Quick,
  newId: () => string,
): Prepared => ({
  title,
  circle: {
    id: null,
    name: title,
    purpose,
    agreements: [],
    namesOnWall,
    referrals: [],
    ...(minors ? { minors } : {}),
  },
  people: people.map(({ name, pronouns }, i) => ({
    id: newId(),
    name: minors ? firstNameOf(people, i) : name,
    ...(pronouns === null ? {} : { pronouns }),
    role: i === facilitator ? 'facilitator' : (new Map(Object.entries(roles)).get(name) ?? 'member'),
    tracked: true,
    present: true,
  })),
  plan: [...plan],
  hardEnd: null,
});

function firstNameOf(people: readonly RosterRow[], place: number): string {
  const badges = new Map(people.map((_, i) => [String(i), i + 1]));
  const roster = Object.fromEntries(people.map(({ name }, i) => [String(i), { name }]));
  return nameBook(badges, roster, 'first').get(String(place)) ?? '';
}
