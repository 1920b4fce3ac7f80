import { fail, type Result } from '../lib/result.ts';
import { importError, type ImportError } from './errors.ts';
import { looksLikeRttm, parseRttm } from './rttm.ts';
import { parseSessionJson } from './session-json.ts';
import { looksLikeTurnsCsv, parseTurnsCsv } from './turns-csv.ts';
import { turnsToEvents, type Imported } from './turns-to-events.ts';

export type { Imported } from './turns-to-events.ts';
export type { ImportError, ImportErrorCode } from './errors.ts';

/** A day of a large circle with long notes stays far below; whoever reads files asks their size first. */
export const LARGEST_FILE_BYTES = 24 * 1024 * 1024;

export interface ImportOptions {
  readonly newId: () => string;
  /** What a session without a title of its own is called: the file's name, as a rule. */
  readonly name: string;
}

/** Events and people of a closed session, from session JSON, RTTM or CSV, told apart by their content. */
export function importSession(text: string, options: ImportOptions): Result<Imported, ImportError> {
  if (text.length > LARGEST_FILE_BYTES)
    return fail(importError('tooLarge', null, sizes(text.length, LARGEST_FILE_BYTES)));
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const first = /\S.*/u.exec(content);
  if (first === null) return fail(importError('empty', 1));
  const nul = content.indexOf('\0');
  const line = (index: number): number => content.slice(0, index).split('\n').length;
  if (nul !== -1) return fail(importError('notText', line(nul)));
  if (/^[{[]/u.test(first[0])) return parseSessionJson(content, options);
  if (looksLikeRttm(first[0])) {
    const turns = parseRttm(content);
    return turns.ok ? turnsToEvents(turns.value, options) : turns;
  }
  if (looksLikeTurnsCsv(first[0])) {
    const turns = parseTurnsCsv(content);
    return turns.ok ? turnsToEvents(turns.value, options) : turns;
  }
  return fail(importError('unrecognised', line(first.index)));
}

/** Parameters of `tooLarge`, in megabytes. */
export const sizes = (found: number, most: number): { found: number; most: number } => ({
  found: Math.ceil(found / 1024 / 1024),
  most: Math.floor(most / 1024 / 1024),
});
