import { csvRecords } from '../../import/csv-records.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { isHeader } from './columns.ts';
import { wholeLength } from './length.ts';
import type { CellRow } from './raw.ts';
import type { AgendaFault } from './reading.ts';
import { mostCells } from './table-lines.ts';
import { wholeSpan } from './span.ts';

export interface Delimited {
  readonly rows: readonly CellRow[];
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

/** Lines before a heading: a name, a date. */
const mostBefore = 20;
const separators = [',', ';', '\t'] as const;

/**
 * Cells apart by commas, semicolons or tabs, where a line names the columns, or each line begins with a time and all
 * have the same number of cells. null: the text is no such table.
 */
export function delimited(lines: readonly string[]): Result<Delimited | null, AgendaFault> {
  const text = lines.slice(0, mostBefore);
  for (const separator of separators) {
    const at = text.findIndex((line) => line.includes(separator) && isHeader(cellsOf(line, separator)));
    if (at < 0 || /^\s*[|#>]/u.test(lines[at] ?? '')) continue;
    const next = lines.slice(at + 1).find((line) => line.trim() !== '');
    if (next === undefined || !next.includes(separator) || /^\s*[|:-]+\s*$/u.test(next)) continue;
    const read = csvRecords(lines.slice(at).join('\n'), separator);
    if (!read.ok) return fail({ line: (read.error.line ?? 1) + at, code: 'quote' });
    return ok({ header: true, rows: read.value.map((row) => ({ line: row.line + at, cells: row.cells })) });
  }
  return ok(aligned(lines) ?? withoutHeader(lines) ?? alignedTimes(lines));
}

/** Columns that blanks keep apart, under a heading that names them. */
function aligned(lines: readonly string[]): Delimited | null {
  const split = (line: string): string[] => line.trim().split(/\s{2,}/u);
  const at = lines.slice(0, mostBefore).findIndex((line) => !line.includes('|') && isHeader(split(line)));
  const header = split(lines[at] ?? '');
  if (at < 0 || header.length < 2) return null;
  const rows = lines.flatMap((line, index) =>
    index < at || line.trim() === '' || /^[\s=-]+$/u.test(line)
      ? []
      : [{ line: index + 1, cells: split(line) }],
  );
  return rows.length > 1 && rows.every(({ cells }) => cells.length > 1 && cells.length <= header.length)
    ? { header: true, rows }
    : null;
}

function cellsOf(line: string, separator: string): readonly string[] {
  if (line.split(separator, mostCells + 1).length > mostCells) return [];
  const read = csvRecords(line, separator);
  return read.ok ? (read.value[0]?.cells ?? []) : line.split(separator);
}

/** The same without a heading, where each line begins with a time. */
function alignedTimes(lines: readonly string[]): Delimited | null {
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ line: index + 1, cells: line.trim().split(/\s{2,}/u) }],
  );
  const timed = rows.every(({ cells: [first = ''] }) => wholeSpan(first) !== null);
  return rows.length > 1 && timed && rows.some(({ cells }) => cells.length > 2)
    ? { header: false, rows }
    : null;
}

function withoutHeader(lines: readonly string[]): Delimited | null {
  for (const separator of [';', ','] as const) {
    const full = lines.filter((line) => line.trim() !== '');
    if (full.length < 2 || !full.every((line) => line.includes(separator))) continue;
    const read = csvRecords(lines.join('\n'), separator);
    if (!read.ok) continue;
    const width = read.value[0]?.cells.length ?? 0;
    const timed = ({ cells: [first = ''] }: { cells: readonly string[] }): boolean =>
      wholeSpan(first) !== null || wholeLength(first) !== null;
    if (
      width > 2 &&
      width <= mostCells &&
      read.value.every((row) => row.cells.length === width && timed(row))
    )
      return { header: false, rows: read.value };
  }
  return null;
}
