import { inBreakout, isHeld, openTurns, runningRound } from '../session/ask.ts';
import type { SessionFacts } from '../session/state.ts';
import { hasFloor, quiet } from './coverage.ts';
import { doubtful } from './doubtful.ts';
import type { Interval } from './intervals.ts';

/** When the room says that something was missed; null: never. Milliseconds. */
export interface MissedAfter {
  readonly unpressedMs: number | null;
  readonly longTurnMs: number | null;
}

/** What was missed: nobody pressed, or `turn` stayed open implausibly long, its whole time being in question. */
export interface Missed extends Interval {
  readonly turn: string | null;
}

/** After this nobody remembers who spoke; the strip still shows it. Milliseconds. */
const rememberedMs = 15 * 60_000;

/**
 * The latest stretch that was missed and can still be filled from memory. null: there is none, or it is no time to be
 * told: not in go-rounds, holds and breakouts, nor where nothing is measured.
 */
export function missed(facts: SessionFacts, now: number, after: MissedAfter): Missed | null {
  if (facts.phase !== 'open' || facts.tracking === 'not') return null;
  if (isHeld(facts) || inBreakout(facts) || runningRound(facts) !== undefined) return null;
  const recent = (each: Interval): boolean => each.to > now - rememberedMs;
  const found: Missed[] = [
    ...unpressedLately(facts, now, after.unpressedMs).map((each) => ({ ...each, turn: null })),
    ...(after.longTurnMs === null ? [] : doubtful(facts, now, after.longTurnMs)).map(({ turn }) => ({
      from: turn.start,
      to: turn.end ?? now,
      turn: turn.id,
    })),
  ];
  return (
    found
      .filter(recent)
      .toSorted((a, b) => a.to - b.to || a.from - b.from)
      .at(-1) ?? null
  );
}

function unpressedLately(facts: SessionFacts, now: number, afterMs: number | null): readonly Interval[] {
  if (afterMs === null) return [];
  const since = now - rememberedMs;
  const lately = facts.turns.filter(({ end }) => end === null || end > since);
  // Somebody speaks and the whole of what is remembered is theirs: as good as always there is nothing to work out.
  if (openTurns(facts).some(({ start }) => start <= since) || !facts.segments.some(hasFloor)) return [];
  const before = facts.turns.reduce(
    (latest, { end }) => (end !== null && end <= since ? Math.max(latest, end) : latest),
    0,
  );
  return quiet({ ...facts, turns: lately }, now, afterMs)
    .map((each) => ({ ...each, from: Math.max(each.from, before) }))
    .filter(({ from, to }) => to - from >= afterMs);
}
