import { foldLetters } from '../lib/fold-letters.ts';
import type { Role, Tracking } from '../session/events.ts';
import type { WallNames } from '../wall/name-styles.ts';
import type { Circle, Member } from './circle.ts';
import type { CirclePerson, People } from './people.ts';

/** What is edited together: a circle and everybody's names (R7). */
export interface Book {
  readonly circle: Circle;
  readonly people: People;
}

/** Somebody who is to be in the circle. `person`: who that is already; null: somebody new. */
export interface Newcomer {
  readonly person: string | null;
  readonly name: string;
  readonly pronouns: string | null;
  readonly role?: Role;
  readonly badge?: number | null;
  readonly access?: string;
}

/** The names of a circle's members, in the order they are listed; '' where a name is gone. */
export const namesIn = ({ circle, people }: Book): ReadonlyMap<string, string> => {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(circle.members.map(({ person }) => [person, known.get(person) ?? '']));
};

/** Who has this badge already; null: nobody but perhaps the person asked for. */
export const holderOf = ({ members }: Circle, badge: number, except: string | null): string | null =>
  members.find((each) => each.badge === badge && each.person !== except)?.person ?? null;

/** Adds them at the end; a badge that somebody has stays theirs. Who is in the circle already is not added twice. */
export function addMembers(
  { circle, people }: Book,
  newcomers: readonly Newcomer[],
  newId: () => string,
): Book {
  const members: Member[] = [...circle.members];
  const everybody: CirclePerson[] = [...people];
  for (const { person, name, pronouns, role = 'member', badge = null, access = '' } of newcomers) {
    if (person !== null && members.some((each) => each.person === person)) continue;
    const id = person ?? newId();
    if (person === null) everybody.push({ id, name, pronouns });
    const free = badge === null || !members.some((each) => each.badge === badge);
    members.push({ person: id, role, badge: free ? badge : null, tracked: true, access });
  }
  return { circle: { ...circle, members }, people: everybody };
}

/** `held`: people whom another circle holds, in use, archived or in the trash; everybody else's name goes with them (R7). */
export function removeMember({ circle, people }: Book, person: string, held: ReadonlySet<string>): Book {
  return {
    circle: {
      ...circle,
      members: circle.members.filter((each) => each.person !== person),
      apart: circle.apart.filter((pair) => !pair.includes(person)),
    },
    people: held.has(person) ? people : people.filter(({ id }) => id !== person),
  };
}

export const changeMember = (
  circle: Circle,
  person: string,
  part: Partial<Omit<Member, 'person'>>,
): Circle => ({
  ...circle,
  members: circle.members.map((each) => (each.person === person ? { ...each, ...part } : each)),
});

/** In every circle that holds them: it is one person. Whose name was lost gets one again. */
export function changePerson(
  people: People,
  person: string,
  part: Partial<Omit<CirclePerson, 'id'>>,
): People {
  if (people.some(({ id }) => id === person))
    return people.map((each) => (each.id === person ? { ...each, ...part } : each));
  return part.name === undefined
    ? people
    : [...people, { pronouns: null, ...part, id: person, name: part.name }];
}

/** Both in the circle, not one person, and not kept apart already; else nothing changes. */
export function keepApart(circle: Circle, one: string, other: string): Circle {
  const isIn = (person: string): boolean => circle.members.some((each) => each.person === person);
  const known = circle.apart.some((pair) => pair.includes(one) && pair.includes(other));
  if (one === other || known || !isIn(one) || !isIn(other)) return circle;
  return { ...circle, apart: [...circle.apart, [one, other]] };
}

/** With minors nothing is measured, and names are first names; without them nothing comes back by itself. */
export const withMinors = (circle: Circle, minors: boolean): Circle =>
  minors
    ? {
        ...circle,
        minors,
        tracking: 'not',
        wallNames: circle.wallNames === 'full' ? 'first' : circle.wallNames,
      }
    : { ...circle, minors };

export const trackingsFor = ({ minors }: Circle): readonly Tracking[] =>
  minors ? ['not'] : ['not', 'session', 'kept'];
export const wallNamesFor = ({ minors }: Circle): readonly WallNames[] =>
  minors ? ['none', 'initials', 'first'] : ['none', 'initials', 'first', 'full'];

/** People of these circles. */
export const heldBy = (circles: readonly Circle[]): ReadonlySet<string> =>
  new Set(circles.flatMap(({ members }) => members.map(({ person }) => person)));

/** Somebody of the same name, and where; it is asked, never taken for granted (R7). */
export interface Namesake {
  readonly person: string;
  readonly name: string;
  /** Names of the circles that hold them; empty: nobody's yet. */
  readonly circles: readonly string[];
  /** In this very circle. */
  readonly here: boolean;
}

/** Everybody who goes by this name already, upper case, accents and blanks apart. */
export function namesakes(
  name: string,
  { circle, people }: Book,
  others: readonly Circle[],
): readonly Namesake[] {
  const key = (text: string): string => foldLetters(text).replace(/\s+/gu, ' ').trim();
  const wanted = key(name);
  return people
    .filter((each) => key(each.name) === wanted)
    .map((each) => {
      const holds = ({ members }: Circle): boolean => members.some(({ person }) => person === each.id);
      return {
        person: each.id,
        name: each.name,
        circles: others.filter((other) => other.id !== circle.id && holds(other)).map((other) => other.name),
        here: holds(circle),
      };
    });
}

/** The same circle under another name: its people are the same people; what belongs to its evenings stays behind. */
export const duplicateOf = (circle: Circle, id: string, name: string, newId: () => string): Circle => ({
  ...circle,
  id,
  name,
  agreements: circle.agreements.map(({ text }) => ({ id: newId(), text })),
  referrals: circle.referrals.map((each) => ({ ...each, id: newId() })),
  next: null,
  plan: null,
  firstSession: { purpose: null, agreements: null, role: null },
  archivedAt: null,
});
