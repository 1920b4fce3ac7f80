import type { Line } from './blocks.ts';
import { columnsOf, holdsTimes, isHeader, saysTimes, timedBy, type Column } from './columns.ts';
import { DayCount, markDay } from './days.ts';
import { plainLine } from './markup.ts';
import type { CellRow, RawRow } from './raw.ts';
import { rowOf } from './table-row.ts';

interface Part {
  readonly kind: 'header' | 'row';
  readonly row: CellRow;
}

/**
 * Rows of tables that have a column of times or of lengths.
 *
 * @param given the columns of a table before, which the first one may go on
 */
export function gatherTables(
  lines: readonly Line[],
  days: DayCount,
  given: readonly Column[] = [],
): { readonly rows: readonly RawRow[]; readonly columns: readonly Column[] } {
  const out: RawRow[] = [];
  let parts: Part[] = [];
  let before = given;
  const close = (): void => {
    if (parts.length > 0) before = tableRows(parts, before, days, out);
    parts = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'rule') continue;
    if (line.kind !== 'table') {
      close();
      markDay(line, days);
      continue;
    }
    if (line.strokes) continue;
    const next = lines[index + 1];
    const previous = lines[index - 1];
    const above = previous?.kind === 'table' && previous.line === line.line - 1;
    // After a blank line another table begins, unless this one has no heading and goes on.
    if (!above && previous?.kind === 'table' && isHeader(line.cells)) close();
    const underlined = next?.kind === 'table' && next.strokes && !above;
    const header = isHeader(line.cells) || (underlined && !saysTimes(line.cells));
    if (header && parts.length > 0) close();
    parts.push({ kind: header ? 'header' : 'row', row: line });
  }
  close();
  return { rows: out, columns: before };
}

function tableRows(
  parts: readonly Part[],
  before: readonly Column[],
  days: DayCount,
  out: RawRow[],
): readonly Column[] {
  const header = parts.find(({ kind }) => kind === 'header')?.row.cells ?? null;
  const rows = parts.filter(({ kind }) => kind === 'row').map(({ row }) => row);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const named = header !== null && header.some((cell) => plainLine(cell) !== '');
  const goesOn = !named && before.length >= width && rows.some(({ cells }) => timedBy(cells, before));
  const columns = goesOn
    ? before
    : columnsOf(
        named ? header : null,
        rows.map(({ cells }) => cells),
      );
  if (!holdsTimes(columns)) return before;
  for (const row of rows) {
    const read = rowOf(row, columns, days);
    if (read !== null) out.push(read);
  }
  return columns;
}

/** One table whose first row is its heading, or has none: CSV. */
export function gatherCells(rows: readonly CellRow[], header: boolean): RawRow[] {
  const out: RawRow[] = [];
  const parts = rows.map((row, index): Part => ({ kind: header && index === 0 ? 'header' : 'row', row }));
  tableRows(parts, [], new DayCount(), out);
  return out;
}
