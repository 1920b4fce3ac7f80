import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Numbered, Outcome } from './api.ts';
import { draftPaths } from './draft.ts';
import { generationsOf, overwriteDocument } from './document-file.ts';
import { encodeHeader, encodeLine, encodeText } from './journal-format.ts';
import { problem } from './outcome.ts';
import { asideSuffix, isThere, journalName, rosterId, writeAside } from './places.ts';
import { namesInQuarantine } from './quarantine.ts';
import { rosterFile } from './roster-file.ts';
import { loadSession, type Shelf } from './stored.ts';
import { bury } from './tombstone.ts';

/**
 * Erasure (V6), the one sanctioned rewrite. The journal is written anew aside, every event through
 * `redact`, and renamed into place; the new roster likewise. Bad lines cannot be judged and are not
 * taken over. Then all that may hold the old words is removed: quarantine, generations of the roster, the
 * half-typed note, files aside; a tombstone makes start-up finish that. File errors are thrown; before the rename
 * nothing is changed.
 */
export async function eraseFromSession<E extends Numbered>(
  shelf: Shelf<E>,
  id: string,
  redact: (event: E) => E,
  roster: Roster | undefined,
): Promise<Outcome<{ readonly redacted: number }>> {
  const { files, places } = shelf;
  const folder = join(places.sessions, id);
  const loaded = await loadSession(shelf, folder, id);
  if (!loaded.ok) return loaded;
  const { stored, scan } = loaded.value;
  if (stored.readOnly !== null) return problem('readOnly', folder);
  const gone = new Set(stored.report.missing);
  let redacted = 0;
  const lines = stored.events
    .filter((event) => !gone.has(event.seq))
    .map((event) => {
      const left = redact(event);
      if (left.seq !== event.seq) throw new Error('erasure keeps seq');
      if (left !== event) redacted += 1;
      return encodeLine(left);
    });
  const journal = encodeText(encodeHeader(id, scan.created ?? shelf.now()) + lines.join(''));
  const copies = [
    ...(await namesInQuarantine(files, places.quarantine, 'session', id)).map((name) =>
      join(places.quarantine, name),
    ),
    join(folder, journalName + asideSuffix),
    join(folder, `roster.json${asideSuffix}`),
    ...draftPaths(folder),
    ...(roster === undefined ? [] : [generationsOf(folder, rosterId)]),
  ];
  const there: string[] = [];
  for (const path of copies) if (await isThere(files, path)) there.push(path);
  await bury(files, places, `erase.${id}`, there, async () => {
    await writeAside(files, folder, journalName, journal);
    if (roster !== undefined) {
      await overwriteDocument(rosterFile(files, places, folder, id), roster);
    }
  });
  return ok({ redacted });
}
