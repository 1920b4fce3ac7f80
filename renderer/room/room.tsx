import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Command } from '../../shared/session/commands.ts';
import type { SessionFacts } from '../../shared/session/state.ts';
import { roundLimitMs } from '../../shared/session/round-limit.ts';
import { platformOf } from '../../shared/keys/combo.ts';
import { entryKey } from '../../shared/keys/registry.ts';
import { landingOffer } from '../../shared/time/land/offered.ts';
import { shorterRound } from '../../shared/time/round-time.ts';
import { dateOf } from '../../shared/time/local.ts';
import { en } from '../../shared/words/en.ts';
import { useBeat, useConsole, useConsoleStore, useLivePart, useNow } from '../session/context.tsx';
import { asSeen } from '../session/unmeasured.ts';
import { LiveButton } from '../ui/button.tsx';
import { Ask, type Question } from './ask.tsx';
import { Banners } from './banners.tsx';
import { Circle } from './circle/circle.tsx';
import { circleMeasures, circleModel } from './circle/model.ts';
import { namesForAll, wallNamesOf } from '../../shared/wall/names.ts';
import { Covered } from './covered/covered.tsx';
import { makeForecaster } from './forecaster.ts';
import { EchoLine } from './echo-line.tsx';
import { Header } from './header.tsx';
import type { PanelId } from '../../shared/keys/entry.ts';
import type { OwnEffect } from './key-desk.ts';
import { LiveRegion } from './live-region.tsx';
import { Pad } from './pad/pad.tsx';
import { useDraft } from './pad/use-draft.ts';
import { Prompt } from './prompt.tsx';
import { refusalForAll, refusalWords } from './refusal-words.ts';
import { RoundKeys } from './round-keys.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Notice, panels } from './panels.ts';
import { Nudge } from './nudges/lazy.ts';
import { takeUpNudge } from './nudges/take-up.ts';
import { PollBar } from './polls/lazy.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useQuiet } from './use-quiet.ts';
import { Preview } from './wall/preview.tsx';
import { useRoomKeys } from './use-room-keys.ts';
import { groupsConcern } from '../../shared/groups/out.ts';
import { isHeld, runningRound, takingTurns } from '../../shared/session/ask.ts';
import { nudgeInSight } from '../../shared/session/nudge.ts';
import { runningPoll } from '../../shared/session/poll.ts';
import { beginningsOf, everybody } from './view.ts';
import { sceneNow } from '../../shared/wall/follow.ts';
import './room.css';

const SlidesDesk = lazy(async () => {
  const { SlidesDesk: Desk } = await import('./wall/slides-desk.tsx');
  return { default: Desk };
});
const GroupsBar = lazy(async () => {
  const bar = await import('./groups/groups-bar.tsx');
  return { default: bar.GroupsBar };
});

/** How often meters grow while nothing happens. */
const meterBeatMs = 5_000;

