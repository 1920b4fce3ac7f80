import { useEffect, useMemo, type ReactNode } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { en } from '../../shared/words/en.ts';
import { DamageBanner, FileBanner } from '../room/banners.tsx';
import { Room } from '../room/room.tsx';
import { ConsoleProvider, useConsole, useConsoleStore, useLive } from '../session/context.tsx';
import { makeConsoleStore } from '../session/store.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { SummaryScreen } from '../summary/summary-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useTheme } from './use-theme.ts';
import '../ui/tokens.css';
import './app.css';

export function App({ bridge }: { readonly bridge: ConsoleBridge }) {
  const store = useMemo(() => makeConsoleStore(bridge), [bridge]);
  useEffect(() => store.connect(), [store]);
  return (
    <ConsoleProvider value={store}>
      <ErrorBoundary bridge={bridge}>
        <Route />
      </ErrorBoundary>
    </ConsoleProvider>
  );
}

/** Where we are follows from what is loaded: nothing, a running session, a closed one. */
function Route(): ReactNode {
  const store = useConsoleStore();
  const boot = useConsole((state) => state.boot);
  const theme = useConsole((state) => state.settings?.theme) ?? 'system';
  const external = useConsole((state) => state.displays.external);
  const session = useConsole((state) => state.live?.session) ?? null;
  const phase = useConsole((state) => state.live?.state.facts.phase) ?? 'none';
  useTheme(theme);
  if (boot === null) return <p className="opening">{en.room.loading}</p>;
  if (session === null)
    return (
      <>
        <FileBanner />
        <StartScreen boot={boot} bridge={store.bridge} externalDisplay={external} onStarted={store.adopt} />
      </>
    );
  return phase === 'closed' ? <Closed /> : <Room />;
}

function Closed() {
  const store = useConsoleStore();
  const { session, state, readOnly, recovered } = useLive();
  const vaultPath = useConsole(({ boot }) => boot?.vaultPath) ?? '';
  return (
    <SummaryScreen
      session={session}
      state={state}
      readOnly={readOnly !== null}
      bridge={store.bridge}
      send={store.send}
      onHome={() => void store.leave()}
      notice={
        <>
          <FileBanner />
          <DamageBanner readOnly={readOnly} recovered={recovered} vaultPath={vaultPath} />
        </>
      }
    />
  );
}
