import type { SegmentFormat } from '../plan/segment.ts';
import type { SessionFacts } from '../session/state.ts';
import { doubtful } from './doubtful.ts';
import { intersect, subtract, total, union, type Interval } from './intervals.ts';
import { heldNow, unmeasured, until } from './unmeasured.ts';

/**
 * A stretch with nobody on the floor that lasts longer than this counts as one in which nobody pressed.
 * Pauses between turns last seconds, and a group that is asked to think is seldom quiet for half a
 * minute; a silence that matters longer than that is held (Space), and a hold is not measured at all.
 */
export const UNPRESSED_AFTER_MS = 30_000;

/** Below this M2–M7 are not given (M10). */
export const ENOUGH_COVERAGE = 0.8;

/** Formats in which nobody is expected to have the floor of the whole room. */
const withoutFloor: ReadonlySet<SegmentFormat> = new Set(['break', 'writing', 'breakout', 'pairs', 'poll']);
export const hasFloor = ({ format }: { readonly format: SegmentFormat }): boolean =>
  !withoutFloor.has(format);

/**
 * Stretches noticed as unpressed with nobody on the floor: measured, in a segment where people talk in the whole circle,
 * (unnamed and untracked voices are on it, too), longer than the threshold; then the whole stretch, up to `now`.
 */
export const quiet = (facts: SessionFacts, now: number, afterMs = UNPRESSED_AFTER_MS): Interval[] =>
  quietOf(plenary(facts, now), afterMs);

/** M10: all that counts as unpressed until it is filled: the quiet stretches, and what is beyond belief of long turns. */
export const unpressed = (facts: SessionFacts, now: number): Interval[] =>
  unpressedOf(facts, now, plenary(facts, now));

/**
 * M10: confirmed ÷ plenary. Plenary is measured open time in which people talk in the whole circle: a
 * talking segment runs, or somebody is on the floor outside one. Breaks and writing are left out of
 * both, for else a long break would hide a forgotten half hour. null: no such time yet. A record made
 * from a file of turns is taken as complete: 1.
 */
export function coverage(facts: SessionFacts, now: number): number | null {
  if (facts.opened?.source === 'turns') return 1;
  const found = plenary(facts, now);
  const plenaryMs = total([...found.talk, ...found.taken]);
  if (plenaryMs === 0) return null;
  return (plenaryMs - total(unpressedOf(facts, now, found))) / plenaryMs;
}

interface Plenary {
  readonly talk: readonly Interval[];
  readonly taken: readonly Interval[];
}

function plenary(facts: SessionFacts, now: number): Plenary {
  const end = heldNow(facts, now);
  const open = facts.openedAt === null ? [] : [{ from: facts.openedAt, to: end }];
  const measured = subtract(open, unmeasured(facts, now));
  const segments = facts.segments
    .filter(hasFloor)
    .flatMap((each) => each.spans.map((span) => until(span, end)));
  const turns = facts.turns.map((turn) => until({ from: turn.start, to: turn.end }, end));
  return { talk: intersect(measured, segments), taken: intersect(measured, union(turns)) };
}

const quietOf = ({ talk, taken }: Plenary, afterMs: number): Interval[] =>
  subtract(talk, taken).filter((each) => each.to - each.from > afterMs);

const unpressedOf = (facts: SessionFacts, now: number, found: Plenary): Interval[] =>
  union([
    ...quietOf(found, UNPRESSED_AFTER_MS),
    ...intersect(
      found.taken,
      doubtful(facts, now).flatMap((each) => each.doubt),
    ),
  ]);
