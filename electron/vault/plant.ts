import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Numbered, Outcome } from './api.ts';
import { aliveName, encodeLife } from './alive.ts';
import type { Files } from './files.ts';
import { problem } from './outcome.ts';
import { encodeMoved } from './moved.ts';
import { isThere, journalName, movedName, removeTree } from './places.ts';
import type { Shelf } from './stored.ts';

/** Begins the names of folders that are being made; no id begins so. */
export const unfinishedPrefix = '.new-';

async function writeSynced(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'create');
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * A new session's folder, all or nothing: made under another name, its files and itself synced, then
 * renamed, then the folder around it synced (V1). File errors are thrown.
 */
export async function plantSession<E extends Numbered>(
  shelf: Shelf<E>,
  id: string,
  content: { readonly journal: Uint8Array; readonly roster: Uint8Array },
): Promise<Outcome<string>> {
  const { files, places, now } = shelf;
  const folder = join(places.sessions, id);
  if (await isThere(files, folder)) return problem('exists', folder);
  const unfinished = join(places.sessions, unfinishedPrefix + id);
  await removeTree(files, unfinished);
  await files.mkdir(unfinished);
  await writeSynced(files, join(unfinished, journalName), content.journal);
  await writeSynced(files, join(unfinished, 'roster.json'), content.roster);
  await writeSynced(files, join(unfinished, aliveName), encodeLife(now(), 'ended'));
  await writeSynced(files, join(unfinished, movedName), encodeMoved(null));
  await files.syncFolder(unfinished);
  await files.rename(unfinished, folder);
  await files.syncFolder(places.sessions);
  return ok(folder);
}
