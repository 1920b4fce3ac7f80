import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Outcome, TrashEntry } from './api.ts';
import { documentIds, generationsOf } from './document-file.ts';
import type { Files } from './files.ts';
import { isId, problem } from './outcome.ts';
import { ensureFolder, generationsName, isThere, listIfThere, removeTree, type Places } from './places.ts';

/** How long something stays in the trash (V6): 30 days. */
export const trashKeptMs = 30 * 24 * 60 * 60 * 1000;
export const sessionKind = 'session';
/** Inside an entry stands what was moved, under its own name, and for a document its generations. */
const generationsInTrash = 'generations';

interface Origin {
  readonly folder: string;
  /** Name of the file or folder that is moved. */
  readonly name: string;
}

const originOf = (places: Places, kind: string, id: string): Origin =>
  kind === sessionKind
    ? { folder: places.sessions, name: id }
    : { folder: join(places.dir, kind), name: `${id}.json` };

/** Entries are named by time, kind and id, none of which holds a dot. */
const entryName = (at: number, kind: string, id: string): string => `${at}.${kind}.${id}`;

export function parseEntry(name: string): TrashEntry | null {
  const [at, kind, id, ...more] = name.split('.');
  if (at === undefined || kind === undefined || id === undefined || more.length > 0) return null;
  if (!/^\d{1,15}$/.test(at) || !/^[a-z]+$/.test(kind) || !isId(id)) return null;
  return { name, kind, id, trashedAt: Number(at) };
}

/**
 * Moves a session or a document to the trash. Generations go first and durably, so that a crash in
 * between leaves the document where it was. File errors are thrown.
 */
export async function moveToTrash(
  files: Files,
  places: Places,
  what: { readonly kind: string; readonly id: string; readonly at: number },
): Promise<Outcome<TrashEntry>> {
  const { kind, id } = what;
  const origin = originOf(places, kind, id);
  const path = join(origin.folder, origin.name);
  if (!(await isThere(files, path))) return problem('missing', path);
  let at = what.at;
  while (await isThere(files, join(places.trash, entryName(at, kind, id)))) at += 1;
  const name = entryName(at, kind, id);
  const entry = await ensureFolder(files, places.trash, name);
  if (kind !== sessionKind) {
    const kept = generationsOf(origin.folder, id);
    if (await isThere(files, kept)) {
      await files.rename(kept, join(entry, generationsInTrash));
      await files.syncFolder(entry);
      await files.syncFolder(join(origin.folder, generationsName));
    }
  }
  await files.rename(path, join(entry, origin.name));
  await files.syncFolder(entry);
  await files.syncFolder(origin.folder);
  return ok({ name, kind, id, trashedAt: at });
}

export async function listTrash(files: Files, places: Places): Promise<readonly TrashEntry[]> {
  const found: TrashEntry[] = [];
  for (const { name, kind } of await listIfThere(files, places.trash)) {
    const entry = kind === 'folder' ? parseEntry(name) : null;
    if (entry === null) continue;
    const origin = originOf(places, entry.kind, entry.id);
    if (await isThere(files, join(places.trash, name, origin.name))) found.push(entry);
  }
  return found;
}

/** Puts it back where it was; refuses where something stands there now. File errors are thrown. */
export async function restoreFromTrash(
  files: Files,
  places: Places,
  name: string,
): Promise<Outcome<{ readonly kind: string; readonly id: string }>> {
  const entry = parseEntry(name);
  const folder = join(places.trash, name);
  if (entry === null) return problem('badName', folder);
  const origin = originOf(places, entry.kind, entry.id);
  const path = join(origin.folder, origin.name);
  if (!(await isThere(files, join(folder, origin.name)))) return problem('missing', folder);
  if (await isThere(files, path)) return problem('exists', path);
  await files.rename(join(folder, origin.name), path);
  await files.syncFolder(origin.folder);
  await files.syncFolder(folder);
  await bringGenerationsBack(files, origin, entry.id, folder);
  await removeTree(files, folder);
  await files.syncFolder(places.trash);
  return ok({ kind: entry.kind, id: entry.id });
}

/** Every place in the vault, quarantine excepted, that holds something of this session or document. */
export async function copiesOf(
  files: Files,
  places: Places,
  kind: string,
  id: string,
): Promise<readonly string[]> {
  const origin = originOf(places, kind, id);
  const live =
    kind === sessionKind
      ? [join(origin.folder, origin.name)]
      : [
          join(origin.folder, origin.name),
          `${join(origin.folder, origin.name)}.new`,
          generationsOf(origin.folder, id),
        ];
  const trashed = (await listIfThere(files, places.trash))
    .map((entry) => parseEntry(entry.name))
    .filter((entry) => entry?.kind === kind && entry.id === id)
    .map((entry) => join(places.trash, entry?.name ?? ''));
  const there: string[] = [];
  for (const path of [...live, ...trashed]) if (await isThere(files, path)) there.push(path);
  return there;
}

/** Ids of the documents in a folder, those of whom only generations are left included. */
export async function listDocuments(files: Files, folder: string): Promise<readonly string[]> {
  const mains = documentIds((await listIfThere(files, folder)).map((entry) => entry.name));
  const kept = (await listIfThere(files, join(folder, generationsName))).map((entry) => entry.name);
  return [...new Set([...mains, ...kept])].filter(isId).toSorted();
}

/** Finishes moves of documents that a crash interrupted: generations without their document go back to it. */
export async function tidyTrash(files: Files, places: Places): Promise<void> {
  for (const { name, kind } of await listIfThere(files, places.trash)) {
    const entry = kind === 'folder' ? parseEntry(name) : null;
    if (entry === null) continue;
    const folder = join(places.trash, name);
    const origin = originOf(places, entry.kind, entry.id);
    if (await isThere(files, join(folder, origin.name))) continue;
    await bringGenerationsBack(files, origin, entry.id, folder);
    const left = (await files.list(folder)).map((inside) => inside.name);
    if (left.some((inside) => inside !== generationsInTrash)) continue;
    await removeTree(files, folder);
    await files.syncFolder(places.trash);
  }
}

/** Unless the document has begun new ones since. */
async function bringGenerationsBack(files: Files, origin: Origin, id: string, entry: string): Promise<void> {
  const kept = join(entry, generationsInTrash);
  const back = generationsOf(origin.folder, id);
  if (!(await isThere(files, kept)) || !(await isThere(files, join(origin.folder, origin.name)))) return;
  await ensureFolder(files, origin.folder, generationsName);
  if (!(await isThere(files, back))) await files.rename(kept, back);
  await files.syncFolder(join(origin.folder, generationsName));
  await files.syncFolder(entry);
}
