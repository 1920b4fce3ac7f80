import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Circle } from '../../shared/circle/circle.ts';
import type { Boot, ConsoleBridge, SessionCard, SessionLoad } from '../../shared/ipc/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { sameAgain, type Again } from '../../shared/plan/again.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { dateOf } from '../../shared/time/local.ts';
import { en } from '../../shared/words/en.ts';
import { CirclesSection } from '../circles/circles-section.tsx';
import type { PreparedStore } from '../prepared/store.ts';
import { importFailure } from '../session/import-words.ts';
import { RepairsEntry } from '../trouble/repairs.tsx';
import { Button } from '../ui/button.tsx';
import { HomeNotice, type Notice } from './home-notice.tsx';
import { PlanList, plansOfNoCircle } from './plan-list.tsx';
import { Seats } from './seats.tsx';
import { Search } from './search.tsx';
import { useArrival } from './use-arrival.ts';
import { SessionList, titleOf } from './session-list.tsx';

interface Props {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly onSample: () => void;
  readonly onQuick: () => void;
  /** The circle of an earlier session meets again; with an id where it is a circle that is kept. */
  readonly onAgain: (again: Again, circle: string | null) => void;
  readonly prepared: PreparedStore;
  /** Epoch milliseconds by main's clock. */
  readonly now: () => number;
  readonly onCircle: (to: CircleWay, circle: Circle) => void;
  readonly onNewCircle: () => void;
  /** null: a new one. */
  readonly onPlan: (plan: Plan | null) => void;
  /** What is to be said on arrival. */
  readonly told: Notice | null;
  readonly index: SearchIndex | null;
  /** The room has a display of its own, so this one is the facilitator's. */
  readonly ownScreen: boolean;
  /** `note`: what of it was looked for. */
  readonly onStarted: (load: SessionLoad, note: string | null) => void;
}

/** What is done with a circle from here. */
export type CircleWay = 'open' | 'start' | 'prepare';

/** By id; null: the likeliest way on. A new object each time, so that the same place can be asked for twice. */
interface FocusOn {
  readonly session?: string | null;
  readonly plan?: string | null;
}

const words = en.start.home;
const likely = '.running .button, [data-likely]';

