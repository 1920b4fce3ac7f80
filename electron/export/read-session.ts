import { parse } from 'node:path';
import type { Result } from '../../shared/lib/result.ts';
import {
  importSession,
  LARGEST_FILE_BYTES,
  type Imported,
  type ImportError,
} from '../../shared/import/import-session.ts';
import { readText } from './read-text.ts';

/**
 * Reads and checks a file of a session or of turns.
 *
 * @throws what the file system says: not there, a folder, not allowed
 */
export async function readSession(path: string, newId: () => string): Promise<Result<Imported, ImportError>> {
  const text = await readText(path, LARGEST_FILE_BYTES);
  return text.ok ? importSession(text.value, { newId, name: parse(path).name }) : text;
}
