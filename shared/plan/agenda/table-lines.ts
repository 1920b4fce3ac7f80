/** A row of a table in Markdown, or cells apart by tabs. */
export interface TableLine {
  readonly cells: readonly string[];
  /** The line of strokes below a heading, or between rows. */
  readonly strokes: boolean;
  readonly tabs: boolean;
}

/** More cells than any agenda has columns: it is no table. */
export const mostCells = 50;

const strokes = /^[\s|:+=-]*$/u;

/** null: no row of a table. Inside a table a line without any stroke is none either. */
export function tableRow(raw: string, inTable: boolean): TableLine | null {
  const text = raw.trim();
  if (/^[|+]/u.test(text) && strokes.test(text) && text.includes('-'))
    return { cells: [], strokes: true, tabs: false };
  if (strokes.test(text) && text.includes('|') && text.includes('-'))
    return { cells: [], strokes: true, tabs: false };
  if (text.includes('|')) {
    const inner = text.replace(/^\|/u, '').replace(/\|$/u, '');
    const cells = inner.split('|').map((cell) => cell.trim());
    if (cells.length > mostCells) return null;
    return cells.length > 1 || text.startsWith('|') || inTable
      ? { cells, strokes: false, tabs: false }
      : null;
  }
  // A tab before the text is an indent.
  const tabbed = raw.replace(/^\s+(?=\S)/u, (indent) => (indent.includes(' ') ? '' : indent));
  if (!tabbed.trim().includes('\t')) return null;
  const cells = tabbed.split('\t').map((cell) => cell.trim());
  return cells.length > mostCells ? null : { cells, strokes: false, tabs: true };
}
