import type { Line } from './blocks.ts';

/** Lines that are read together: a table, or what stands between tables. */
export interface Run {
  readonly table: boolean;
  readonly lines: readonly Line[];
}

/** Headings, and strokes below a table, end no run: they belong to the one that they stand in. */
export function runsOf(lines: readonly Line[]): Run[] {
  const out: { table: boolean; lines: Line[] }[] = [];
  let heads: Line[] = [];
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'rule') {
      heads.push(line);
      continue;
    }
    const table = line.kind === 'table';
    const run = out.at(-1);
    if (run?.table === table) run.lines.push(...heads, line);
    // A line says something else where a table follows, so it is shown that one does.
    else if (table && heads.length === 0) run?.lines.push(line);
    if (run?.table !== table) out.push({ table, lines: [...heads, line] });
    heads = [];
  }
  return out;
}
