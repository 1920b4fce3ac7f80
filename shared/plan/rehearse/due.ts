import { isHeld, runningRound } from '../../session/ask.ts';
import type { SessionFacts, SessionState } from '../../session/state.ts';
import { NIGHT_MS } from '../../time/days.ts';
import { elapsedMs } from '../../time/elapsed.ts';
import { instantOf } from '../../time/local.ts';
import { subtract, total } from '../../turns/intervals.ts';
import { until } from '../../turns/unmeasured.ts';

/** What happens by itself, and when (epoch milliseconds). */
export interface Due {
  readonly at: number;
  readonly what: 'turn' | 'segment';
  /** The instant at which the next day begins, where a night lies between. */
  readonly night: number | null;
}

/** null: nothing, however long one waits. @param segmentsOnly leaves the turns of a go-round aside */
export function nextDue(
  { state, now }: { readonly state: SessionState; readonly now: number },
  follow: boolean,
  segmentsOnly = false,
): Due | null {
  const { facts } = state;
  if (facts.phase !== 'open' || isHeld(facts)) return null;
  const segment = follow ? segmentDue(facts, now) : null;
  const turn = segmentsOnly ? null : turnDue(facts, now);
  if (turn === null || segment === null) return turn ?? segment;
  return turn.at <= segment.at ? turn : segment;
}

function turnDue(facts: SessionFacts, now: number): Due | null {
  const round = runningRound(facts);
  if (round?.current == null || round.currentSince === null || round.limitMs === null) return null;
  const { currentSince: from, limitMs } = round;
  const held = facts.holds.map((span) => until(span, now));
  const spent = total(subtract([{ from, to: Math.max(from, now) }], held));
  return { at: now + limitMs - spent, what: 'turn', night: null };
}

/** When its time is up; before a pin it runs on until then, as it would in the room. */
function segmentDue(facts: SessionFacts, now: number): Due | null {
  const here = facts.segments.findIndex(({ id }) => id === facts.running);
  const segment = facts.segments[here];
  if (segment === undefined) return null;
  const up = now + Math.max(0, segment.durationMs - elapsedMs(segment, facts, now));
  const next = facts.segments.slice(here + 1).find(({ skipped }) => !skipped);
  const pin = next?.pin === undefined ? up : instantOf(next.pin, facts.opened?.zone ?? 'UTC');
  if (pin - up >= NIGHT_MS) return { at: up, what: 'segment', night: pin };
  return { at: Math.max(up, pin), what: 'segment', night: null };
}
