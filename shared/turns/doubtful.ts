import type { LiveSegment, SessionFacts, Turn } from '../session/state.ts';
import { subtract, subtractSorted, type Interval } from './intervals.ts';
import { heldNow, unmeasured, until } from './unmeasured.ts';

/**
 * A turn open for longer is more likely one that nobody ended. Five minutes are long for one turn where people share the
 * time; three times as much is beyond what a circle lets happen without a word of the facilitator's, who would press then.
 */
export const LONGEST_TURN_MS = 15 * 60_000;

/** Where a segment gives everybody a limit, three times that; people overrun, but not below this. */
const leastDoubtMs = 5 * 60_000;

export interface Doubtful {
  readonly turn: Turn;
  /** What of it is measured and goes beyond what is plausible. */
  readonly doubt: readonly Interval[];
}

/**
 * M10: turns that have stayed open implausibly long, with what of them is in doubt: what lies beyond the longest
 * plausible one, because somebody did press its start. Not where one person is meant to talk (a presentation), nor in a
 * go-round, where somebody goes on with the piece by hand; and not once it was said who spoke (estimated).
 */
export function doubtful(facts: SessionFacts, now: number, longestMs = LONGEST_TURN_MS): Doubtful[] {
  const end = heldNow(facts, now);
  const long = facts.turns.filter(
    (turn) => !turn.estimated && (turn.end ?? end) - turn.start > Math.min(longestMs, leastDoubtMs),
  );
  // As good as always: nothing else is worked out.
  if (long.length === 0) return [];
  const apart = unmeasured(facts, now);
  const rounds = facts.rounds.map((round) => until({ from: round.startedAt, to: round.endedAt }, end));
  const talks = facts.segments
    .filter(({ format }) => format === 'presentation')
    .flatMap(({ spans }) => spans.map((span) => until(span, end)));
  const elsewhere = [...rounds, ...talks];
  return long.flatMap((turn) => {
    const own = subtractSorted([until({ from: turn.start, to: turn.end }, end)], apart);
    const beyond = after(own, plausibleMs(segmentAt(facts, turn.start), longestMs));
    const doubt = subtract(beyond, elsewhere);
    return doubt.length === 0 ? [] : [{ turn, doubt }];
  });
}

const segmentAt = ({ segments }: SessionFacts, at: number): LiveSegment | undefined =>
  segments.find(({ spans }) => spans.some(({ from, to }) => from <= at && (to === null || at < to)));

function plausibleMs(segment: LiveSegment | undefined, longestMs: number): number {
  const limit = segment?.limitMs;
  return limit === undefined ? longestMs : Math.min(longestMs, Math.max(leastDoubtMs, 3 * limit));
}

/** What is left of these stretches, in order, once so many milliseconds of them have gone by. */
function after(stretches: readonly Interval[], ms: number): Interval[] {
  let left = ms;
  return stretches.flatMap(({ from, to }) => {
    const skipped = Math.min(left, to - from);
    left -= skipped;
    return from + skipped < to ? [{ from: from + skipped, to }] : [];
  });
}
