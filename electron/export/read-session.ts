import { parse } from 'node:path';
import { importError } from '../../shared/import/errors.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import {
  importSession,
  LARGEST_FILE_BYTES,
  type Imported,
  type ImportError,
} from '../../shared/import/import-session.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads and checks a file of a session or of turns.
 *
 * @throws what the file system says: not there, a folder, not allowed
 */
export async function readSession(path: string, newId: () => string): Promise<Result<Imported, ImportError>> {
  const bytes = await readBytes(path, LARGEST_FILE_BYTES);
  if (!bytes.ok) return bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value);
  } catch {
    return fail(importError('notText', brokenLine(bytes.value)));
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
