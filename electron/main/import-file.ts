import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FileAnswer, ImportAnswer } from '../../shared/ipc/contract.ts';
import type { Imported } from '../../shared/import/import-session.ts';
import { readSession } from '../export/read-session.ts';
import type { SessionDesk } from '../session/desk.ts';

type Failure = Extract<ImportAnswer, { readonly ok: false }>;
type Read = { readonly ok: true; readonly value: Imported } | Failure;

/** Takes a file over as a closed copy; its answer's session is the copy. */
export async function importFile(desk: SessionDesk, path: string): Promise<ImportAnswer> {
  const read = await readFrom(path);
  return read.ok ? keep(desk, path, read.value) : read;
}

/**
 * The same for a file that was opened from outside, and shows the copy unless a session is running: a live room is
 * not disturbed. A record that is here already is shown itself, so that opening a file twice makes no second copy.
 */
export async function openFile(desk: SessionDesk, path: string): Promise<FileAnswer> {
  const read = await readFrom(path);
  if (!read.ok) return read;
  const { events, roster } = read.value;
  const known = await desk.same(events, roster);
  const kept: ImportAnswer =
    known === null ? await keep(desk, path, read.value) : { ok: true, session: known };
  if (!kept.ok) return kept;
  const shown = await desk.showUnlessRunning(kept.session ?? '');
  return shown.ok ? { ok: true, load: shown.value } : failure(path, shown.error.code);
}

async function readFrom(path: string): Promise<Read> {
  const read = await readSession(path, randomUUID).catch(() => null);
  if (read === null) return failure(path, 'unreadable');
  if (read.ok) return read;
  const { code, line, params } = read.error;
  return failure(path, code, { line: line ?? 0, ...params });
}

async function keep(desk: SessionDesk, path: string, { events, roster }: Imported): Promise<ImportAnswer> {
  const session = randomUUID();
  const kept = await desk.keep(session, events, roster);
  return kept.ok ? { ok: true, session } : failure(path, kept.error.code);
}

const failure = (path: string, code: string, params: Failure['params'] = {}): Failure => ({
  ok: false,
  code,
  params: { file: basename(path), ...params },
});
