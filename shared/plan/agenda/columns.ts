import { dayHeading } from './days.ts';
import { plainLine } from './markup.ts';
import { timesIn } from './parts.ts';
import { wholeLength } from './length.ts';
import { wholeSpan } from './span.ts';
import { roleOf, unitOf, type Role } from './vocabulary.ts';

/** What a column of a table holds. */
export interface Column {
  /** `otherDay`: what runs on another day than the one that is read, side by side with it. */
  readonly role: Role | 'other' | 'otherDay';
  /** As its heading says it. */
  readonly label: string;
  /** Minutes that a number alone in it counts, in a column of lengths. */
  readonly unit: number;
}

const share = 0.6;
const most = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
  const full = cells.map(plainLine).filter((cell) => cell !== '');
  return full.length > 0 && full.filter(is).length >= share * full.length;
};
const isTime = (cell: string): boolean => wholeSpan(cell) !== null;
const isLength = (cell: string): boolean => wholeLength(cell) !== null;
const isNumber = (cell: string): boolean => /^\d{1,3}(?:[-–—]\d{1,3})?$/u.test(cell);

/** Whether one of these cells says a time or a length, or is a number. */
export const saysTimes = (cells: readonly string[]): boolean =>
  cells.map(plainLine).some((text) => isTime(text) || isLength(text) || isNumber(text));

/** Whether these cells are headings: two that are known and none that is a time, or one and nothing else known. */
export function isHeader(cells: readonly string[]): boolean {
  const texts = cells.map(plainLine).filter((cell) => cell !== '');
  if (texts.some((text) => isTime(text) || isLength(text))) return false;
  const days = dayColumns(texts);
  const named = texts.filter((text, index) => roleOf(text) !== null && !days.includes(index));
  // "Thursday, 5 March" alone names no columns.
  const known =
    named.length > 0 ? texts.filter((text, index) => roleOf(text) !== null || days.includes(index)) : [];
  return known.length >= 2 && known.length >= texts.length / 2;
}

/**
 * The columns of a table by their headings, and where these say nothing, by what stands below. null: nothing in it is
 * a time or a length.
 */
export function columnsOf(header: readonly string[] | null, rows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length));
  const below = (index: number): string[] => rows.map((row) => row[index] ?? '');
  const days = dayColumns(header ?? []);
  const columns = Array.from({ length: width }, (_, index): Column => {
    const label = plainLine(header?.[index] ?? '');
    if (days.includes(index)) return { role: index === days[0] ? 'title' : 'otherDay', label, unit: 1 };
    return { role: roleOf(label) ?? 'other', label, unit: unitOf(label) };
  });
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  const set = (index: number, role: Column['role']): void => {
    const column = columns[index];
    if (column !== undefined) columns[index] = { ...column, role };
  };
  const find = (is: (index: number) => boolean): number =>
    columns.findIndex(({ role }, index) => role === 'other' && is(index));
  if (!has('time') && !has('start')) {
    const at = find((index) => most(below(index), isTime));
    if (at >= 0) set(at, 'time');
  }
  if (!has('length')) {
    const timed = has('time') || has('start');
    const at = find((index) => most(below(index), isLength) || (!timed && most(below(index), isNumber)));
    if (at >= 0) set(at, 'length');
  }
  // A column called "when" that holds no time is none.
  for (const [index, { role }] of columns.entries())
    if (
      (role === 'time' || role === 'start' || role === 'end' || role === 'length') &&
      !below(index).some(saysTime)
    )
      set(index, 'other');
  if (!has('day')) {
    const at = find((index) => most(below(index), (cell) => dayHeading(cell) !== null));
    if (at >= 0) set(at, 'day');
  }
  if (!has('title')) {
    // A second column of times, for another place, is no title.
    const at = find(
      (index) => below(index).some((cell) => plainLine(cell) !== '') && !most(below(index), isTime),
    );
    const [part = -1, notes = -1] = (['part', 'notes'] as const).map((role) =>
      columns.findIndex((column) => column.role === role),
    );
    const found = [part, at, notes].find((index) => index >= 0);
    if (found !== undefined) set(found, 'title');
  }
  for (const [index, { role }] of columns.entries()) if (role === 'part') set(index, 'other');
  return columns;
}

/** Places of columns that are days, where they stand side by side: one alone is a heading like others. */
function dayColumns(header: readonly string[]): number[] {
  const found = header.flatMap((cell, index) => (isDay(plainLine(cell)) ? [index] : []));
  return found.length > 1 ? found : [];
}

/** "Monday", "Day 2 – Practice", and no column called "Day". */
const isDay = (label: string): boolean => /\p{L}{2}|\d/u.test(label) && dayHeading(label) !== null;

function saysTime(cell: string): boolean {
  const { span, length, bare } = timesIn(plainLine(cell), 1);
  return span !== null || length !== null || bare !== null;
}

/** Whether these cells say a time where these columns have theirs. */
export const timedBy = (cells: readonly string[], columns: readonly Column[]): boolean =>
  cells.some((cell, index) => {
    const role = columns[index]?.role;
    return (role === 'time' || role === 'start' || role === 'length') && saysTime(cell);
  });

export const holdsTimes = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => role === 'time' || role === 'start' || role === 'length');
