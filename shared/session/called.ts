import { nameBook } from '../summary/names.ts';
import { isWithMinors, nextBadge } from './ask.ts';
import type { Roster } from './roster.ts';
import type { SessionFacts } from './state.ts';

/**
 * What the record calls somebody whose name is typed during a session: as it was typed, and where minors take part by the
 * first name, longer or with the badge where somebody is called so already. Nobody else is called anything new.
 */
export function calledIn(facts: SessionFacts, roster: Roster, person: string, name: string): string {
  if (!isWithMinors(facts)) return name;
  const badges = new Map([
    [person, nextBadge(facts)],
    ...facts.people.map(({ id, badge }) => [id, badge] as const),
  ]);
  return nameBook(badges, { ...roster, [person]: { name } }, 'first').get(person) ?? name;
}
