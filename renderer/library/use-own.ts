import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OwnLibrary } from '../../shared/plan/library/own.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import type { PreparedStore } from '../prepared/store.ts';
import type { ItemDraft } from './item-draft.ts';

/** What is said of the last thing that happened, and what can be done about it. */
export type Notice =
  | { readonly kind: 'said' | 'undoable' | 'failed'; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string; readonly draft: ItemDraft };

export interface Own {
  readonly own: OwnLibrary;
  readonly notice: Notice | null;
  readonly say: (notice: Notice | null) => void;
  /** Shown at once, written behind; null: it is full. `text` is said, with a way back. */
  readonly change: (next: OwnLibrary | null, text: string | null) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
}

const words = enLibraryPanel.said;

/** One's own library, and everything that was done to it since it was opened. */
export function useOwn({ store, read, saveLibrary }: PreparedStore): Own {
  const own = useStore(store, ({ library }) => library);
  const isRead = useStore(store, (state) => state.isRead);
  const [past, setPast] = useState<readonly OwnLibrary[]>([]);
  const [notice, say] = useState<Notice | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (isRead || asked.current) return;
    asked.current = true;
    read().catch((error: unknown) => say({ kind: 'failed', text: words.notSaved(codeOf(error)) }));
  }, [isRead, read]);

  const save = (next: OwnLibrary): void => {
    void saveLibrary(next).then((isKept) => {
      if (!isKept) say({ kind: 'failed', text: words.notSaved(store.getState().failed ?? '') });
    });
  };
  return {
    own,
    notice,
    say,
    change: (next, text) => {
      if (next === null) return say({ kind: 'failed', text: words.tooMany });
      setPast([...past, own]);
      say(text === null ? null : { kind: 'undoable', text });
      return save(next);
    },
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      say({ kind: 'said', text: words.undone });
      save(before);
    },
    canUndo: past.length > 0,
  };
}

const codeOf = (error: unknown): string => (error instanceof Error ? error.message : '');
