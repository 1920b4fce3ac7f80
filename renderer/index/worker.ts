import { expose } from 'comlink';
import type { IndexStatus, SearchAnswer, SearchQuestion } from '../../shared/search/types.ts';
import { IndexEngine, type Journals } from './engine.ts';
import { openStore } from './store.ts';

/** What the page asks of the worker, in which the index lives: whatever it does, the picture goes on. */
export interface IndexWorker {
  readonly connect: (journals: Journals, tell: (status: IndexStatus) => void) => void;
  readonly sync: () => Promise<void>;
  readonly forget: (session: string) => Promise<void>;
  readonly search: (question: SearchQuestion) => SearchAnswer;
}

let engine: IndexEngine | null = null;
const connected = (): IndexEngine => {
  if (engine === null) throw new Error('not connected');
  return engine;
};

const api: IndexWorker = {
  connect: (journals, tell) => {
    engine = new IndexEngine(openStore(), journals, tell);
  },
  sync: () => connected().sync(),
  forget: (session) => connected().forget(session),
  search: (question) => connected().search(question),
};
expose(api);
