import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Book } from '../../shared/circle/book.ts';
import type { PreparedStore } from '../prepared/store.ts';

export interface BookState {
  readonly book: Book;
  readonly saved: 'saved' | 'saving' | 'failed';
  /** Code of what went wrong; null while nothing did. */
  readonly failure: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A circle as it is being edited: shown at once, written a moment later, taken back step by step. */
export interface BookDesk {
  readonly store: StoreApi<BookState>;
  /** Changes with the same key that follow on each other are one step: what is typed into one field. */
  readonly change: (edit: (book: Book) => Book, key?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Writes what is not on disk yet; answers whether all of it is. */
  readonly flush: () => Promise<boolean>;
}

/** So long after the last change it is written: not once a letter. Milliseconds. */
const restMs = 400;
const mostSteps = 200;

export function makeBookDesk(prepared: PreparedStore, first: Book): BookDesk {
  let past: readonly Book[] = [];
  let future: readonly Book[] = [];
  let lastKey: string | null = null;
  let written = first;
  let writing: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store = createStore<BookState>(() => ({
    book: first,
    saved: 'saved',
    failure: null,
    canUndo: false,
    canRedo: false,
  }));
  const { getState: get, setState: set } = store;

  /** Names first, as main writes one after the other; both asked for at once, for the page may be about to go. */
  const write = async (): Promise<boolean> => {
    while (get().book !== written) {
      const { book } = get();
      const done = await Promise.all([
        book.people === written.people || prepared.savePeople(book.people),
        book.circle === written.circle || prepared.saveCircle(book.circle),
      ]);
      if (done.includes(false)) {
        set({ saved: 'failed', failure: prepared.store.getState().failed ?? 'failed' });
        return false;
      }
      written = book;
    }
    set({ saved: 'saved', failure: null });
    return true;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };
  const show = (book: Book): void => {
    set({
      book,
      saved: get().saved === 'failed' ? 'failed' : 'saving',
      canUndo: past.length > 0,
      canRedo: future.length > 0,
    });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), restMs);
  };

  return {
    store,
    flush,
    change: (edit, key) => {
      const { book } = get();
      const next = edit(book);
      if (next === book || (next.circle === book.circle && next.people === book.people)) return;
      if (key === undefined || key !== lastKey) past = [...past, book].slice(-mostSteps);
      lastKey = key ?? null;
      future = [];
      show(next);
    },
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      future = [...future, get().book];
      past = past.slice(0, -1);
      lastKey = null;
      show(last);
    },
    redo: () => {
      const next = future.at(-1);
      if (next === undefined) return;
      past = [...past, get().book];
      future = future.slice(0, -1);
      lastKey = null;
      show(next);
    },
  };
}
