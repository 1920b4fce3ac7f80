import type { Platform } from '../../../shared/keys/combo.ts';
import type { PreparedStore } from '../../prepared/store.ts';
import type { PlanDesk } from '../desk/desk.ts';
import { addRow, copyRows, cutRows, duplicateRows, moveRows, pasteRows, removeRows } from '../desk/rows.ts';
import { columns, only, rangeTo, toggled, type Column } from '../desk/selection.ts';

export interface TableKeys {
  readonly desk: PlanDesk;
  readonly prepared: PreparedStore;
  readonly platform: Platform;
  /** Rows that a page of the table holds. */
  readonly page: () => number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** A key pressed in the table while no cell is being changed; answers whether it did something. */
export function pressInTable(press: Press, keys: TableKeys): boolean {
  const { desk, prepared, platform } = keys;
  if (press.isComposing) return false;
  const isMod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  if (press.altKey) return pressWithAlt(press, desk);
  if (isMod) return pressWithMod(press, desk, prepared);
  if (press.ctrlKey || press.metaKey) return false;
  return move(press, keys) || act(press, desk);
}

function pressWithAlt({ key, ctrlKey, metaKey }: Press, desk: PlanDesk): boolean {
  if (ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
  moveRows(desk, key === 'ArrowUp' ? -1 : 1);
  return true;
}

function pressWithMod(press: Press, desk: PlanDesk, prepared: PreparedStore): boolean {
  const { segments } = desk.plan();
  const { selection } = desk.store.getState();
  switch (press.key.toLowerCase()) {
    case 'c':
      copyRows(desk, prepared);
      // The page's own copy follows: it puts the rows as text where other apps find them.
      return false;
    case 'x':
      cutRows(desk, prepared);
      return true;
    case 'v':
      pasteRows(desk, prepared);
      return true;
    case 'd':
      duplicateRows(desk);
      return true;
    case 'a':
      desk.goTo({ ...selection, rows: segments.map(({ id }) => id), anchor: segments[0]?.id ?? null });
      return true;
    case ' ':
      if (selection.at !== null) desk.goTo(toggled(selection, selection.at));
      return true;
    case 'enter':
      addRow(desk);
      return true;
    case 'home':
      go(desk, 0, press.shiftKey, columns[0]);
      return true;
    case 'end':
      go(desk, segments.length - 1, press.shiftKey, columns.at(-1));
      return true;
    default:
      return false;
  }
}

function move(press: Press, { desk, page }: TableKeys): boolean {
  const { column } = desk.store.getState().selection;
  const place = columns.indexOf(column);
  const row = placeOf(desk);
  const { shiftKey } = press;
  switch (press.key) {
    case 'ArrowUp':
      return go(desk, row - 1, shiftKey);
    case 'ArrowDown':
      return go(desk, row + 1, shiftKey);
    case 'PageUp':
      return go(desk, row - page(), shiftKey);
    case 'PageDown':
      return go(desk, row + page(), shiftKey);
    case 'ArrowLeft':
      return go(desk, row, shiftKey, columns[place - 1] ?? column);
    case 'ArrowRight':
      return go(desk, row, shiftKey, columns[place + 1] ?? column);
    case 'Home':
      return go(desk, row, shiftKey, columns[0]);
    case 'End':
      return go(desk, row, shiftKey, columns.at(-1));
    default:
      return false;
  }
}

function act({ key, shiftKey }: Press, desk: PlanDesk): boolean {
  const { selection } = desk.store.getState();
  const { at, column } = selection;
  if (key === 'Insert') {
    addRow(desk);
    return true;
  }
  if (at === null) return false;
  if (key === 'Delete' || key === 'Backspace') removeRows(desk);
  else if (key === 'Enter' || key === 'F2') desk.beginEditing(at, column);
  else if (key === 'Escape') desk.goTo(only(at, column));
  else if (key === ' ' && shiftKey) desk.goTo(only(at, column));
  // What is written begins the cell anew; a format is chosen, not written.
  else if (isCharacter(key) && column !== 'format') desk.beginEditing(at, column, key);
  else if (isCharacter(key) || key === ' ') desk.beginEditing(at, column);
  else return false;
  return true;
}

const isCharacter = (key: string): boolean => Array.from(key).length === 1 && key !== ' ';

const placeOf = (desk: PlanDesk): number => {
  const { at } = desk.store.getState().selection;
  return desk.plan().segments.findIndex(({ id }) => id === at);
};

/** To the row at this place, the nearest there is. */
function go(desk: PlanDesk, place: number, extend: boolean, column?: Column): true {
  const { segments } = desk.plan();
  const { selection } = desk.store.getState();
  const row = segments[Math.min(segments.length - 1, Math.max(0, place))];
  if (row === undefined) return true;
  const there = { ...selection, column: column ?? selection.column };
  desk.goTo(extend ? rangeTo(segments, there, row.id) : only(row.id, there.column));
  return true;
}

/** A key pressed while a cell is changed; answers whether it did something. */
export function pressInCell(press: Press, desk: PlanDesk, isWrong: boolean): boolean {
  const { editing } = desk.store.getState();
  if (editing === null || press.isComposing) return false;
  const { segments } = desk.plan();
  const row = segments.findIndex(({ id }) => id === editing.row);
  if (press.key === 'Escape') {
    desk.cancelEditing();
    return true;
  }
  // What makes no sense is put right first, or left with Esc.
  if (press.key === 'Enter' || press.key === 'Tab') {
    if (isWrong) return true;
    if (press.key === 'Tab') return nextCell(desk, row, press.shiftKey ? -1 : 1);
    desk.endEditing();
    if (press.ctrlKey || press.metaKey) addRow(desk);
    else if (!press.shiftKey) go(desk, row + 1, false);
    else go(desk, row - 1, false);
    return true;
  }
  return false;
}

/** The cell to the right or the left, over the edges of rows; after the last one the table again. */
function nextCell(desk: PlanDesk, row: number, by: 1 | -1): boolean {
  const { editing } = desk.store.getState();
  const { segments } = desk.plan();
  const order = columns.length;
  const place = row * order + columns.indexOf(editing?.column ?? 'title') + by;
  const next = segments[Math.floor(place / order)];
  const column = columns[((place % order) + order) % order];
  if (next === undefined || column === undefined) desk.endEditing();
  else desk.beginEditing(next.id, column);
  return true;
}
