import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Disposable, DocumentKind } from './api.ts';
import { decodeDocument, encodeDocument } from './document-format.ts';
import type { Files } from './files.ts';
import { attempt, bestEffort, tolerate } from './outcome.ts';
import { asideSuffix, readIfThere, type Places } from './places.ts';

/**
 * A file at the top of the vault that only repeats what stands elsewhere: no former versions, no copies in quarantine,
 * and whatever is wrong with it, it is as if it were not there.
 */
export function createDisposable<T>(
  { files, places }: { readonly files: Files; readonly places: Places },
  kind: DocumentKind<T>,
  inTurn: <R>(run: () => Promise<R>) => Promise<R>,
): Disposable<T> {
  const name = `${kind.noun}.json`;
  const path = join(places.dir, name);
  const aside = join(places.dir, name + asideSuffix);
  return {
    async read() {
      let value: T | null = null;
      await bestEffort(async () => {
        const bytes = await readIfThere(files, path);
        const decoded = bytes === null ? null : decodeDocument(kind, bytes);
        value = decoded?.good === true ? decoded.value : null;
      });
      return value;
    },
    write: (value) =>
      inTurn(() =>
        bestEffort(async () => {
          const file = await files.open(aside, 'replace');
          try {
            await file.write(encodeDocument(kind, value), 0);
          } finally {
            await file.close();
          }
          // Not synced: torn by a power cut it is thrown away.
          await files.rename(aside, path);
        }),
      ),
    drop: () =>
      inTurn(() =>
        attempt(path, async () => {
          const gone = [aside, path].map((each) => tolerate('ENOENT', () => files.unlink(each)));
          if ((await Promise.all(gone)).includes(true)) await files.syncFolder(places.dir);
          return ok(null);
        }),
      ),
  };
}
