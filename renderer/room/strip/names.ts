import { clockSeconds } from '../../../shared/time/clock.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import type { StripItem } from '../../../shared/turns/strip.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { beginningsOf, personName } from '../view.ts';
import type { Chosen } from './chosen.ts';

/** How people and instants are called on the strip. */
export interface Said {
  readonly person: (person: string | null) => string;
  readonly item: (item: Chosen) => string;
  /** As it may stand where there is less room, from the longest to the shortest; a name is left out before it is cut. */
  readonly texts: (item: StripItem) => readonly string[];
  /** With seconds. */
  readonly clock: (instant: number) => string;
}

const upper = (letters: string): string => letters.charAt(0).toLocaleUpperCase() + letters.slice(1);

export function saying(facts: SessionFacts, roster: Roster, zone: string, locale: string): Said {
  const person = (id: string | null): string =>
    id === null ? enStrip.someone : personName(facts, roster, id);
  const calls = (item: Chosen): string => {
    if (item.kind === 'missed') return enStrip.missed;
    if (item.kind === 'stretch') return enStrip.chosen;
    // Who said no to being measured is somebody unnamed like any other (U4).
    return person(item.person);
  };
  // The letters that pass the floor in the room are known by then; or the number.
  const letters = beginningsOf(facts, roster);
  const badges = new Map(facts.people.map(({ id, badge }) => [id, String(badge)]));
  return {
    person,
    item: calls,
    texts: (item) => {
      const name = calls(item);
      const long = enStrip.long(item.to - item.from);
      if (item.kind === 'missed') return [`${name} · ${long}`, name, long];
      const about = item.estimated ? enStrip.about : '';
      if (item.person === null) return [`${about}${name}`];
      const short = letters.get(item.person)?.letters ?? badges.get(item.person) ?? '';
      return [
        `${about}${name} · ${long}`,
        `${about}${name}`,
        `${about}${name.split(/\s/u)[0] ?? name}`,
        upper(short),
      ];
    },
    clock: (instant) => clockSeconds(instant + facts.clockOffset, facts.opened?.zone ?? zone, locale),
  };
}
