import type { PlanSegment } from '../../../shared/plan/plan.ts';

export const columns = ['time', 'title', 'format', 'length', 'limit'] as const;
export type Column = (typeof columns)[number];

/** What is selected: rows by id, in no order. One of them, `at`, has the focus; a range is drawn from `anchor`. */
export interface Selection {
  readonly rows: readonly string[];
  readonly anchor: string | null;
  readonly at: string | null;
  readonly column: Column;
}

export const nothingSelected: Selection = { rows: [], anchor: null, at: null, column: 'title' };

export const only = (id: string | null, column: Column): Selection =>
  id === null ? { ...nothingSelected, column } : { rows: [id], anchor: id, at: id, column };

/** From the anchor to here, both included. */
export function rangeTo(segments: readonly PlanSegment[], selection: Selection, id: string): Selection {
  const ids = segments.map((each) => each.id);
  const from = ids.indexOf(selection.anchor ?? id);
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) return only(id, selection.column);
  return { ...selection, rows: ids.slice(Math.min(from, to), Math.max(from, to) + 1), at: id };
}

/** This row too, or not any more. */
export function toggled(selection: Selection, id: string): Selection {
  const rows = selection.rows.includes(id)
    ? selection.rows.filter((each) => each !== id)
    : [...selection.rows, id];
  return { ...selection, rows, anchor: id, at: id };
}

/** What of it is still there; where the focus was on a row that is gone, it goes to what stands in its place. */
export function still(
  segments: readonly PlanSegment[],
  selection: Selection,
  before: readonly PlanSegment[],
): Selection {
  const there = new Set(segments.map(({ id }) => id));
  const { at, anchor, column } = selection;
  const rows = selection.rows.filter((id) => there.has(id));
  if (at !== null && there.has(at)) {
    const isSame = rows.length === selection.rows.length && (anchor === null || there.has(anchor));
    return isSame ? selection : { rows, anchor: at, at, column };
  }
  const place = before.findIndex(({ id }) => id === at);
  const next = before.slice(Math.max(0, place)).find(({ id }) => there.has(id)) ?? segments.at(-1);
  return at === null ? { ...nothingSelected, column } : only(next?.id ?? null, column);
}
