import {
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import type { SearchIndex } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { ConsoleProvider, useConsole, useConsoleStore } from '../session/context.tsx';
import type { ConsoleStore } from '../session/store.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { ErrorBoundary } from './error-boundary.tsx';

import { useTheme } from './use-theme.ts';
import { homeViews, sessionViews } from './views.ts';
import '../ui/tokens.css';
import './app.css';

type HomeViews = Awaited<ReturnType<typeof homeViews.load>>;

interface Props {
  /** Connected, or about to be: asking main does not wait for the first picture. */
  readonly store: ConsoleStore;
  /** Read, or about to be: the home waits for it as for main, and does not jump. */
  readonly prepared: PreparedStore;
  /** null: nothing can be searched. */
  readonly index?: SearchIndex | null;
}

export function App({ store, prepared, index = null }: Props) {
  return (
    <ConsoleProvider value={store}>
      <ErrorBoundary bridge={store.bridge}>
        <Route index={index} prepared={prepared} />
      </ErrorBoundary>
    </ConsoleProvider>
  );
}

/** What was opened from the search. */
interface Sought {
  readonly session: string;
  readonly note: string;
}

interface RouteProps {
  readonly index: SearchIndex | null;
  readonly prepared: PreparedStore;
}

/** Where we are follows from what is loaded: nothing, a running session, a closed one. */
function Route({ index, prepared }: RouteProps): ReactNode {
  const store = useConsoleStore();
  const boot = useConsole((state) => state.boot);
  const theme = useConsole((state) => state.settings?.theme) ?? 'system';
  const external = useConsole((state) => state.displays.external);
  const session = useConsole((state) => state.live?.session) ?? null;
  const phase = useConsole((state) => state.live?.state.facts.phase) ?? 'none';
  const [sought, setSought] = useState<Sought | null>(null);
  useTheme(theme);
  const [stands, setStands] = useState(false);
  const isShown = useAfterPaint(stands);
  const onStands = useCallback(() => setStands(true), []);
  // Whatever has happened since, in the room or elsewhere, is found from here on; where it fails, its status says so.
  useEffect(() => {
    if (isShown) index?.sync().catch(() => undefined);
  }, [isShown, index, session]);
  // Beside the answer of the start, not after it; where it fails, going to a session asks again and says so.
  useEffect(() => {
    if (isShown) sessionViews.load().catch(() => undefined);
  }, [isShown]);
  // What a session leaves in its circle's document is written by main; nothing else is on its way here then.
  const wasIn = useRef(false);
  useEffect(() => {
    const { failed, saving } = prepared.store.getState();
    if (session === null && wasIn.current && failed === null && saving === 0) void prepared.read();
    wasIn.current = session !== null;
  }, [session, prepared]);
  const isRead = useStore(prepared.store, (state) => state.isRead);
  if (boot === null || (session === null && !isRead)) return opening;
  if (session === null)
    return (
      <Suspense fallback={opening}>
        <AtHome
          onStands={onStands}
          boot={boot}
          bridge={store.bridge}
          prepared={prepared}
          now={store.clock.now}
          externalDisplay={external}
          index={index}
          onStarted={(load, note) => {
            setSought(note === null ? null : { session: load.session, note });
            store.adopt(load);
          }}
        />
      </Suspense>
    );
  return (
    <Suspense fallback={opening}>
      <InSession
        key={`${session} ${phase === 'closed' ? 'closed' : 'open'}`}
        onStands={onStands}
        closed={phase === 'closed'}
        note={sought?.session === session ? sought.note : null}
      />
    </Suspense>
  );
}

/** Called when what was waited for is drawn: whatever can wait, waits for that. */
interface Stands {
  readonly onStands: () => void;
}

function AtHome({ onStands, ...props }: Stands & ComponentProps<HomeViews['StartScreen']>) {
  const { FileBanner, StartScreen } = homeViews.use();
  useEffect(onStands, [onStands]);
  return (
    <>
      <FileBanner />
      <StartScreen {...props} />
    </>
  );
}

const opening = <p className="opening">{en.room.loading}</p>;

/** `note`: one of a closed session that was looked for. */
function InSession({
  closed,
  note,
  onStands,
}: Stands & { readonly closed: boolean; readonly note: string | null }) {
  const { Room, Closed } = sessionViews.use();
  useEffect(onStands, [onStands]);
  return closed ? <Closed note={note} /> : <Room />;
}
