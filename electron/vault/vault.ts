/**
 * # The vault
 *
 * Files on the disk of this machine, readable without the app, that survive a kill, a power cut and
 * a full disk. Rules V1–V4 and V6 of the house. All types stand in `api.ts`.
 *
 *     <vault>/lock                                 one writer (V2)
 *     <vault>/sessions/<id>/journal.log            the log (V1)
 *                           roster.json            names (V1, R7)
 *                           draft.json             a note half typed, while there is one
 *                           alive                  the last sign of life (V3)
 *                           moved.json             the rest was saved elsewhere (V2)
 *                           generations/roster/    former rosters
 *     <vault>/circles/<id>.json, plans/<id>.json, settings.json        documents (V4)
 *     <vault>/circles/generations/<id>/000001.json                     the last three good ones
 *     <vault>/cards.json                           disposable: what the list of sessions shows
 *     <vault>/quarantine/  trash/  tombstones/
 *
 * ## Use
 *
 *     const opened = await openVault({ dir, files: nodeFiles, owner: await thisProcess(), now, newId, every, parseEvent, lostEvent });
 *     if (!opened.ok) …                             // opened.error.code: 'locked', 'io'
 *     const vault = opened.value;
 *
 *     const made = await vault.createSession({ id, roster, events }, { onDurable, onDisk });
 *     const live = made.value;                      // the first events are on disk already
 *     await live.append(events);                    // written: answer and broadcast
 *     onDurable(seq)                                // acknowledged: the dot says "on disk"
 *     onDisk({ state: 'failing', code, path })      // V2: say so, offer live.saveTo(folder)
 *
 *     const found = await vault.readSession(id);    // for history and export; changes nothing
 *     found.value.readOnly ? … : await vault.openSession(id, hooks);   // after a restart
 *     live.stored.events, .roster, .report, .alive  // what was found, what was mended
 *
 *     const circles = vault.documents({ folder: 'circles', noun: 'circle', version: 1, parse });
 *     await circles.write(id, value);  (await circles.read(id)).value;  await circles.list();
 *     const settings = vault.documents({ folder: '', noun: 'settings', version: 1, parse });
 *     await settings.write('settings', value);
 *
 * Only listing rejects for what the disk does, where a whole folder cannot be read. Else answers are `Result`s with a `VaultProblem` (a code
 * with parameters), reports carry codes and line numbers, and neither ever carries what a person typed.
 */
