import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Echo } from './key-desk.ts';

/** What the last key did or waits for, below the circle. */
export function EchoLine({ echo }: { readonly echo: StoreApi<Echo> }) {
  const { words, asks } = useStore(echo);
  return (
    <span className="echo" data-asks={asks || undefined} aria-hidden="true">
      {words}
    </span>
  );
}
