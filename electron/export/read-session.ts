import { readFile, stat } from 'node:fs/promises';
import { parse } from 'node:path';
import { fail, type Result } from '../../shared/lib/result.ts';
import {
  importSession,
  LARGEST_FILE_BYTES,
  sizes,
  type Imported,
  type ImportError,
} from '../../shared/import/import-session.ts';
import { importError } from '../../shared/import/errors.ts';

/**
 * Reads and checks a file of a session or of turns; asks its size before reading it.
 *
 * @throws what the file system says: not there, a folder, not allowed
 */
export async function readSession(path: string, newId: () => string): Promise<Result<Imported, ImportError>> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE_BYTES) return fail(importError('tooLarge', null, sizes(size, LARGEST_FILE_BYTES)));
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(importError('notText', brokenLine(bytes)));
  }
  return importSession(text, { newId, name: parse(path).name });
}

/** The first line that is not UTF-8. */
function brokenLine(bytes: Buffer): number {
  const LINE_FEED = 0x0a;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_FEED, from);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(from, end));
    } catch {
      return line;
    }
    from = end;
  }
  return line;
}