import { basename, dirname, join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { LiveSession, Numbered, Outcome, SessionHooks, Vault, VaultOptions } from './api.ts';
import { encodeDocument } from './document-format.ts';
import { writeDocument } from './document-file.ts';
import { createDisposable } from './disposable.ts';
import { createDocuments } from './documents.ts';
import { draftName, removeDraft } from './draft.ts';
import { bringBack, whoseJournal } from './elsewhere.ts';
import { eraseFromSession } from './erase.ts';
import { encodeHeader, encodeLine, encodeText } from './journal-format.ts';
import { startLive } from './live.ts';
import { takeLock } from './lock.ts';
import { attempt, bestEffort, createQueue, isId, problem } from './outcome.ts';
import { readMoved } from './moved.ts';
import {
  asideSuffix,
  ensureFolder,
  generationsName,
  isThere,
  journalName,
  placesOf,
  removeTree,
} from './places.ts';
import { plantSession, unfinishedPrefix } from './plant.ts';
import { destroyAll, destroyEntry, purgeTrash, type Removal } from './remove.ts';
import { listRepairs } from './repairs.ts';
import { rosterFile, rosterKind } from './roster-file.ts';
import { listSessions, loadSession, type Shelf } from './stored.ts';
import { finishBurials } from './tombstone.ts';
import { listTrash, moveToTrash, restoreFromTrash, sessionKind, tidyTrash } from './trash.ts';

export type * from './api.ts';

/** Opens the vault in `options.dir`, alone (V2), and finishes what an earlier run left undone. */
export async function openVault<E extends Numbered>(options: VaultOptions<E>): Promise<Outcome<Vault<E>>> {
  const { files, dir, now } = options;
  const shelf: Shelf<E> = { ...options, places: placesOf(dir) };
  return attempt(dir, async () => {
    await ensureFolder(files, dirname(dir), basename(dir));
    const lock = await takeLock(files, shelf.places.lock, {
      owner: options.owner,
      token: options.newId(),
      now: now(),
    });
    if (!lock.ok) return lock;
    const prepared = await attempt(dir, async () => {
      await prepare(shelf);
      return ok(null);
    });
    if (!prepared.ok) {
      await lock.value();
      return prepared;
    }
    return ok(createVault(shelf, lock.value));
  });
}

/** After a kill, entries may be seen that are not yet on disk, so every folder is synced before use. */
async function prepare<E extends Numbered>(shelf: Shelf<E>): Promise<void> {
  const { files, places } = shelf;
  for (const name of ['sessions', 'quarantine', 'trash', 'tombstones']) {
    await ensureFolder(files, places.dir, name);
  }
  for (const { name, kind } of await files.list(places.dir)) {
    if (kind !== 'folder') continue;
    await files.syncFolder(join(places.dir, name));
    const kept = join(places.dir, name, generationsName);
    if (await isThere(files, kept)) await files.syncFolder(kept);
  }
  for (const { name, kind } of await files.list(places.trash)) {
    if (kind === 'folder') await files.syncFolder(join(places.trash, name));
  }
  await finishBurials(files, places);
  await tidyTrash(files, places);
  for (const { name } of await files.list(places.sessions)) {
    if (name.startsWith(unfinishedPrefix)) await removeTree(files, join(places.sessions, name));
  }
}

function createVault<E extends Numbered>(shelf: Shelf<E>, unlock: () => Promise<void>): Vault<E> {
  const { files, places, now } = shelf;
  const live = new Map<string, LiveSession<E>>();
  const opening = new Set<string>();
  const removal: Removal = { inTurn: createQueue() };
  const folderOf = (id: string) => join(places.sessions, id);

  /** Keeps a session to one user at a time, from the first file call on. */
  const alone = async <T>(id: string, run: (folder: string) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const folder = folderOf(id);
    if (!isId(id)) return problem('badId', places.sessions);
    if (live.has(id) || opening.has(id)) return problem('inUse', folder);
    opening.add(id);
    try {
      return await attempt(folder, () => run(folder));
    } finally {
      opening.delete(id);
    }
  };

  const start = async (id: string, folder: string, hooks: SessionHooks): Promise<Outcome<LiveSession<E>>> => {
    const loaded = await loadSession(shelf, folder, id);
    if (!loaded.ok) return loaded;
    if (loaded.value.stored.readOnly !== null) return problem('readOnly', folder);
    for (const name of [journalName, 'roster.json', draftName, 'alive']) {
      await bestEffort(() => removeTree(files, join(folder, name + asideSuffix)));
    }
    const session = await startLive(shelf, loaded.value, hooks, () => live.delete(id));
    live.set(id, session);
    return ok(session);
  };

  return {
    dir: places.dir,
    listSessions: () => listSessions(shelf),
    createSession: ({ id, roster, events }, hooks) =>
      alone(id, async () => {
        const journal = encodeText(encodeHeader(id, now()) + events.map(encodeLine).join(''));
        const planted = await plantSession(shelf, id, {
          journal,
          roster: encodeDocument(rosterKind, roster),
        });
        return planted.ok ? start(id, planted.value, hooks) : planted;
      }),
    async readSession(id) {
      if (!isId(id)) return problem('badId', places.sessions);
      const folder = live.get(id)?.folder ?? folderOf(id);
      return attempt(folder, async () => {
        const loaded = await loadSession(shelf, folder, id);
        return loaded.ok ? ok(loaded.value.stored) : loaded;
      });
    },
    openSession: (id, hooks) =>
      alone(id, async (folder) => {
        const moved = await readMoved(files, folder);
        if (moved !== null) {
          const back = await bringBack(shelf, moved, id);
          if (!back.ok) return back;
        }
        return start(id, folder, hooks);
      }),
    listRepairs: () => listRepairs(shelf),
    writeRoster: (id, roster) =>
      alone(id, (folder) => writeDocument(rosterFile(files, places, folder, id), roster)),
    async adoptSession(folder) {
      const id = await whoseJournal(files, folder);
      return id === null ? problem('elsewhere', folder) : alone(id, () => bringBack(shelf, folder, id));
    },

    dropDraft: (id) =>
      alone(id, async (folder) => {
        await removeDraft(files, folder);
        return ok(null);
      }),

    documents: (kind) => createDocuments(shelf, kind, removal),
    disposable: (kind) => createDisposable(shelf, kind, removal.inTurn),

    trashSession: (id) =>
      removal.inTurn(() =>
        alone(id, async (folder) => {
          await removeDraft(files, folder);
          return moveToTrash(files, places, { kind: sessionKind, id, at: now() });
        }),
      ),
    listTrash: () => listTrash(files, places),
    restore: (name) =>
      removal.inTurn(() => attempt(places.trash, () => restoreFromTrash(files, places, name))),
    destroySession: (id) => removal.inTurn(() => alone(id, () => destroyAll(files, places, sessionKind, id))),
    destroyTrashed: (name) =>
      removal.inTurn(() => attempt(places.trash, () => destroyEntry(files, places, name))),
    purgeTrash: () => removal.inTurn(() => attempt(places.trash, () => purgeTrash(files, places, now()))),
    erase: (id, redact, roster?: Roster) => alone(id, () => eraseFromSession(shelf, id, redact, roster)),
    async close() {
      await Promise.all([...live.values()].map((session) => session.close()));
      await unlock();
    },
  };
}