/** The live console: keys act here, whether it is open or covered. */
export function Room() {
  const console_ = useConsoleStore();
  const session = useLivePart((live) => live.session);
  const state = useLivePart((live) => live.state);
  const roster = useLivePart((live) => live.roster);
  const readOnly = useLivePart((live) => live.readOnly);
  const { facts } = state;
  const now = useNow();
  const quiet = useQuiet();
  const boot = useConsole((each) => each.boot);
  const settings = useConsole((each) => each.settings);
  const refusal = useConsole((each) => each.refusal);
  const displays = useConsole((each) => each.displays);
  const memory = useConsole((each) => each.memory);
  const locked = useConsole((each) => each.locked);
  const [panel, setPanel] = useState<PanelId | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [plain, setPlain] = useState(false);
  /** Until when the offer to land was seen. */
  const [landed, setLanded] = useState<number | null>(null);
  const [roomAnyway, setRoomAnyway] = useState(false);
  const onSlides = facts.phase === 'open' && !facts.wall.covered && sceneNow(facts) === 'slides';
  if (roomAnyway && !onSlides) setRoomAnyway(false);
  const draft = useDraft(session, facts.wall.covered);
  const padLine = useRef<HTMLTextAreaElement>(null);
  const finder = useRef<(() => void) | null>(null);

  const tick = useConsole((each) => each.now);
  const [forecaster] = useState(makeForecaster);
  const ahead = forecaster(facts, now, tick);
  const offer = landingOffer(facts, ahead);
  const landKey = en.keys.combo(entryKey('land.show'), platformOf(boot?.platform ?? ''));
  const wanted = settings?.nudges?.on ?? true;

  /** What runs an entry; the keys that are made below have it. */
  const doing = useRef<((id: string) => void) | null>(null);
  const onEffect = (effect: OwnEffect): void => {
    if (effect.kind === 'ask') return setQuestion(effect.what);
    // Whoever has looked at it is not told of it again.
    if (effect.kind === 'panel' && effect.panel === 'land') setLanded(offer?.since ?? null);
    if (effect.kind === 'panel') return setPanel((shown) => (shown === effect.panel ? null : effect.panel));
    switch (effect.what) {
      case 'pad':
        return padLine.current?.focus();
      case 'escape':
        // Over the slides' time and back.
        if (onSlides && !roomAnyway) return setRoomAnyway(true);
        // The topmost thing only: text first, then the picture over the plain view.
        if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
          return document.activeElement.blur();
        if (onSlides) return setRoomAnyway(false);
        return facts.wall.covered ? setPlain((shown) => !shown) : undefined;
      case 'find':
        return finder.current?.();
      case 'nudgeAct':
        return takeUpNudge(nudgeInSight(facts, now), console_.send, (id) => doing.current?.(id));
      case 'nudges':
        return settings === null
          ? undefined
          : void console_.changeSettings({ ...settings, nudges: { ...settings.nudges, on: !wanted } });
      case 'bareKeys':
        return settings === null
          ? undefined
          : void console_.changeSettings({ ...settings, bareKeys: !settings.bareKeys });
      case 'lock':
        return console_.lock(!console_.store.getState().locked);
      case 'wallWindow':
        return void console_.bridge.request('wall:show', { on: !displays.open });
      case 'hand':
      case 'nothing':
        return undefined;
    }
  };
  const { desk, echo } = useRoomKeys(onEffect, {
    isOpen: () => panel !== null,
    close: () => setPanel(null),
  });
  useEffect(() => {
    doing.current = desk.run;
  }, [desk]);
  const { send } = console_;
  const answer = useCallback(
    (asked: Question) => {
      const { live } = console_.store.getState();
      if (live === null) return;
      if (asked === 'closeSession') void send({ type: 'closeSession' });
      else void send({ type: 'setWall', wall: { ...live.state.facts.wall, covered: false } });
    },
    [console_, send],
  );

  const zone = facts.opened?.zone ?? boot?.zone ?? 'UTC';
  const locale = boot?.locale ?? 'en';
  const held = isHeld(facts);
  // Who speaks is shown at once; what is measured may follow in the frame after, and between events grow in steps
  // nobody sees: a room that is looked at for hours is drawn as seldom as can be.
  const beat = useBeat(meterBeatMs);
  const moment = useMemo(() => ({ facts, now: beat }), [facts, beat]);
  const settled = useSettled(moment);
  const measures = useMemo(() => circleMeasures(settled.facts, settled.now), [settled]);
  const { covered } = facts.wall;
  // Everybody sees a covered screen: like the wall it names people only where the circle agreed (principle 2).
  const style = facts.opened === null ? 'none' : wallNamesOf(facts.opened.circle);
  const named = !covered || style !== 'none';
  const called = useMemo(() => (covered ? namesForAll(facts, roster) : roster), [covered, facts, roster]);
  const seen = useMemo(() => asSeen(state, memory), [state, memory]);
  // Of the time only the ring of a go-round tells.
  const ringAt = runningRound(facts) === undefined ? beat : now;
  const model = useMemo(
    () => circleModel(facts, called, ringAt, seen, measures),
    [facts, called, ringAt, seen, measures],
  );
  const people = useMemo(() => everybody(facts.people, roster), [facts.people, roster]);
  const toMain = useCallback((command: Command) => void send(command), [send]);
  const running = facts.segments.find((each) => each.id === facts.running) ?? null;
  const open = facts.phase === 'open' && readOnly === null;
  const poll = open ? runningPoll(facts) : undefined;
  // Covered meanwhile, from the wall or the menu: it does not come back by itself.
  if (panel !== null && ((covered && panels[panel].own) || (!open && panels[panel].live))) setPanel(null);
  const Panel = panel === null ? null : panels[panel].Component;

  return (
    <>
      {covered ? (
        <Covered
          plain={plain}
          // What was typed is said in full: only where full names may stand there.
          echoed={style === 'full'}
          now={now}
          ahead={ahead}
          model={model}
          echo={echo}
          refusal={refusal === null ? null : refusalForAll(refusal)}
          zone={zone}
          locale={locale}
          onPlain={setPlain}
          onUncover={() => setQuestion('uncover')}
        />
      ) : onSlides && !roomAnyway ? (
        <Suspense>
          <SlidesDesk echo={echo} onRoom={() => setRoomAnyway(true)} />
        </Suspense>
      ) : (
        <div className="room" data-held={held || undefined}>
          <Header ahead={ahead} zone={zone} locale={locale} run={desk.run} />
          <div className="banners">
            <Banners />
          </div>
          <div className="room-course">
            <Timeline
              ahead={ahead}
              held={held}
              open={open}
              clockOffset={facts.clockOffset}
              zone={zone}
              locale={locale}
              run={desk.run}
              offer={offer === null || offer.since === landed ? null : landKey}
              send={open && !locked ? toMain : null}
            />
            {open && <Preview onOpen={() => desk.run('wall.show')} />}
          </div>
          <main className="room-circle">
            <Circle
              model={model}
              beginnings={beginningsOf(facts, roster)}
              meters={!quiet}
              onPerson={desk.person}
            />
            <div className="below-circle">
              {refusal !== null && <output className="refusal">{refusalWords(refusal)}</output>}
              {open && groupsConcern(facts) && (
                <Suspense>
                  <GroupsBar run={desk.run} />
                </Suspense>
              )}
              <RoundKeys
                model={model}
                format={running?.format ?? null}
                limitMs={roundLimitMs(facts, takingTurns(facts).length)}
                shorter={open ? shorterRound(facts, now) : null}
                run={desk.run}
              />
              {open && (
                <LiveButton weight="quiet" onClick={() => desk.run('people.show')}>
                  {en.room.people.button}
                </LiveButton>
              )}
              {open && facts.tracking !== 'not' && (
                <span className="turns-way">
                  <LiveButton weight="quiet" onClick={() => desk.run('turns.show')}>
                    {en.room.circle.turnsButton}
                  </LiveButton>
                </span>
              )}
              {open && panel !== 'strip' && (
                <Suspense>
                  <Notice onFill={() => desk.run('turns.show')} />
                </Suspense>
              )}
              <EchoLine echo={echo} />
              {facts.tracking === 'not' && <span className="k">{en.room.circle.untracked}</span>}
            </div>
          </main>
          <Pad
            notes={facts.notes}
            polls={facts.polls}
            clockOffset={facts.clockOffset}
            people={people}
            today={dateOf(now + facts.clockOffset, zone)}
            nextSession={facts.next?.date ?? null}
            finder={finder}
            zone={zone}
            locale={locale}
            shrunk={quiet}
            input={padLine}
            send={send}
            run={desk.run}
            {...draft}
          />
          <footer className="room-footer">
            <Suspense fallback={<Prompt segment={running} cue />}>
              {poll === undefined ? (
                <Prompt segment={running} cue />
              ) : (
                <PollBar key={poll.id} poll={poll} typing={desk.poll} send={send} run={desk.run} />
              )}
            </Suspense>
            {open && poll === undefined && wanted && (
              <Suspense>
                <Nudge run={desk.run} />
              </Suspense>
            )}
            {open && isEnding(facts) && (
              <LiveButton onClick={() => desk.run('session.close')}>{en.room.ask.closeYes}</LiveButton>
            )}
          </footer>
        </div>
      )}
      <LiveRegion voices={model.voices} held={held} ahead={ahead} named={named || plain} />
      {Panel !== null && (
        <Suspense>
          <Panel covered={covered} run={desk.run} onClose={() => setPanel(null)} />
        </Suspense>
      )}
      {question !== null && (
        <Ask question={question} onYes={() => answer(question)} onClose={() => setQuestion(null)} />
      )}
    </>
  );
}

/** The closing runs, or nothing is left to run: the end is near enough to be offered. */
function isEnding(facts: SessionFacts): boolean {
  const running = facts.segments.find((each) => each.id === facts.running);
  if (running !== undefined) return running.kind === 'closing';
  return facts.segments.every((each) => each.spans.length > 0 || each.skipped);
}
