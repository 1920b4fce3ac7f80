const tag = /<(\/?)(table|tr|td|th)(?:\s[^<>]*)?>/giu;

/**
 * Tables that stand in Markdown as HTML, as Markdown writes them: each row on the line where it begins, so that its
 * number stays that of the source.
 */
export function withoutHtmlRows(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /<tr(?:\s|>)/iu.test(line))) return lines;
  const out: string[] = [];
  let row: { readonly at: number; cells: string[] } | null = null;
  let inTable = false;
  let cell: string | null = null;
  const endCell = (): void => {
    if (cell !== null) row?.cells.push(cell.replace(/\s+/gu, ' ').replaceAll('|', '\\|').trim());
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (row !== null && row.cells.length > 0) out[row.at] = `| ${row.cells.join(' | ')} |`;
    row = null;
  };
  for (const [at, line] of lines.entries()) {
    let from = 0;
    let outside = '';
    for (const found of line.matchAll(tag)) {
      const between = line.slice(from, found.index);
      if (cell === null) outside += inTable ? '' : between;
      else cell += between;
      from = found.index + found[0].length;
      const [, end, name = ''] = found;
      const kind = name.toLowerCase();
      if (kind === 'table') {
        endRow();
        inTable = end === '';
      } else if (kind === 'tr') {
        endRow();
        if (end === '') row = { at, cells: [] };
      } else {
        endCell();
        if (end === '') cell = '';
      }
    }
    const rest = line.slice(from);
    if (cell !== null) cell += `${rest} `;
    else if (!inTable) outside += rest;
    // A row that began here is there already.
    out[at] ??= outside;
  }
  endRow();
  return out;
}
