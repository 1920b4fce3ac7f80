import { inBreakout, isHeld, runningRound } from './ask.ts';
import type { ShownNudge } from './nudge-state.ts';
import { runningPoll } from './poll.ts';
import type { SessionFacts } from './state.ts';

/** It goes by itself after so long. Milliseconds. */
export const nudgeStaysMs = 3 * 60_000;

/** The last one, while it is neither answered nor gone by itself; null: none. */
export function standingNudge({ nudges }: Pick<SessionFacts, 'nudges'>, now: number): ShownNudge | null {
  const last = nudges.at(-1);
  return last === undefined || last.answer !== null || now - last.at >= nudgeStaysMs ? null : last;
}

/** Not while people take turns, vote, rest, are held or are out in groups; the closing is theirs (P21). */
export function mayNudge(facts: SessionFacts): boolean {
  if (facts.phase !== 'open' || isHeld(facts) || inBreakout(facts)) return false;
  if (runningRound(facts) !== undefined || runningPoll(facts) !== undefined) return false;
  const segment = facts.segments.find(({ id }) => id === facts.running);
  return segment !== undefined && segment.kind !== 'closing' && segment.kind !== 'break';
}

/** What stands below the cue now; null: nothing. */
export const nudgeInSight = (facts: SessionFacts, now: number): ShownNudge | null =>
  mayNudge(facts) ? standingNudge(facts, now) : null;
