import { proxy, wrap } from 'comlink';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { IndexStatus, SearchIndex } from '../../shared/search/types.ts';
import type { Journals } from './engine.ts';
import type { IndexWorker } from './worker.ts';

/** Starts the index in a worker of its own, and makes it agree with the journals. */
export function startIndex(bridge: ConsoleBridge): SearchIndex {
  let status: IndexStatus = { phase: 'opening', done: 0, of: 0, rebuilt: null, kept: true };
  const listeners = new Set<() => void>();
  const hear = (told: IndexStatus): void => {
    status = told;
    for (const listener of listeners) listener();
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<IndexWorker>(worker);
  const dead = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      hear({ ...status, phase: 'failed' });
      reject(new Error('the index does not run'));
    });
  });
  // Who asked hears of it; nobody has to.
  dead.catch(() => undefined);
  const journals: Journals = {
    heads: () => bridge.request('index:heads', {}),
    sessions: (sessions) => bridge.request('index:sessions', { sessions: [...sessions] }),
  };
  const connected = remote.connect(proxy(journals), proxy(hear));
  const ask = <T>(request: () => Promise<T>): Promise<T> => Promise.race([connected.then(request), dead]);
  const index: SearchIndex = {
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sync: () => ask(() => remote.sync()),
    forget: (session) => ask(() => remote.forget(session)),
    search: (question) => ask(() => remote.search(question)),
  };
  const syncs = (): void => void index.sync().catch(() => undefined);
  // What an erasure took out of a journal must not stay here either (V6).
  bridge.on('session:rewritten', syncs);
  syncs();
  return index;
}
