import type { Interval } from '../../../shared/turns/intervals.ts';

/** What of the session is in sight: from where on, and how much. Milliseconds. */
export interface Sight {
  readonly from: number;
  readonly span: number;
}

/** Closer than this nothing more is to be seen. */
const closestMs = 30_000;
/** Room beside the first and the last turn, as a part of what is in sight, so that their edges can be taken hold of. */
const margin = 0.04;

export const widest = ({ from, to }: Interval): number => Math.max(closestMs, (to - from) / (1 - 2 * margin));

/** The same, within the session. */
export function clamp(sight: Sight, whole: Interval): Sight {
  const span = Math.min(Math.max(sight.span, closestMs), widest(whole));
  const first = whole.from - margin * span;
  const last = Math.max(first, whole.to + margin * span - span);
  return { span, from: Math.min(Math.max(sight.from, first), last) };
}

/** `by` times as close; what lies at `at` stays where it is. */
export function zoom(sight: Sight, by: number, at: number, whole: Interval): Sight {
  const span = Math.min(Math.max(sight.span / by, closestMs), widest(whole));
  return clamp({ span, from: at - ((at - sight.from) / sight.span) * span }, whole);
}

/** Moved by a part of what is in sight. */
export const pan = (sight: Sight, by: number, whole: Interval): Sight =>
  clamp({ ...sight, from: sight.from + by * sight.span }, whole);

export const all = (whole: Interval): Sight => clamp({ from: whole.from, span: widest(whole) }, whole);

/** The stretch with room around it; closer where it would be a sliver, else as close as before. */
export function bring(sight: Sight, stretch: Interval, whole: Interval): Sight {
  const length = stretch.to - stretch.from;
  const to = sight.from + sight.span;
  if (length > sight.span) return clamp({ span: length * 1.3, from: stretch.from - length * 0.15 }, whole);
  const room = 0.1 * sight.span;
  if (stretch.from >= sight.from && stretch.to <= to) return sight;
  if (stretch.to > to) return clamp({ ...sight, from: stretch.to + room - sight.span }, whole);
  return clamp({ ...sight, from: stretch.from - room }, whole);
}

/** Steps between marks of the ruler. */
const steps = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
/** So that two clock times with seconds do not touch. */
const marksApart = 92;

export interface Marks {
  readonly stepMs: number;
  readonly at: readonly number[];
}

/** Where the clock is written, at `pxPerMs`, on whole steps of the clock that runs `offset` ahead. */
export function marks(stretch: Interval, pxPerMs: number, offset: number): Marks {
  const stepMs = steps.find((step) => step * pxPerMs >= marksApart) ?? 3_600_000;
  const first = Math.ceil((stretch.from + offset) / stepMs) * stepMs - offset;
  const count = Math.max(0, Math.floor((stretch.to - first) / stepMs) + 1);
  return { stepMs, at: Array.from({ length: count }, (_, i) => first + i * stepMs) };
}

/** Parts of the sight by which what is drawn goes along with it: the smaller, the less is new in one frame. */
const parts = 8;

/**
 * The stretch that is drawn: what is in sight and a part of it more on both sides, on whole parts, so that it stays the
 * same while the sight is moved a little.
 */
export function drawn(sight: Sight, whole: Interval): Interval {
  const part = sight.span / parts;
  const from = whole.from + (Math.floor((sight.from - whole.from) / part) - 1) * part;
  return { from, to: from + (parts + 3) * part };
}
