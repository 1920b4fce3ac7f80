import { dayMs, instantIn } from '../../../shared/plan/check/instants.ts';
import type { LaidPlan, LaidRow } from '../../../shared/plan/check/lay-plan.ts';
import type { PlanSums } from '../../../shared/plan/check/sums.ts';
import type { Plan, PlanSegment } from '../../../shared/plan/plan.ts';

/** A row in the drawing, in shares of its height (0 … 1). */
export interface Block {
  readonly segment: PlanSegment;
  readonly from: number;
  readonly to: number;
  /** It begins later than its pin says: where the pin is. null: it does not. */
  readonly overlapFrom: number | null;
  /** It runs beyond the end there is. */
  readonly over: boolean;
}
export interface Mark {
  readonly at: number;
  /** Milliseconds, as `LaidRow` has them. */
  readonly instant: number;
  readonly onClock: boolean;
}
export interface Scale {
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly end: Mark | null;
}

/** Rows in one go: a day, or what comes before any clock is known. */
interface Span {
  readonly key: number;
  readonly onClock: boolean;
  readonly from: number;
  readonly to: number;
}

/** A night is drawn as long as this. */
const nightMs = 20 * 60_000;
const grains = [5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * 60_000);
/** So far apart marks are legible; pixels. */
const pixelsAMark = 48;

const keyOf = ({ day, onClock }: LaidRow): number => (onClock ? day : -1);

/** A plan drawn to scale on so many pixels. */
export function scaleOf(plan: Plan, { rows }: LaidPlan, sums: PlanSums, pixels: number): Scale {
  const spans = spansOf(rows, sums);
  const nights = nightMs * Math.max(0, spans.length - 1);
  const whole = Math.max(
    1,
    spans.reduce((sum, { from, to }) => sum + to - from, nights),
  );
  const place = (instant: number, key: number): number => {
    let above = 0;
    for (const span of spans) {
      if (span.key === key) return (above + instant - span.from) / whole;
      above += span.to - span.from + nightMs;
    }
    return 0;
  };
  const { endBy, day } = sums;
  const bound = spans.findLast(({ key, onClock }) => endBy?.onClock === onClock && (key === day || !onClock));
  const end =
    endBy === null || bound === undefined
      ? null
      : { ...endBy, instant: endBy.at, at: place(endBy.at, bound.key) };
  const blocks = plan.segments.flatMap((segment, index): Block[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const key = keyOf(row);
    const { pin } = segment;
    return [
      {
        segment,
        from: place(row.start, key),
        to: place(row.end, key),
        overlapFrom:
          pin === undefined || row.overlapMs === 0 ? null : Math.max(0, place(instantIn(pin), key)),
        over: endBy !== null && key === bound?.key && row.end > endBy.at,
      },
    ];
  });
  const grain = grains.find((each) => (whole / each) * pixelsAMark <= Math.max(pixels, pixelsAMark)) ?? dayMs;
  const marks = spans.flatMap(({ from, to, key, onClock }) => {
    const first = Math.ceil(from / grain) * grain;
    const count = Math.max(0, Math.floor((to - first) / grain) + 1);
    return Array.from({ length: count }, (_, i) => {
      const instant = first + i * grain;
      return { at: place(instant, key), instant, onClock };
    });
  });
  return { blocks, marks, end };
}

/** From the first row of each to its last, and to the end there is where that is later. */
function spansOf(rows: readonly LaidRow[], { endBy, day }: PlanSums): Span[] {
  const spans = new Map<number, Span>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = spans.get(key);
    const reaches = endBy !== null && endBy.onClock === row.onClock && (row.day === day || !row.onClock);
    spans.set(key, {
      key,
      onClock: row.onClock,
      from: Math.min(known?.from ?? row.start, row.start),
      to: Math.max(known?.to ?? row.end, row.end, reaches ? endBy.at : 0),
    });
  }
  return [...spans.values()];
}
