import { useEffect, useState, type ReactNode } from 'react';
import type { Boot, ConsoleBridge, SessionCard, SessionLoad } from '../../shared/ipc/contract.ts';
import { sameAgain, type Again } from '../../shared/plan/again.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { en } from '../../shared/words/en.ts';
import { importFailure } from '../session/import-words.ts';
import { RepairsEntry } from '../trouble/repairs.tsx';
import { Button } from '../ui/button.tsx';
import { Seats } from './seats.tsx';
import { Search } from './search.tsx';
import { useArrival } from './use-arrival.ts';
import { SessionList, titleOf } from './session-list.tsx';

interface Props {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly onSample: () => void;
  readonly onQuick: () => void;
  /** The circle of an earlier session meets again. */
  readonly onAgain: (again: Again) => void;
  readonly index: SearchIndex | null;
  /** The room has a display of its own, so this one is the facilitator's. */
  readonly ownScreen: boolean;
  /** `note`: what of it was looked for. */
  readonly onStarted: (load: SessionLoad, note: string | null) => void;
}

type Notice =
  | { readonly kind: 'removed'; readonly card: SessionCard }
  | { readonly kind: 'said' | 'failed'; readonly text: string };

/** null: the likeliest way on. A new object each time, so that the same place can be asked for twice. */
interface FocusOn {
  readonly session: string | null;
}

const words = en.start.home;
const likely = '.running .button, [data-likely]';

export function Home({ boot, bridge, index, ownScreen, onSample, onQuick, onAgain, onStarted }: Props) {
  const [sessions, setSessions] = useState(boot.sessions);
  const [notice, setNotice] = useState<Notice | null>(null);
  const place = useArrival<HTMLElement>(likely);
  const [toFocus, setToFocus] = useState<FocusOn | null>(null);
  // What had the focus is gone with its row or its notice: it goes on where the eye is.
  useEffect(() => {
    if (toFocus === null) return;
    const row = [...(place.current?.querySelectorAll<HTMLElement>('[data-session]') ?? [])].find(
      (each) => each.dataset['session'] === toFocus.session,
    );
    const target =
      row?.querySelector<HTMLElement>('.button') ?? place.current?.querySelector<HTMLElement>(likely);
    target?.focus();
  }, [toFocus, place]);
  const running = boot.session;
  const first = sessions.length === 0;

  /** Whatever fails is said, and nothing else happens. */
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) =>
      setNotice({ kind: 'failed', text: words.failed(error instanceof Error ? error.message : '') }),
    );
  };
  const refresh = async (): Promise<readonly SessionCard[]> => {
    const fresh = await bridge.request('session:list', {});
    setSessions(fresh);
    index?.sync().catch(() => undefined);
    return fresh;
  };
  const open = (session: string, note: string | null): void =>
    attempt(async () => {
      const load = await bridge.request('session:load', { session });
      if (load !== null) onStarted(load, note);
    });
  const again = ({ session }: SessionCard): void =>
    attempt(async () => {
      const load = await bridge.request('session:load', { session });
      // Only looked into: it does not stay on the desk.
      await bridge.request('session:leave', {});
      const taken = load === null ? null : sameAgain(fold(emptySession, load.events).facts, load.roster);
      if (taken !== null) onAgain(taken);
    });
  const remove = (card: SessionCard): void =>
    attempt(async () => {
      const at = sessions.findIndex(({ session }) => session === card.session);
      await bridge.request('session:trash', { session: card.session });
      await index?.forget(card.session).catch(() => undefined);
      const left = await refresh();
      setNotice({ kind: 'removed', card });
      // The one that stands in its place now, not its delete: a second Enter must not take that one, too.
      setToFocus({ session: (left[at] ?? left.at(-1))?.session ?? null });
    });
  const restore = (card: SessionCard): void =>
    attempt(async () => {
      await bridge.request('session:restore', { session: card.session });
      await refresh();
      setNotice(null);
      setToFocus({ session: card.session });
    });
  const dismiss = (): void => {
    setNotice(null);
    setToFocus({ session: notice?.kind === 'removed' ? (sessions[0]?.session ?? null) : null });
  };
  const importFile = (): void =>
    attempt(async () => {
      const answer = await bridge.request('session:import', {});
      if (!answer.ok) return setNotice({ kind: 'failed', text: importFailure(answer) });
      if (answer.session === null) return undefined;
      const card = (await refresh()).find(({ session }) => session === answer.session);
      setNotice({ kind: 'said', text: words.imported(card === undefined ? words.untitled : titleOf(card)) });
    });

  const list = first ? null : (
    <SessionList
      sessions={sessions}
      zone={boot.zone}
      onOpen={({ session }) => open(session, null)}
      onAgain={running === null ? again : null}
      onRemove={remove}
    />
  );

  return (
    <main ref={place} className={first ? 'home home-first' : 'home'}>
      <p className="brand">{en.start.app}</p>
      <h1>{first ? words.heading : words.again}</h1>
      {running !== null && (
        <section className="running">
          <p>{words.running}</p>
          <Button weight="main" onPress={() => onStarted(running, null)}>
            {words.continue}
          </Button>
        </section>
      )}
      <div className="ways">
        <Way main={first} title={words.sample} hint={words.sampleHint} onPress={onSample}>
          <Seats names={en.plan.sample.people} facilitator={0} bare />
        </Way>
        <Way main={!first} title={words.quick} hint={words.quickHint} onPress={onQuick}>
          <Seats names={[]} facilitator={null} bare />
        </Way>
      </div>
      {notice !== null && (
        <div className={`notice notice-${notice.kind}`}>
          <NoticeWords notice={notice} />
          {notice.kind === 'removed' && <Button onPress={() => restore(notice.card)}>{words.undo}</Button>}
          <Button weight="quiet" onPress={dismiss}>
            {words.dismiss}
          </Button>
        </div>
      )}
      {first || index === null ? (
        list
      ) : (
        <Search index={index} platform={boot.platform} ownScreen={ownScreen} onOpen={open}>
          {list}
        </Search>
      )}
      <footer className="home-foot">
        <p>{words.where(boot.vaultPath)}</p>
        <RepairsEntry boot={boot} bridge={bridge} named />
        <Button weight="quiet" onPress={importFile}>
          {words.import}
        </Button>
      </footer>
    </main>
  );
}

function NoticeWords({ notice }: { readonly notice: Notice }) {
  if (notice.kind === 'failed') return <p role="alert">{notice.text}</p>;
  return <output>{notice.kind === 'removed' ? words.removed(titleOf(notice.card)) : notice.text}</output>;
}

interface WayProps {
  readonly main: boolean;
  readonly title: string;
  readonly hint: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One of the two ways in. The likelier one has the focus: Enter takes it. */
function Way({ main, title, hint, onPress, children }: WayProps) {
  return (
    <Button weight={main ? 'main' : 'plain'} data-likely={main || undefined} onPress={onPress}>
      <span className="way">
        {children}
        <span className="way-title">{title}</span>
        <span className="way-hint">{hint}</span>
      </span>
    </Button>
  );
}
