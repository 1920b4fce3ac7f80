import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ConsoleState, ConsoleStore, Live } from './store.ts';

const Context = createContext<ConsoleStore | null>(null);

export function ConsoleProvider({
  value,
  children,
}: {
  readonly value: ConsoleStore;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

export function useConsoleStore(): ConsoleStore {
  const store = use(Context);
  if (store === null) throw new Error('outside of ConsoleProvider');
  return store;
}

export const useConsole = <T,>(select: (state: ConsoleState) => T): T =>
  useStore(useConsoleStore().store, select);

/** The loaded session. Only for views that stand where one is loaded. */
export function useLive(): Live {
  const live = useConsole((state) => state.live);
  if (live === null) throw new Error('no session is loaded');
  return live;
}

/** A part of the loaded session: whoever asks for it is not drawn anew when another part changes. */
export function useLivePart<T>(select: (live: Live) => T): T {
  return useConsole(({ live }) => {
    if (live === null) throw new Error('no session is loaded');
    return select(live);
  });
}

/** Epoch milliseconds by main's clock, once a second, never before the last event. */
export const useNow = (): number => useConsole((state) => Math.max(state.now, state.live?.state.lastAt ?? 0));

/** The same in steps of so many milliseconds, for what need not be drawn anew each second. */
export const useBeat = (everyMs: number): number =>
  useConsole((state) => Math.max(Math.floor(state.now / everyMs) * everyMs, state.live?.state.lastAt ?? 0));
