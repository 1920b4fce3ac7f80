import { useEffect, useState } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { Audience, NameStyle, SummaryView } from '../../shared/summary/view.ts';

export type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly view: SummaryView }
  | { readonly status: 'failed'; readonly code: string };

/**
 * The view that the exports are made from, as this audience gets it; asked for anew when the record is another
 * (`seq`). An answer that comes after another question was asked is dropped: it may hold more than is asked for now.
 */
export function useSummary(
  bridge: ConsoleBridge,
  session: string,
  seq: number,
  audience: Audience,
  names: NameStyle,
): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  useEffect(() => {
    let wanted = true;
    bridge.request('summary:view', { session, audience, names }).then(
      (view) => {
        if (wanted) setLoaded({ status: 'ready', view });
      },
      (error: unknown) => {
        if (wanted) setLoaded({ status: 'failed', code: error instanceof Error ? error.message : '' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [bridge, session, seq, audience, names]);
  // What was made for another audience is never shown in its place, not even for a moment.
  if (loaded.status === 'ready' && (loaded.view.audience !== audience || loaded.view.names !== names))
    return { status: 'loading' };
  return loaded;
}
