import type { SessionFacts } from '../session/state.ts';
import type { Meeting } from './acquaintance.ts';
import type { Pair } from './form.ts';

/** What main knows of a circle before this session, for groups that meet anew. */
export interface MetBefore {
  readonly past: readonly Meeting[];
  /** Whom the circle keeps apart. */
  readonly apart: readonly Pair[];
}

/** The groups that went, and the buddies of one session: all who met in it. `ago`: how many sessions back. */
export function meetingsOf(facts: SessionFacts, ago: number): readonly Meeting[] {
  const went = facts.formations
    .filter(({ startedAt }) => startedAt !== null)
    .map(({ groups }) => ({ groups: groups.map(({ people }) => people), ago }));
  return facts.buddies.length === 0 ? went : [...went, { groups: facts.buddies, ago }];
}

/** All who met before groups are formed now: in earlier sessions, and earlier in this one. */
export function metUntilNow(before: readonly Meeting[], facts: SessionFacts): readonly Meeting[] {
  const back = {
    ...facts,
    buddies: [],
    formations: facts.formations.filter(({ endedAt }) => endedAt !== null),
  };
  return [...before, ...meetingsOf(back, 0)];
}
