import { join } from 'node:path';
import * as v from 'valibot';
import { draftSchema, type NoteDraft } from '../../shared/session/note-draft.ts';
import type { DocumentKind } from './api.ts';
import { overwriteDocument, readDocument, type DocumentFile } from './document-file.ts';
import type { Files } from './files.ts';
import { bestEffort, createQueue, tolerate } from './outcome.ts';
import { asideSuffix, removeTree, type Places } from './places.ts';

const draftId = 'draft';
export const draftName = `${draftId}.json`;

const draftKind: DocumentKind<NoteDraft> = {
  folder: '',
  noun: 'draft',
  version: 1,
  parse(data) {
    const parsed = v.safeParse(draftSchema, data);
    return parsed.success ? parsed.output : null;
  },
};

/** Files of a session's folder that may hold what is half typed. */
export const draftPaths = (folder: string): readonly string[] =>
  [draftName, draftName + asideSuffix].map((name) => join(folder, name));

/** Durably gone once it resolves. File errors are thrown. */
export async function removeDraft(files: Files, folder: string): Promise<void> {
  let found = false;
  for (const path of draftPaths(folder))
    found = (await tolerate('ENOENT', () => files.unlink(path))) || found;
  if (found) await files.syncFolder(folder);
}

interface Wanted {
  readonly draft: NoteDraft | null;
}

interface DraftKeeper {
  get(): Promise<NoteDraft | null>;
  /** Resolves when it is on disk, or the disk would not take it. null: nothing is half typed. */
  set(draft: NoteDraft | null): Promise<void>;
  /** What was set is written, and nothing more will be. */
  close(): Promise<void>;
}

/**
 * The half-typed note of one session, in `folder` of the vault: overwritten without a generation, so that no former
 * wording stays. All of it is best effort, in a queue of its own: a full disk or a slow one must not disturb the
 * session. A session that is saved elsewhere (V2) does not take it along: it stays here, where the disk lets it.
 */
export function keepDraft(where: {
  readonly files: Files;
  readonly places: Places;
  readonly folder: string;
  readonly session: string;
  /** What is appended is durable, or the disk fails. */
  readonly settled: () => Promise<void>;
}): DraftKeeper {
  const { files, places, folder, session, settled } = where;
  const doc: DocumentFile<NoteDraft> = {
    files,
    folder,
    id: draftId,
    kind: draftKind,
    quarantine: places.quarantine,
    whose: { kind: 'session', id: session },
  };
  const inTurn = createQueue();
  let closed = false;
  /** null: nothing was set in this run, and what lies on the disk counts. */
  let wanted: Wanted | null = null;
  let written: Wanted | null = null;

  /** What was set last is written; what it has overtaken never is. */
  const write = async (): Promise<void> => {
    const now = wanted;
    if (now === null || now === written) return;
    if (now.draft === null) {
      // The note that it became, if it was kept, is on the disk before its draft goes.
      await settled();
      await removeDraft(files, folder);
    } else {
      try {
        await overwriteDocument(doc, now.draft);
      } catch (error) {
        // A disk that took half of it is not left with that half.
        await bestEffort(() => removeTree(files, join(folder, draftName + asideSuffix)));
        throw error;
      }
    }
    written = now;
  };

  return {
    async get() {
      return wanted === null ? (await readDocument(doc)).value : wanted.draft;
    },
    set(draft) {
      if (closed) return Promise.resolve();
      wanted = { draft };
      return inTurn(() => bestEffort(write));
    },
    close() {
      closed = true;
      return inTurn(() => Promise.resolve());
    },
  };
}
