import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import { FileBanner } from '../room/banners.tsx';
import { Room } from '../room/room.tsx';
import { ConsoleProvider, useConsole, useConsoleStore } from '../session/context.tsx';
import { makeConsoleStore } from '../session/store.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { Closed } from '../summary/closed.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useTheme } from './use-theme.ts';
import '../ui/tokens.css';
import './app.css';

interface Props {
  readonly bridge: ConsoleBridge;
  /** null: nothing can be searched. */
  readonly index?: SearchIndex | null;
}

export function App({ bridge, index = null }: Props) {
  const store = useMemo(() => makeConsoleStore(bridge), [bridge]);
  useEffect(() => store.connect(), [store]);
  return (
    <ConsoleProvider value={store}>
      <ErrorBoundary bridge={bridge}>
        <Route index={index} />
      </ErrorBoundary>
    </ConsoleProvider>
  );
}

/** What was opened from the search. */
interface Sought {
  readonly session: string;
  readonly note: string;
}

/** Where we are follows from what is loaded: nothing, a running session, a closed one. */
function Route({ index }: { readonly index: SearchIndex | null }): ReactNode {
  const store = useConsoleStore();
  const boot = useConsole((state) => state.boot);
  const theme = useConsole((state) => state.settings?.theme) ?? 'system';
  const external = useConsole((state) => state.displays.external);
  const session = useConsole((state) => state.live?.session) ?? null;
  const phase = useConsole((state) => state.live?.state.facts.phase) ?? 'none';
  const [sought, setSought] = useState<Sought | null>(null);
  useTheme(theme);
  if (boot === null) return <p className="opening">{en.room.loading}</p>;
  if (session === null)
    return (
      <>
        <FileBanner />
        <StartScreen
          boot={boot}
          bridge={store.bridge}
          externalDisplay={external}
          index={index}
          onStarted={(load, note) => {
            setSought(note === null ? null : { session: load.session, note });
            store.adopt(load);
          }}
        />
      </>
    );
  if (phase !== 'closed') return <Room key={session} />;
  return <Closed key={session} note={sought?.session === session ? sought.note : null} />;
}
