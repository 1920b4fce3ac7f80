import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { importError, type ImportError } from '../../shared/import/errors.ts';
import { sizes } from '../../shared/import/import-session.ts';

/**
 * The text of a file, its byte order mark included; asks its size before reading it.
 *
 * @param most bytes
 * @throws what the file system says: not there, a folder, not allowed
 */
export async function readText(path: string, most: number): Promise<Result<string, ImportError>> {
  const { size } = await stat(path);
  if (size > most) return fail(importError('tooLarge', null, sizes(size, most)));
  const bytes = await readFile(path);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail(importError('notText', brokenLine(bytes)));
  }
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
