import { readFile, stat } from 'node:fs/promises';
import { importError, type ImportError } from '../../shared/import/errors.ts';
import { sizes } from '../../shared/import/import-session.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';

/**
 * What is in a file; asks its size before reading it.
 *
 * @param most bytes
 * @throws what the file system says: not there, a folder, not allowed
 */
export async function readBytes(path: string, most: number): Promise<Result<Buffer, ImportError>> {
  const { size } = await stat(path);
  return size > most ? fail(importError('tooLarge', null, sizes(size, most))) : ok(await readFile(path));
}
