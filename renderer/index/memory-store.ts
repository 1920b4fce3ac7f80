import type { IndexedSession } from '../../shared/search/types.ts';
import { appliedOf, type IndexStore } from './store.ts';

/** Where the disk takes no index: it is held in memory, and read from the journals at every start. */
export function memoryStore(): IndexStore {
  const held = new Map<string, IndexedSession>();
  const rows = () => [...held.values()].flatMap((each) => each.notes);
  return {
    wasMade: async () => true,
    applied: async () => [...held.values()].map(appliedOf),
    countNotes: async () => rows().length,
    notes: async () => rows(),
    replace: async (sessions) => sessions.forEach((each) => held.set(each.row.session, each)),
    forget: async (session) => void held.delete(session),
    destroy: async () => held.clear(),
    close: () => undefined,
    onLost: () => undefined,
  };
}
