import type {
  IndexedSession,
  IndexHead,
  IndexStatus,
  RebuildReason,
  SearchAnswer,
  SearchQuestion,
} from '../../shared/search/types.ts';
import { compare, gather } from './compare.ts';
import { memoryStore } from './memory-store.ts';
import { Searcher } from './searcher.ts';
import type { IndexStore } from './store.ts';

/** The journals, as main tells of them. */
export interface Journals {
  readonly heads: () => Promise<readonly IndexHead[]>;
  /** At most 50 at a time; those that cannot be read are not in the answer. */
  readonly sessions: (ids: readonly string[]) => Promise<readonly IndexedSession[]>;
}

/** Main has a live room to serve in between, and the console a picture to paint. */
const sessionsAtOnce = 20;

/** Not the index's fault: deleting it would mend nothing. */
class JournalsUnread extends Error {
  override name = 'JournalsUnread';
}
const asked = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new JournalsUnread(String(error));
  });

/** Lets what came in meanwhile be answered: a search, above all. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The index (V5): rows in a store on disk and searchable in memory. It follows the journals and never the other way
 * round, so whatever is wrong with it, it is deleted and made anew.
 */
export class IndexEngine {
  readonly #journals: Journals;
  readonly #tell: (status: IndexStatus) => void;
  readonly #searcher = new Searcher();
  #store: IndexStore;
  #loaded = false;
  #status: IndexStatus = { phase: 'opening', done: 0, of: 0, rebuilt: null, kept: true };
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Promise<void> | null = null;

  constructor(store: IndexStore, journals: Journals, tell: (status: IndexStatus) => void) {
    this.#store = store;
    this.#journals = journals;
    this.#tell = tell;
    store.onLost(() => void this.sync());
  }

  get status(): IndexStatus {
    return this.#status;
  }

  /** One at a time; who asks while one waits for its turn waits for that one. */
  sync(): Promise<void> {
    this.#waiting ??= this.#inTurn(() => {
      this.#waiting = null;
      return this.#sync();
    });
    return this.#waiting;
  }

  forget(session: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#searcher.forget(session);
      // Where it fails, the next comparison finds what is left and rebuilds.
      await this.#store.forget(session).catch(() => undefined);
    });
  }

  search(question: SearchQuestion): SearchAnswer {
    return this.#searcher.search(question);
  }

  async #sync(): Promise<void> {
    try {
      const heads = await asked(this.#journals.heads());
      await this.#bring(heads).catch((error: unknown) => this.#mend(error, heads));
      this.#say({ phase: 'ready' });
    } catch {
      this.#say({ phase: 'failed' });
    }
  }

  /** Makes the index agree with the journals as they stand. */
  async #bring(heads: readonly IndexHead[]): Promise<void> {
    const applied = await this.#store.applied();
    const held = { applied, wasMade: await this.#store.wasMade(), notes: await this.#store.countNotes() };
    let verdict = compare(held, heads);
    if (verdict.kind === 'catchUp' && !this.#loaded) {
      const rows = gather(applied, await this.#store.notes());
      if (typeof rows === 'string') verdict = { kind: 'rebuild', reason: rows };
      else await this.#load(rows, applied);
    }
    if (verdict.kind === 'catchUp') return this.#read(verdict.sessions);
    await this.#startOver(verdict.reason);
    return this.#read(heads.map(({ session }) => session));
  }

  /** Something failed in the store: once it may be mended by starting over; else memory has to do. */
  async #mend(error: unknown, heads: readonly IndexHead[]): Promise<void> {
    if (error instanceof JournalsUnread) throw error;
    const sessions = heads.map(({ session }) => session);
    try {
      await this.#startOver('broken');
      await this.#read(sessions);
    } catch (again) {
      if (again instanceof JournalsUnread) throw again;
      this.#store.close();
      this.#store = memoryStore();
      this.#say({ kept: false });
      await this.#startOver('broken');
      await this.#read(sessions);
    }
  }

  async #startOver(reason: RebuildReason): Promise<void> {
    this.#searcher.clear();
    this.#loaded = true;
    this.#say({ rebuilt: reason });
    await this.#store.destroy();
  }

  async #load(
    rows: ReadonlyMap<string, IndexedSession['notes']>,
    applied: readonly { readonly session: string; readonly row: IndexedSession['row'] }[],
  ): Promise<void> {
    this.#searcher.clear();
    for (const [i, { session, row }] of applied.entries()) {
      this.#searcher.put(row, rows.get(session) ?? []);
      if (i % sessionsAtOnce === 0) await breathe();
    }
    this.#loaded = true;
  }

  async #read(sessions: readonly string[]): Promise<void> {
    for (let done = 0; done < sessions.length; done += sessionsAtOnce) {
      this.#say({ phase: 'reading', done, of: sessions.length });
      const read = await asked(this.#journals.sessions(sessions.slice(done, done + sessionsAtOnce)));
      await this.#store.replace(read);
      // Only what is on disk is found, or a kill would take away what was seen.
      for (const { row, notes } of read) this.#searcher.put(row, notes);
    }
    // A vault without sessions has an index too.
    if (sessions.length === 0 && !(await this.#store.wasMade())) await this.#store.replace([]);
  }

  #say(part: Partial<IndexStatus>): void {
    this.#status = { ...this.#status, ...part };
    this.#tell(this.#status);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#last.then(task);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
