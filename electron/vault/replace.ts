import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Outcome } from './api.ts';
import {
  generationsOf,
  keepGeneration,
  mendDocument,
  overwriteDocument,
  readDocument,
  type DocumentFile,
} from './document-file.ts';
import { bestEffort, problem } from './outcome.ts';
import { isThere, readIfThere, type Places } from './places.ts';
import { namesInQuarantine } from './quarantine.ts';
import { bury } from './tombstone.ts';

/**
 * Writes a document and removes every former copy of it, generations and quarantine: for what is to be gone for good (V6).
 * A tombstone makes start-up finish that. What stands there is made whole first: should the app die before the new one does,
 * it is all that is left. File errors are thrown; before the tombstone nothing is changed.
 */
export async function replaceDocument<T>(
  doc: DocumentFile<T>,
  places: Places,
  value: T,
): Promise<Outcome<null>> {
  const { files, folder, id, quarantine, whose } = doc;
  const { report } = await readDocument(doc);
  if (report.reason === 'newerVersion') return problem('newerVersion', report.file);
  await mendDocument(doc);
  const names = await namesInQuarantine(files, quarantine, whose.kind, whose.id);
  const copies = [generationsOf(folder, id), ...names.map((name) => join(quarantine, name))];
  const there: string[] = [];
  for (const path of copies) if (await isThere(files, path)) there.push(path);
  await bury(files, places, `replace.${whose.kind}.${whose.id}`, there, () => overwriteDocument(doc, value));
  // It stands twice again, as every document does.
  await bestEffort(async () => {
    const bytes = await readIfThere(files, report.file);
    if (bytes !== null) await keepGeneration(doc, bytes);
  });
  return ok(null);
}
