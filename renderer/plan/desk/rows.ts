import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { copiesOf } from '../../../shared/plan/edit/copies.ts';
import type { PlanEdit } from '../../../shared/plan/edit/edit.ts';
import { step } from '../../../shared/plan/edit/move.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../../prepared/store.ts';
import type { PlanDesk } from './desk.ts';
import { only, type Column } from './selection.ts';

export const newId = (): string => crypto.randomUUID();

const minute = 60_000;

/** Cut or copied rows, for as long as the page stands: they can be put into another plan. */
const clipboards = new WeakMap<PreparedStore, readonly PlanSegment[]>();
export const clipboardOf = (prepared: PreparedStore): readonly PlanSegment[] =>
  clipboards.get(prepared) ?? [];

/** The selected rows, in the order of the plan. */
export function selectedRows(desk: PlanDesk): readonly PlanSegment[] {
  const ids = new Set(desk.store.getState().selection.rows);
  return desk.plan().segments.filter(({ id }) => ids.has(id));
}

/** The id of the row after the last selected one, or null; where nothing is selected, the end. */
function belowSelected(desk: PlanDesk): string | null {
  const ids = new Set(desk.store.getState().selection.rows);
  const { segments } = desk.plan();
  const last = segments.findLastIndex(({ id }) => ids.has(id));
  return last < 0 ? null : (segments[last + 1]?.id ?? null);
}

/** A row of ten minutes, to be named at once. */
export function addRow(desk: PlanDesk): void {
  const row: PlanSegment = {
    id: newId(),
    title: words.grid.newRow,
    kind: 'topic',
    format: 'whole',
    durationMs: 10 * minute,
    shortestMs: 5 * minute,
  };
  if (insertBelow(desk, [row], '')) desk.beginEditing(row.id, 'title');
}

/** Puts rows below what is selected, and selects them; `besides` is done in the same step. */
export function insertBelow(
  desk: PlanDesk,
  rows: readonly PlanSegment[],
  said: string,
  besides: readonly PlanEdit[] = [],
): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const { column } = desk.store.getState().selection;
  const edit: PlanEdit = { type: 'insert', before: belowSelected(desk), segments: rows };
  const select = { rows: rows.map(({ id }) => id), anchor: first.id, at: first.id, column };
  const isDone = desk.edit({ type: 'several', edits: [...besides, edit] }, { select, said });
  if (isDone) desk.focusTable();
  return isDone;
}

export function duplicateRows(desk: PlanDesk): void {
  const rows = selectedRows(desk);
  insertBelow(desk, copiesOf(rows, newId), words.said.duplicated(rows.length));
}

export function removeRows(desk: PlanDesk, said = words.said.removed): void {
  const rows = selectedRows(desk);
  if (rows.length === 0) return;
  desk.edit({ type: 'remove', ids: rows.map(({ id }) => id) }, { said: said(rows.length) });
  desk.focusTable();
}

export function copyRows(desk: PlanDesk, prepared: PreparedStore): void {
  const rows = selectedRows(desk);
  if (rows.length === 0) return;
  clipboards.set(prepared, rows);
  desk.say(words.said.copied(rows.length));
}

export function cutRows(desk: PlanDesk, prepared: PreparedStore): void {
  copyRows(desk, prepared);
  removeRows(desk, words.said.cut);
}

export function pasteRows(desk: PlanDesk, prepared: PreparedStore): void {
  const rows = clipboardOf(prepared);
  if (rows.length === 0) desk.say(words.said.nothing);
  else insertBelow(desk, copiesOf(rows, newId), words.said.pasted(rows.length));
}

export function moveRows(desk: PlanDesk, by: 1 | -1): void {
  const { segments } = desk.plan();
  const rows = selectedRows(desk);
  const move = step(
    segments,
    rows.map(({ id }) => id),
    by,
  );
  if (move !== null && desk.edit(move)) sayMoved(desk, rows);
  desk.focusTable();
}

/** Dropped before a row, or, by null, at the end. */
export function dropRows(desk: PlanDesk, ids: readonly string[], before: string | null): void {
  const rows = desk.plan().segments.filter(({ id }) => ids.includes(id));
  if (desk.edit({ type: 'move', ids, before })) sayMoved(desk, rows);
  desk.focusTable();
}

function sayMoved(desk: PlanDesk, rows: readonly PlanSegment[]): void {
  const place = desk.plan().segments.findIndex(({ id }) => id === rows[0]?.id);
  desk.say(words.said.moved(rows.length, place + 1));
}

/** One row and nothing else, with the focus. */
export const goToRow = (desk: PlanDesk, id: string, column: Column = 'title'): void =>
  desk.goTo(only(id, column));
