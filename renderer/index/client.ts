import { proxy, wrap, type Remote } from 'comlink';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { IndexStatus, SearchIndex } from '../../shared/search/types.ts';
import type { Journals } from './engine.ts';
import type { IndexWorker } from './worker.ts';

/** Set while an index lies on the disk, apart from it: without one, its absence is that of a first start. */
const madeMark = 'talking-piece-index-made';

/** The index in a worker of its own. It starts when it is first asked for, so that nothing at the start waits for it. */
export function openIndex(bridge: ConsoleBridge): SearchIndex {
  let status: IndexStatus = { phase: 'opening', done: 0, of: 0, rebuilt: null, kept: true };
  let ask: Ask | null = null;
  const listeners = new Set<() => void>();
  const hear = (told: IndexStatus): void => {
    status = told;
    for (const listener of listeners) listener();
  };
  const failed = (): void => hear({ ...status, phase: 'failed' });
  const asked: Ask = (request) => {
    ask ??= started(bridge, hear, failed);
    return ask(request);
  };
  const sync = (): Promise<void> => asked((remote) => remote.sync());
  // What an erasure took out of a journal must not stay here either (V6).
  bridge.on('session:rewritten', () => void sync().catch(() => undefined));
  return {
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sync,
    forget: (session) => asked((remote) => remote.forget(session)),
    search: (question) => asked((remote) => remote.search(question)),
  };
}

/** Rejects when the worker does not run. */
type Ask = <T>(request: (remote: Remote<IndexWorker>) => Promise<T>) => Promise<T>;

function started(bridge: ConsoleBridge, hear: (told: IndexStatus) => void, failed: () => void): Ask {
  try {
    const wasMade = localStorage.getItem(madeMark) !== null;
    const told = (status: IndexStatus): void => {
      if (status.phase === 'ready' && status.kept) localStorage.setItem(madeMark, 'yes');
      hear(status.rebuilt === 'missing' && wasMade ? { ...status, rebuilt: 'gone' } : status);
    };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const remote = wrap<IndexWorker>(worker);
    const dead = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => {
        failed();
        reject(new Error('the index does not run'));
      });
    });
    // Who asked hears of it; nobody has to.
    dead.catch(() => undefined);
    const journals: Journals = {
      heads: () => bridge.request('index:heads', {}),
      sessions: (sessions) => bridge.request('index:sessions', { sessions: [...sessions] }),
    };
    const connected = remote.connect(proxy(journals), proxy(told));
    return (request) => Promise.race([connected.then(() => request(remote)), dead]);
  } catch (error) {
    failed();
    return () => Promise.reject(error);
  }
}
