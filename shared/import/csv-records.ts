import { fail, ok, type Result } from '../lib/result.ts';
import { importError, type ImportError } from './errors.ts';

export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * RFC 4180, with any line end; blank lines are left out.
 *
 * @param separator one character: in some countries a spreadsheet writes semicolons
 */
export function csvRecords(text: string, separator = ','): Result<CsvRecord[], ImportError> {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begin = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
      if (cell === null) return fail(importError('csvQuote', line));
      cells.push(cell.value);
      line += cell.lineEnds;
      at = cell.next;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
    line += 1;
    if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ line: begin, cells });
  }
  return ok(records);
}

interface Cell {
  readonly value: string;
  /** Index of the separator or line end after it, or the end. */
  readonly next: number;
  readonly lineEnds: number;
}

function plainCell(text: string, from: number, separator: string): Cell {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r')
    next += 1;
  return { value: text.slice(from, next), next, lineEnds: 0 };
}

/** null: the quote does not end, or something follows it. */
function quotedCell(text: string, from: number, separator: string): Cell | null {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  let next = close + 1;
  while (text[next] === ' ' || (text[next] === '\t' && separator !== '\t')) next += 1;
  if (next < text.length && text[next] !== separator && !/[\r\n]/u.test(text[next] ?? '')) return null;
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  return { value, next, lineEnds: value.split(/\r\n|\n|\r/u).length - 1 };
}
