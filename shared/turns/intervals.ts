/** Half-open stretch [from, to) of epoch milliseconds; empty where `to <= from`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The same instants as disjoint intervals in order; touching ones join, empty ones vanish. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((each) => each.to > each.from).toSorted((a, b) => a.from - b.from);
  const joined: Interval[] = [];
  for (const each of sorted) {
    const last = joined.at(-1);
    if (last === undefined || each.from > last.to) joined.push(each);
    else if (each.to > last.to) joined[joined.length - 1] = { from: last.from, to: each.to };
  }
  return joined;
}

/** Instants in `from` that are in none of `away`. */
export function subtract(from: readonly Interval[], away: readonly Interval[]): Interval[] {
  return subtractSorted(union(from), union(away));
}

/** `subtract` for operands that are already unions; for callers that subtract one of them many times. */
export function subtractSorted(from: readonly Interval[], away: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let first = 0;
  for (const whole of from) {
    let start = whole.from;
    while (first < away.length && at(away, first).to <= start) first += 1;
    for (let i = first; i < away.length && at(away, i).from < whole.to; i += 1) {
      const cut = at(away, i);
      if (cut.from > start) left.push({ from: start, to: cut.from });
      start = Math.max(start, cut.to);
    }
    if (start < whole.to) left.push({ from: start, to: whole.to });
  }
  return left;
}

/** Instants in both. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const whole = union(a);
  return subtract(whole, subtract(whole, b));
}

/** Milliseconds covered; instants covered twice count once. */
export function total(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, each) => sum + (each.to - each.from), 0);
}

export const contains = (intervals: readonly Interval[], instant: number): boolean =>
  intervals.some((each) => each.from <= instant && instant < each.to);

function at(list: readonly Interval[], index: number): Interval {
  const found = list[index];
  if (found === undefined) throw new RangeError('no interval at this index');
  return found;
}
