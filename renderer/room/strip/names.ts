import { clockSeconds } from '../../../shared/time/clock.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { personName } from '../view.ts';
import type { Chosen } from './chosen.ts';

/** How people and instants are called on the strip. */
export interface Said {
  readonly person: (person: string | null) => string;
  readonly item: (item: Chosen) => string;
  /** With seconds. */
  readonly clock: (instant: number) => string;
}

export function saying(facts: SessionFacts, roster: Roster, zone: string, locale: string): Said {
  const person = (id: string | null): string =>
    id === null ? enStrip.someone : personName(facts, roster, id);
  return {
    person,
    item: (item) => {
      if (item.kind === 'missed') return enStrip.missed;
      if (item.kind === 'stretch') return enStrip.chosen;
      return item.measured ? person(item.person) : enStrip.unmeasured;
    },
    clock: (instant) => clockSeconds(instant + facts.clockOffset, facts.opened?.zone ?? zone, locale),
  };
}
