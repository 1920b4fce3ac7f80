import { Searcher } from '../../renderer/index/searcher.ts';
import type { IndexedSession, IndexStatus, SearchIndex, SearchQuestion } from '../../shared/search/types.ts';

/** The index without a worker or a disk: it holds what it is given, and is how it is told to be. */
export class FakeIndex implements SearchIndex {
  readonly asked: SearchQuestion[] = [];
  readonly forgotten: string[] = [];
  syncs = 0;
  readonly #searcher = new Searcher();
  readonly #listeners = new Set<() => void>();
  #status: IndexStatus = { phase: 'ready', done: 0, of: 0, rebuilt: null, kept: true };

  constructor(...sessions: readonly IndexedSession[]) {
    for (const { row, notes } of sessions) this.#searcher.put(row, notes);
  }

  be(part: Partial<IndexStatus>): void {
    this.#status = { ...this.#status, ...part };
    for (const listener of this.#listeners) listener();
  }

  readonly status = (): IndexStatus => this.#status;
  readonly onStatus = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly sync = async (): Promise<void> => {
    this.syncs += 1;
  };
  readonly forget = async (session: string): Promise<void> => {
    this.forgotten.push(session);
    this.#searcher.forget(session);
  };
  readonly search = async (question: SearchQuestion) => {
    this.asked.push(question);
    return this.#searcher.search(question);
  };
}
