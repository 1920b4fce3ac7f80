import { runningRound } from '../session/ask.ts';
import { comingUp } from '../session/round.ts';
import type { SessionFacts } from '../session/state.ts';
import { subtract, total } from '../turns/intervals.ts';
import { until } from '../turns/unmeasured.ts';
import { elapsedMs } from './elapsed.ts';

/** Limits are whole quarter minutes, and at least one. */
const quarterMs = 15_000;

export interface RoundPlan {
  /** What each who is still to come can have, milliseconds. */
  readonly limitMs: number;
  /** How many are still to come. */
  readonly people: number;
}

/**
 * What the running segment leaves each who is still to have their turn, once the one who has it has had theirs; those who
 * are asked again count. null: there is time enough, no limit, nobody to come, or it cannot get any shorter.
 */
export function shorterRound(facts: SessionFacts, now: number): RoundPlan | null {
  const round = runningRound(facts);
  const segment = facts.segments.find(({ id }) => id === round?.segment);
  if (round === undefined || segment === undefined || segment.id !== facts.running) return null;
  const limitMs = round.nextLimitMs ?? round.limitMs;
  const people = comingUp(round).length;
  if (limitMs === null || people === 0) return null;
  const left = segment.durationMs - elapsedMs(segment, facts, now);
  const free = Math.max(0, left - ownLeft(facts, round, now));
  const each = Math.max(1, Math.floor(free / people / quarterMs)) * quarterMs;
  return each < limitMs && free < people * limitMs ? { limitMs: each, people } : null;
}

/** What is left of the silence, or of the time of the one whose turn it is. */
function ownLeft(
  facts: SessionFacts,
  { silence, currentSince, limitMs }: SessionFacts['rounds'][number],
  now: number,
): number {
  const [from, ms] = silence === null ? [currentSince, limitMs ?? 0] : [silence.from, silence.ms];
  if (from === null) return 0;
  const holds = facts.holds.map((span) => until(span, now));
  return Math.max(0, ms - total(subtract([{ from, to: Math.max(from, now) }], holds)));
}