export function Home(props: Props) {
  const { boot, bridge, index, ownScreen, prepared, now, told } = props;
  const { onSample, onQuick, onAgain, onStarted, onCircle, onNewCircle, onPlan } = props;
  const [sessions, setSessions] = useState(boot.sessions);
  const [notice, setNotice] = useState(told);
  const circles = useStore(prepared.store, (state) => state.circles);
  const plans = useStore(prepared.store, (state) => state.plans);
  const unread = useStore(prepared.store, (state) => state.unread);
  const today = dateOf(now(), boot.zone);
  const place = useArrival<HTMLElement>(likely);
  const [toFocus, setToFocus] = useState<FocusOn | null>(null);
  // What had the focus is gone with its row or its notice: it goes on where the eye is.
  useEffect(() => {
    if (toFocus === null) return;
    const row = [...(place.current?.querySelectorAll<HTMLElement>('[data-session], [data-plan]') ?? [])].find(
      ({ dataset: { session, plan } }) =>
        (session !== undefined && session === toFocus.session) ||
        (plan !== undefined && plan === toFocus.plan),
    );
    const target =
      row?.querySelector<HTMLElement>('.button') ?? place.current?.querySelector<HTMLElement>(likely);
    target?.focus();
  }, [toFocus, place]);
  const running = boot.session;
  const first = sessions.length === 0 && circles.length === 0;
  const hasPlans = plansOfNoCircle(plans).length > 0;
  const inUse = circles.some(({ archivedAt }) => archivedAt === null);

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
  const again = (card: SessionCard): void =>
    attempt(async () => {
      const { session } = card;
      const load = await bridge.request('session:load', { session });
      // Only looked into: it does not stay on the desk.
      await bridge.request('session:leave', {});
      const taken = load === null ? null : sameAgain(fold(emptySession, load.events).facts, load.roster);
      if (taken !== null) onAgain(taken, card.circleId);
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
    setToFocus(notice?.kind === 'removed' ? { session: sessions[0]?.session ?? null } : {});
  };
  const importFile = (): void =>
    attempt(async () => {
      const answer = await bridge.request('session:import', {});
      if (!answer.ok) return setNotice({ kind: 'failed', text: importFailure(answer) });
      if (answer.session === null) return undefined;
      const card = (await refresh()).find(({ session }) => session === answer.session);
      setNotice({ kind: 'said', text: words.imported(card === undefined ? words.untitled : titleOf(card)) });
    });

  const undo = (): void => {
    if (notice?.kind === 'removed') restore(notice.card);
    const gone =
      notice?.kind === 'circleRemoved'
        ? ({ kind: 'circle', id: notice.circle.id } as const)
        : notice?.kind === 'planRemoved'
          ? ({ kind: 'plan', id: notice.plan.id } as const)
          : null;
    if (gone === null) return;
    void prepared.restore(gone.kind, gone.id).then((done) => {
      setNotice(done ? null : { kind: 'failed', text: words.failed(prepared.store.getState().failed ?? '') });
      setToFocus(gone.kind === 'plan' ? { plan: gone.id } : {});
    });
  };
  const removePlan = (plan: Plan): void => {
    const at = plansOfNoCircle(plans).findIndex(({ id }) => id === plan.id);
    void prepared.trash('plan', plan.id).then((done) => {
      if (done) setNotice({ kind: 'planRemoved', plan });
      const left = plansOfNoCircle(prepared.store.getState().plans);
      // As with sessions: the one that stands in its place now, not its delete.
      setToFocus({ plan: (left[at] ?? left.at(-1))?.id ?? null });
    });
  };
  const bringBack = (circle: Circle): void => {
    void prepared.saveCircle({ ...circle, archivedAt: null });
    setToFocus({});
  };

  const list =
    sessions.length === 0 ? null : (
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
      <Trouble prepared={prepared} />
      {circles.length > 0 && (
        <CirclesSection
          circles={circles}
          sessions={sessions}
          today={today}
          zone={boot.zone}
          onNew={onNewCircle}
          onOpen={(circle) => onCircle('open', circle)}
          onStart={running === null ? (circle) => onCircle('start', circle) : null}
          onPrepare={(circle) => onCircle('prepare', circle)}
          onBringBack={bringBack}
        />
      )}
      <div className={inUse ? 'ways ways-beside' : 'ways'}>
        <Way main={first} title={words.sample} hint={words.sampleHint} onPress={onSample}>
          <Seats names={en.plan.sample.people} facilitator={0} bare />
        </Way>
        <Way main={!first && !inUse} title={words.quick} hint={words.quickHint} onPress={onQuick}>
          <Seats names={[]} facilitator={null} bare />
        </Way>
      </div>
      {circles.length === 0 && unread === null && (
        <div className="first-circle">
          <p>{en.circles.newHint}</p>
          <Button onPress={onNewCircle}>{en.circles.new}</Button>
          {!hasPlans && <Button onPress={() => onPlan(null)}>{en.plan.open}</Button>}
        </div>
      )}
      {unread === null && (hasPlans || circles.length > 0) && (
        <PlanList plans={plans} onOpen={onPlan} onRemove={removePlan} />
      )}
      {notice !== null && <HomeNotice notice={notice} onUndo={undo} onDismiss={dismiss} />}
      {sessions.length === 0 || index === null ? (
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

/** What of the prepared things could not be read or written, and what to do. */
function Trouble({ prepared }: { readonly prepared: PreparedStore }) {
  const { unread, unreadable, failed } = useStore(prepared.store);
  if (unread !== null)
    return (
      <p className="notice notice-failed" role="alert">
        {en.circles.notRead(unread)}
      </p>
    );
  return (
    <>
      {unreadable.length > 0 && (
        <p className="notice notice-failed" role="alert">
          {en.circles.unread(unreadable.length)}
        </p>
      )}
      {failed !== null && (
        <p className="notice notice-failed" role="alert">
          {en.circles.unsaved(failed)}
        </p>
      )}
    </>
  );
}
