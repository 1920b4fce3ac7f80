import { useEffect, useMemo } from 'react';
import { App } from '../../renderer/app/app.tsx';
import { homeViews, sessionViews } from '../../renderer/app/views.ts';
import { makePreparedStore } from '../../renderer/prepared/store.ts';
import { makeConsoleStore } from '../../renderer/session/store.ts';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';

// In the app they are on their way before they are needed.
await Promise.all([homeViews.load(), sessionViews.load()]);

/** The console's page for as long as it is rendered, as `renderer/app/main.tsx` puts it together for good. */
export function ConnectedApp({ bridge }: { readonly bridge: ConsoleBridge }) {
  const store = useMemo(() => makeConsoleStore(bridge), [bridge]);
  const prepared = useMemo(() => makePreparedStore(bridge), [bridge]);
  useEffect(() => store.connect(), [store]);
  useEffect(() => void prepared.read(), [prepared]);
  return <App store={store} prepared={prepared} />;
}
