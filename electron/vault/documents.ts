import { join } from 'node:path';
import type { DocumentKind, Documents, Numbered } from './api.ts';
import { readDocument, writeDocument, type DocumentFile } from './document-file.ts';
import { attempt, isId, problem } from './outcome.ts';
import { ensureFolder } from './places.ts';
import { replaceDocument } from './replace.ts';
import { destroyAll, type Removal } from './remove.ts';
import type { Shelf } from './stored.ts';
import { listDocuments, listTrash, moveToTrash } from './trash.ts';

/** Kind of the documents at the top of the vault, in quarantine and trash. */
const topKind = 'top';

/** Documents of one kind (V4); all of a vault's writes to documents run one after another. */
export function createDocuments<E extends Numbered, T>(
  shelf: Shelf<E>,
  kind: DocumentKind<T>,
  removal: Removal,
): Documents<T> {
  const { files, places, now } = shelf;
  const folder = kind.folder === '' ? places.dir : join(places.dir, kind.folder);
  const inTrash = kind.folder === '' ? topKind : kind.folder;
  const file = (id: string): DocumentFile<T> => ({
    files,
    folder,
    id,
    kind,
    quarantine: places.quarantine,
    whose: { kind: inTrash, id },
  });
  return {
    list: () => listDocuments(files, folder),
    read: (id) => readDocument(file(id)),
    async write(id, value) {
      if (!isId(id)) return problem('badId', folder);
      return removal.inTurn(() =>
        attempt(folder, async () => {
          if (kind.folder !== '') await ensureFolder(files, places.dir, kind.folder);
          return writeDocument(file(id), value);
        }),
      );
    },
    async replace(id, value) {
      if (!isId(id)) return problem('badId', folder);
      return removal.inTurn(() =>
        attempt(folder, async () => {
          if (kind.folder !== '') await ensureFolder(files, places.dir, kind.folder);
          return replaceDocument(file(id), places, value);
        }),
      );
    },
    async trashed() {
      const entries = (await listTrash(files, places)).filter((entry) => entry.kind === inTrash);
      const found = await Promise.all(
        entries
          .toSorted((a, b) => b.trashedAt - a.trashedAt)
          .map(({ name, id }) => readDocument({ ...file(id), folder: join(places.trash, name) })),
      );
      return found.flatMap(({ value }) => (value === null ? [] : [value]));
    },
    async trash(id) {
      if (!isId(id) || kind.folder === '') return problem('badId', folder);
      return removal.inTurn(() =>
        attempt(folder, () => moveToTrash(files, places, { kind: inTrash, id, at: now() })),
      );
    },
    async destroy(id) {
      if (!isId(id) || kind.folder === '') return problem('badId', folder);
      return removal.inTurn(() => attempt(folder, () => destroyAll(files, places, inTrash, id)));
    },
  };
}
