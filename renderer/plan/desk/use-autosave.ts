import { useEffect, useState } from 'react';
import type { PreparedStore } from '../../prepared/store.ts';
import { Autosave, type SaveState } from './autosave.ts';
import type { PlanDesk } from './desk.ts';

export interface Saving {
  readonly state: SaveState;
  /** Writes what is not written yet; answers whether all of it is on disk now. */
  readonly flush: () => Promise<boolean>;
}

/** Writes what is changed on the desk, and what is left when the editor or the window goes. */
export function useAutosave(desk: PlanDesk, prepared: PreparedStore): Saving {
  const [state, setState] = useState<SaveState>('saved');
  const [saver] = useState(() => new Autosave(desk.plan(), prepared.savePlan, setState));
  useEffect(() => {
    const stop = desk.store.subscribe(({ history }) => saver.changed(history.now));
    const flush = (): void => void saver.flush();
    window.addEventListener('pagehide', saver.part);
    window.addEventListener('beforeunload', saver.part);
    window.addEventListener('blur', flush);
    return () => {
      stop();
      window.removeEventListener('pagehide', saver.part);
      window.removeEventListener('beforeunload', saver.part);
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [desk, saver]);
  return {
    state,
    flush: async () => {
      await saver.flush();
      return saver.isWritten;
    },
  };
}
