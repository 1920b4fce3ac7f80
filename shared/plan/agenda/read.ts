import { fail, ok, type Result } from '../../lib/result.ts';
import { isPlanSheet, readPlanSheet } from '../export/read-sheet.ts';
import { headTitle, linesOf, readLines, type Line } from './blocks.ts';
import { delimited } from './delimited.ts';
import { gather } from './gather.ts';
import { gatherCells } from './gather-tables.ts';
import { plainLine } from './markup.ts';
import { isOwnCsv, ownRows } from './own-csv.ts';
import { agendaLimits, type AgendaFault, type AgendaReading } from './reading.ts';
import { resolve } from './resolve.ts';
import { isTimed } from './raw.ts';

/**
 * What an agenda says, whatever it is written in: Markdown, CSV or TSV, pasted text, a plan of this app. Nothing is
 * taken yet: each row has the line it comes from, and what a person should look at. Only a text without any row, or one
 * that is none, is refused.
 */
export function readAgenda(text: string): Result<AgendaReading, AgendaFault> {
  const lines = linesOf(text);
  if (lines.every((line) => line.trim() === '')) return fail({ line: 0, code: 'empty' });
  const long = lines.findIndex((line) => line.length > agendaLimits.line);
  if (long >= 0) return fail({ line: long + 1, code: 'longLine' });
  if (text.length > agendaLimits.characters) return fail({ line: 0, code: 'tooLarge' });
  const read = isPlanSheet(lines) ? ok(readPlanSheet(lines)) : readOther(lines);
  if (!read.ok) return read;
  const over = read.value.rows[agendaLimits.rows];
  if (over !== undefined) return fail({ line: over.line, code: 'tooMany' });
  return read.value.rows.length === 0 ? fail({ line: 0, code: 'noRows' }) : read;
}

function readOther(lines: readonly string[]): Result<AgendaReading, AgendaFault> {
  const table = delimited(lines);
  if (!table.ok) return table;
  if (table.value !== null) {
    const { rows, header } = table.value;
    const [first, ...rest] = rows;
    if (header && isOwnCsv(first?.cells ?? []))
      return ok({ title: null, rows: ownRows(rest, lines), plan: null });
    const cells = gatherCells(rows, header);
    if (cells.some(isTimed)) return ok({ title: null, rows: resolve(cells, lines), plan: null });
  }
  // What stands between fences is an example, unless nothing else says a time.
  const outside = readLines(lines, false);
  const told = agendaIn(outside) ? outside : readLines(lines, true);
  return ok({
    title: headTitle(lines) ?? firstHeading(told),
    rows: resolve(gather(told), lines),
    plan: null,
  });
}

const agendaIn = (lines: readonly Line[]): boolean => gather(lines).some(isTimed);

function firstHeading(lines: readonly Line[]): string | null {
  const first = lines.find(({ kind }) => kind === 'heading');
  const text = first?.kind === 'heading' && first.level === 1 ? plainLine(first.text) : '';
  return text === '' ? null : text.slice(0, agendaLimits.title);
}
