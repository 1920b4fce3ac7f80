import { badgesOf } from '../circle/badges.ts';
import type { Circle } from '../circle/circle.ts';
import type { People } from '../circle/people.ts';
import { tidyLine } from '../lib/text.ts';
import { nameBook } from '../summary/names.ts';
import type { NameTentsView } from './view.ts';

/**
 * A tent for each member, in their order. Where minors take part names are first names. Somebody whose name is not
 * known gets one to write on.
 */
export function nameTentsView(
  { name, minors, members }: Pick<Circle, 'name' | 'minors' | 'members'>,
  people: People,
): NameTentsView {
  const known = new Map(people.map((person) => [person.id, person]));
  const badges = badgesOf(members);
  const roster = Object.fromEntries(people.map((person) => [person.id, { name: person.name }]));
  const first = minors ? nameBook(badges, roster, 'first') : null;
  return {
    kind: 'tents',
    circle: tidyLine(name),
    tents: members.map(({ person }) => {
      const found = known.get(person);
      return {
        name: found === undefined ? '' : tidyLine(first?.get(person) ?? found.name),
        pronouns: tidyLine(found?.pronouns ?? ''),
        badge: badges.get(person) ?? 0,
      };
    }),
  };
}
