import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Outcome } from './api.ts';
import type { Files } from './files.ts';
import { problem } from './outcome.ts';
import { isThere, type Places } from './places.ts';
import { namesInQuarantine } from './quarantine.ts';
import { bury } from './tombstone.ts';
import { copiesOf, listTrash, parseEntry, trashKeptMs } from './trash.ts';

/** Runs what moves or removes things one after another. */
export interface Removal {
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

const quarantined = async (files: Files, places: Places, kind: string, id: string) =>
  (await namesInQuarantine(files, places.quarantine, kind, id)).map((name) => join(places.quarantine, name));

/** For good, wherever it lies (V6). File errors are thrown. */
export async function destroyAll(
  files: Files,
  places: Places,
  kind: string,
  id: string,
): Promise<Outcome<null>> {
  const paths = [
    ...(await copiesOf(files, places, kind, id)),
    ...(await quarantined(files, places, kind, id)),
  ];
  if (paths.length === 0) return problem('missing', join(places.dir, kind));
  await bury(files, places, `${kind}.${id}`, paths);
  return ok(null);
}

/** One entry of the trash for good; its copies in quarantine too, unless it also lies elsewhere. */
export async function destroyEntry(files: Files, places: Places, name: string): Promise<Outcome<null>> {
  const entry = parseEntry(name);
  const path = join(places.trash, name);
  if (entry === null) return problem('badName', path);
  if (!(await isThere(files, path))) return problem('missing', path);
  const others = (await copiesOf(files, places, entry.kind, entry.id)).filter((copy) => copy !== path);
  const kept = others.length > 0 ? [] : await quarantined(files, places, entry.kind, entry.id);
  await bury(files, places, `trash.${name}`, [path, ...kept]);
  return ok(null);
}

export async function purgeTrash(files: Files, places: Places, now: number): Promise<Outcome<number>> {
  let purged = 0;
  for (const entry of await listTrash(files, places)) {
    if (now - entry.trashedAt <= trashKeptMs) continue;
    const done = await destroyEntry(files, places, entry.name);
    if (!done.ok) return done;
    purged += 1;
  }
  return ok(purged);
}
