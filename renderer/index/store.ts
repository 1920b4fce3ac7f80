import { Dexie, type Table } from 'dexie';
import type { IndexedSession, NoteRow, SessionRow } from '../../shared/search/types.ts';

/** What stands in the index of one session, and how far it was applied. */
export interface Applied {
  readonly session: string;
  readonly epoch: string;
  readonly appliedSeq: number;
  readonly notes: number;
  readonly digest: string;
  readonly row: SessionRow;
}

/** The disposable index on disk (V5). Whatever fails in it is thrown: the answer to that is to destroy it. */
export interface IndexStore {
  /** Whether an index was ever made here; false in a database that is as new. */
  readonly wasMade: () => Promise<boolean>;
  readonly applied: () => Promise<readonly Applied[]>;
  readonly countNotes: () => Promise<number>;
  readonly notes: () => Promise<readonly NoteRow[]>;
  /** All rows of these sessions and how far they go, in one transaction; what stood there of them before is gone. */
  readonly replace: (sessions: readonly IndexedSession[]) => Promise<void>;
  readonly forget: (session: string) => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly close: () => void;
  /** Tells when somebody else took the database away while it was in use. */
  readonly onLost: (listener: () => void) => void;
}

export const appliedOf = ({ head, row }: IndexedSession): Applied => {
  const { session, epoch, seq, notes, digest } = head;
  return { session, epoch, appliedSeq: seq, notes, digest, row };
};

export const databaseName = 'talking-piece-index';

/** Dexie, with every transaction on disk before it counts. */
export function openStore(name: string = databaseName): IndexStore {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ made: 'key', sessions: 'session', notes: '[session+place]' });
  const made: Table<{ readonly key: string }, string> = db.table('made');
  const sessions: Table<Applied, string> = db.table('sessions');
  const notes: Table<NoteRow, readonly [string, number]> = db.table('notes');
  const notesOf = (session: string) =>
    notes.where('[session+place]').between([session, Dexie.minKey], [session, Dexie.maxKey]);
  return {
    wasMade: async () => (await made.count()) > 0,
    applied: () => sessions.toArray(),
    countNotes: () => notes.count(),
    notes: () => notes.toArray(),
    replace: (given) =>
      db.transaction('rw', made, sessions, notes, async () => {
        await made.put({ key: 'made' });
        for (const { row } of given) await notesOf(row.session).delete();
        await notes.bulkAdd(given.flatMap((each) => each.notes));
        await sessions.bulkPut(given.map(appliedOf));
      }),
    forget: (session) =>
      db.transaction('rw', sessions, notes, async () => {
        await notesOf(session).delete();
        await sessions.delete(session);
      }),
    destroy: async () => {
      await db.delete();
      await db.open();
    },
    close: () => db.close(),
    onLost: (listener) => {
      db.on('versionchange', () => {
        db.close({ disableAutoOpen: false });
        listener();
        return false;
      });
    },
  };
}
