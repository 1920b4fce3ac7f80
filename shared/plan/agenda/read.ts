import { fail, ok, type Result } from '../../lib/result.ts';
import { isPlanSheet, readPlanSheet } from '../export/read-sheet.ts';
import { headTitle, isFence, linesOf, readLines, type Line } from './blocks.ts';
import { delimited } from './delimited.ts';
import { gather } from './gather.ts';
import { gatherCells } from './gather-tables.ts';
import { plainLine } from './markup.ts';
import { isOwnCsv, ownRows } from './own-csv.ts';
import { withOwners } from './owners.ts';
import { agendaLimits, type AgendaFault, type AgendaReading } from './reading.ts';
import { resolve } from './resolve.ts';
import { isTimed, type RawRow } from './raw.ts';

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
  const read = isPlanSheet(lines) ? ok(readPlanSheet(lines)) : within(lines, readOther);
  if (!read.ok) return read;
  const over = read.value.rows[agendaLimits.rows];
  if (over !== undefined) return fail({ line: over.line, code: 'tooMany' });
  return read.value.rows.length === 0 ? fail({ line: 0, code: 'noRows' }) : read;
}

/** How many times the rows that an agenda may have are looked at: some are only its end, or a sum. */
const spare = 3;
const full = /\S/u;
const beginsWithTime = /^\s*(?:[-*+|>#"]\s*)*(?:\*\*)?\d{1,2}[:.]\d\d/u;

/** What is no agenda by its mere size is not read at all. */
function within(
  lines: readonly string[],
  read: (lines: readonly string[]) => Result<AgendaReading, AgendaFault>,
): Result<AgendaReading, AgendaFault> {
  const timed = lines.flatMap((line, index) => (beginsWithTime.test(line) ? [index + 1] : []));
  const over = timed[agendaLimits.rows];
  if (over !== undefined && timed.length > agendaLimits.rows * spare)
    return fail({ line: over, code: 'tooMany' });
  if (lines.filter((line) => full.test(line)).length > agendaLimits.lines)
    return fail({ line: 0, code: 'tooLarge' });
  return read(lines);
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
    if (cells.some(isTimed)) return resolved(null, cells, lines);
  }
  // What stands between fences is an example, unless nothing else says a time.
  const outside = readLines(lines, false);
  const rows = gather(outside);
  const fenced = lines.some(isFence) && !rows.some(isTimed) ? gather(readLines(lines, true)) : [];
  const title = headTitle(lines) ?? firstHeading(outside);
  return resolved(title, fenced.some(isTimed) ? fenced : rows, lines);
}

/** Far too many are refused at once: each is compared with those around it. */
function resolved(
  title: string | null,
  raw: readonly RawRow[],
  lines: readonly string[],
): Result<AgendaReading, AgendaFault> {
  const over = raw[agendaLimits.rows * spare];
  if (over !== undefined) return fail({ line: raw[agendaLimits.rows]?.line ?? over.line, code: 'tooMany' });
  return ok({ title, rows: resolve(withOwners(raw), lines), plan: null });
}

function firstHeading(lines: readonly Line[]): string | null {
  const first = lines.find(({ kind }) => kind === 'heading');
  const text = first?.kind === 'heading' && first.level === 1 ? plainLine(first.text) : '';
  return text === '' ? null : text.slice(0, agendaLimits.title);
}
