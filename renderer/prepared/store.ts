import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Circle } from '../../shared/circle/circle.ts';
import type { People } from '../../shared/circle/people.ts';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { Prepared, PreparedKind } from '../../shared/ipc/documents.ts';
import type { OwnLibrary } from '../../shared/plan/library/own.ts';
import type { Plan } from '../../shared/plan/plan.ts';

export interface PreparedState extends Prepared {
  /** false: not read yet. */
  readonly isRead: boolean;
  /** Why it could not be read, as a code; null: it could. What was not read must not be written over. */
  readonly unread: string | null;
  /** What could not be written last, as a code of the vault or the request; null: all that was changed is on disk. */
  readonly failed: string | null;
  /** Writings that are on their way. */
  readonly saving: number;
}

/** What is prepared, as this page has it: shown at once, written behind, and told when it could not be. */
export interface PreparedStore {
  readonly store: StoreApi<PreparedState>;
  /** Does not throw: `unread` says when it could not. */
  readonly read: () => Promise<void>;
  /** Each answers whether it is on disk now; where it is not, what was changed stays here and the next save tries again. */
  readonly saveCircle: (circle: Circle) => Promise<boolean>;
  readonly savePlan: (plan: Plan) => Promise<boolean>;
  readonly savePeople: (people: People) => Promise<boolean>;
  readonly saveLibrary: (library: OwnLibrary) => Promise<boolean>;
  readonly trash: (kind: PreparedKind, id: string) => Promise<boolean>;
  readonly restore: (kind: PreparedKind, id: string) => Promise<boolean>;
}

const put = <T extends { readonly id: string }>(list: readonly T[], value: T): readonly T[] =>
  list.some(({ id }) => id === value.id)
    ? list.map((each) => (each.id === value.id ? value : each))
    : [...list, value];

const codeOf = (error: unknown): string => (error instanceof Error ? error.message : 'failed');

/** Before it is read; here, so that the first script need not hold the schemas of a library. */
const nothingOwn: OwnLibrary = { items: [], templates: [], favourites: [] };

export function makePreparedStore(bridge: ConsoleBridge): PreparedStore {
  const store = createStore<PreparedState>(() => ({
    circles: [],
    plans: [],
    people: [],
    heldInTrash: [],
    library: nothingOwn,
    unreadable: [],
    isRead: false,
    unread: null,
    failed: null,
    saving: 0,
  }));
  const { getState: get, setState: set } = store;
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    set({ saving: get().saving + 1 });
    try {
      await work();
      set({ failed: null });
      return true;
    } catch (error) {
      set({ failed: codeOf(error) });
      return false;
    } finally {
      set({ saving: get().saving - 1 });
    }
  };
  const read = async (): Promise<void> => {
    try {
      const prepared = await bridge.request('documents:read', {});
      set({ ...prepared, isRead: true, unread: null });
    } catch (error) {
      set({ isRead: true, unread: codeOf(error) });
    }
  };
  return {
    store,
    read,
    saveCircle: (circle) => {
      set({ circles: put(get().circles, circle) });
      return attempt(() => bridge.request('circle:save', { circle }));
    },
    savePlan: (plan) => {
      set({ plans: put(get().plans, plan) });
      return attempt(() => bridge.request('plan:save', { plan }));
    },
    savePeople: (people) => {
      set({ people });
      return attempt(() => bridge.request('people:save', { people: [...people] }));
    },
    saveLibrary: (library) => {
      set({ library });
      return attempt(() => bridge.request('library:save', { library }));
    },
    trash: (kind, id) =>
      attempt(async () => {
        await bridge.request('document:trash', { kind, id });
        await read();
      }),
    restore: (kind, id) =>
      attempt(async () => {
        await bridge.request('document:restore', { kind, id });
        await read();
      }),
  };
}
