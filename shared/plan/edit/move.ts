import type { PlanSegment } from '../plan.ts';
import type { PlanEdit } from './edit.ts';

/**
 * Rows in a new order; the very same list where nothing moves. Before a row that moves itself means before what follows
 * the moved ones there.
 */
export function moved(
  segments: readonly PlanSegment[],
  ids: readonly string[],
  before: string | null,
): readonly PlanSegment[] {
  const going = new Set(ids);
  const at = before === null ? segments.length : segments.findIndex(({ id }) => id === before);
  if (at < 0) return segments;
  const stay = (list: readonly PlanSegment[]): PlanSegment[] => list.filter(({ id }) => !going.has(id));
  const next = [
    ...stay(segments.slice(0, at)),
    ...segments.filter(({ id }) => going.has(id)),
    ...stay(segments.slice(at)),
  ];
  return next.every((each, index) => each === segments[index]) ? segments : next;
}

/** Up or down by one row, together; null: there is nowhere to go. */
export function step(
  segments: readonly PlanSegment[],
  ids: readonly string[],
  by: 1 | -1,
): Extract<PlanEdit, { type: 'move' }> | null {
  const going = new Set(ids);
  const first = segments.findIndex(({ id }) => going.has(id));
  const last = segments.findLastIndex(({ id }) => going.has(id));
  if (first < 0) return null;
  const before =
    by < 0
      ? segments[first - 1]?.id
      : last + 1 < segments.length
        ? (segments[last + 2]?.id ?? null)
        : undefined;
  const together = last - first + 1 === going.size;
  // At the edge those that stand apart still come together.
  const to = before !== undefined ? before : together ? undefined : by < 0 ? segments[0]?.id : null;
  return to === undefined ? null : { type: 'move', ids: [...going], before: to };
}
