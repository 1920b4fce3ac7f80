import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { DocumentKind, DocumentRead, DocumentReport, Outcome } from './api.ts';
import { decodeDocument, encodeDocument } from './document-format.ts';
import { osCode, type Files } from './files.ts';
import { bestEffort, problem } from './outcome.ts';
import { ensureFolder, generationsName, listIfThere, readIfThere, writeAside } from './places.ts';
import { keepAside } from './quarantine.ts';

/** Good former versions that are kept. */
const generationsKept = 3;
const extension = '.json';

/** One document: `<folder>/<id>.json`, its generations in `<folder>/generations/<id>/000001.json` (V4). */
export interface DocumentFile<T> {
  readonly files: Files;
  readonly folder: string;
  readonly id: string;
  readonly kind: DocumentKind<T>;
  readonly quarantine: string;
  /** Whose copy it is in quarantine. */
  readonly whose: { readonly kind: string; readonly id: string };
}

const nameOf = (id: string): string => id + extension;
export const documentIds = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length));

export const generationsOf = (folder: string, id: string): string => join(folder, generationsName, id);

/** Numbers of the generations, newest first. */
async function generations(files: Files, folder: string): Promise<readonly number[]> {
  const entries = await listIfThere(files, folder);
  const numbers = entries
    .map((entry) => /^(\d{6})\.json$/.exec(entry.name)?.[1])
    .filter((it) => it !== undefined);
  return numbers.map(Number).toSorted((one, other) => other - one);
}
const generationName = (number: number): string => nameOf(String(number).padStart(6, '0'));

/** The document, or else its newest good generation; says which, and why. */
export async function readDocument<T>(doc: DocumentFile<T>): Promise<DocumentRead<T>> {
  try {
    return await readNewestGood(doc);
  } catch (error) {
    osCode(error);
    const file = join(doc.folder, nameOf(doc.id));
    return { value: null, report: { status: 'unreadable', file, reason: 'io' } };
  }
}

async function readNewestGood<T>(doc: DocumentFile<T>): Promise<DocumentRead<T>> {
  const { files, folder, id, kind } = doc;
  const file = join(folder, nameOf(id));
  const report = (status: DocumentReport['status'], reason: DocumentReport['reason']): DocumentReport => ({
    status,
    file,
    reason,
  });
  const bytes = await readIfThere(files, file);
  const current = bytes === null ? null : decodeDocument(kind, bytes);
  if (current?.good === true) return { value: current.value, report: report('ok', null) };
  if (current?.reason === 'newerVersion')
    return { value: null, report: report('unreadable', 'newerVersion') };
  const reason = current?.reason ?? 'gone';
  const kept = generationsOf(folder, id);
  for (const number of await generations(files, kept)) {
    const older = decodeDocument(kind, await files.readFile(join(kept, generationName(number))));
    if (older.good) return { value: older.value, report: report('restored', reason) };
  }
  return { value: null, report: current === null ? report('missing', null) : report('unreadable', reason) };
}

/**
 * Keeps these good bytes as the newest generation, unless they are that already: what stands twice outlives a bad
 * byte in either. The oldest go. File errors are thrown.
 */
export async function keepGeneration<T>(
  { files, folder, id }: Pick<DocumentFile<T>, 'files' | 'folder' | 'id'>,
  bytes: Uint8Array,
): Promise<void> {
  const parent = await ensureFolder(files, folder, generationsName);
  const kept = await ensureFolder(files, parent, id);
  const [newest = 0, ...older] = await generations(files, kept);
  const same = newest > 0 && isSame(await files.readFile(join(kept, generationName(newest))), bytes);
  if (same) return;
  await writeAside(files, kept, generationName(newest + 1), bytes);
  for (const number of [newest, ...older].slice(generationsKept - 1))
    if (number > 0) await files.unlink(join(kept, generationName(number)));
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Durable once it resolves with ok. File errors are thrown; what was there is then untouched. */
export async function writeDocument<T>(doc: DocumentFile<T>, value: T): Promise<Outcome<null>> {
  const { files, folder, id, kind } = doc;
  const file = join(folder, nameOf(id));
  const former = await readIfThere(files, file);
  if (former !== null) {
    const decoded = decodeDocument(kind, former);
    if (!decoded.good && decoded.reason === 'newerVersion') return problem('newerVersion', file);
    if (decoded.good) await keepGeneration(doc, former);
    else await keepAside(files, doc.quarantine, doc.whose, former);
  }
  const bytes = encodeDocument(kind, value);
  await writeAside(files, folder, nameOf(id), bytes);
  await bestEffort(() => keepGeneration(doc, bytes));
  return ok(null);
}

/** Sees to it that a good document stands twice, and that a bad one is put aside and written anew from its copy. */
export async function mendDocument<T>(doc: DocumentFile<T>): Promise<void> {
  const { value, report } = await readDocument(doc);
  if (value === null) return;
  if (report.status === 'restored') await writeDocument(doc, value);
  else await keepGeneration(doc, await doc.files.readFile(join(doc.folder, nameOf(doc.id))));
}

/** Replaces it and leaves no former version: for erasure alone (V6). */
export async function overwriteDocument<T>(doc: DocumentFile<T>, value: T): Promise<void> {
  await writeAside(doc.files, doc.folder, nameOf(doc.id), encodeDocument(doc.kind, value));
}
