import { useMemo, useState, type KeyboardEvent } from 'react';
import { roundLimitMs } from '../../../shared/session/round-limit.ts';
import { roundOrder, roundWays, type RoundWay } from '../../../shared/session/round-order.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { elapsedMs } from '../../../shared/time/elapsed.ts';
import { namesForAll } from '../../../shared/wall/names.ts';
import { enRound } from '../../../shared/words/en-round.ts';
import { useConsole, useConsoleStore, useLive, useNow } from '../../session/context.tsx';
import { Button, LiveButton } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalForAll } from '../refusal-words.ts';
import { seatedToSpeak } from '../view.ts';
import { WhoBegins } from './who-begins.tsx';
import './round.css';

const quarterMs = 15_000;
const silentMs = 60_000;
const mostMs = 30 * 60_000;
const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** How the go-round begins: Enter starts it as it stands, which at first is as they sit. */
export function RoundPanel({ covered, onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const { state, roster } = useLive();
  const refusal = useConsole((each) => each.refusal);
  const now = useNow();
  const { facts } = state;
  // The room may see it: names as the circle agreed to have them seen.
  const people = seatedToSpeak(facts, covered ? namesForAll(facts, roster) : roster);
  const [from, setFrom] = useState<string | null>(null);
  const [way, setWay] = useState<RoundWay>('seats');
  const [seed, setSeed] = useState(anySeed);
  const [silent, setSilent] = useState(false);
  const [limit, setLimit] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const limitMs = limit ?? roundLimitMs(facts, people.length);
  const ids = people.map(({ person }) => person).join('\n');
  const order = useMemo(
    () => roundOrder(ids === '' ? [] : ids.split('\n'), way, from, seed),
    [ids, way, from, seed],
  );
  const takesMs = limitMs === null ? 0 : limitMs * order.length + (silent ? silentMs : 0);
  const segment = facts.segments.find(({ id }) => id === facts.running);
  const leftMs = segment === undefined ? takesMs : segment.durationMs - elapsedMs(segment, facts, now);
  const overMinutes = Math.round((takesMs - leftMs) / 60_000);

  const change = (deltaMs: number): void =>
    setLimit(Math.min(mostMs, Math.max(quarterMs, (limitMs ?? 0) + deltaMs)));
  const start = async (): Promise<void> => {
    setAsked(true);
    const done = await send({
      type: 'startRound',
      order: [...order],
      limitMs,
      silentMs: silent ? silentMs : null,
    });
    return done ? onClose() : undefined;
  };
  const turn = (step: 1 | -1): void =>
    setWay(roundWays[(roundWays.indexOf(way) + step + roundWays.length) % roundWays.length] ?? 'seats');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: event.target instanceof HTMLButtonElement ? undefined : () => void start(),
      '-': () => change(-quarterMs),
      '+': () => change(quarterMs),
      ArrowLeft: inList ? () => turn(-1) : undefined,
      ArrowRight: inList ? () => turn(1) : undefined,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <Dialog title={enRound.title} wide onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of all that is in it */}
      <div className="round-panel" onKeyDownCapture={onKeyDown}>
        <WhoBegins people={people} order={order} onChoose={setFrom} />
        <div className="round-choices">
          <Choice
            label={enRound.way}
            value={way}
            options={roundWays.map((each) => [each, enRound.ways[each]])}
            onChange={setWay}
          />
          <LiveButton weight="quiet" disabled={way !== 'shuffled'} onClick={() => setSeed(anySeed())}>
            {enRound.again}
          </LiveButton>
          <Check checked={silent} hint={enRound.silenceHint} onChange={setSilent}>
            {enRound.silence}
          </Check>
          <div className="round-each">
            <span className="field-label">{enRound.each}</span>
            <LiveButton aria-label={enRound.less} onClick={() => change(-quarterMs)}>
              −
            </LiveButton>
            <b>{limitMs === null ? enRound.noLimit : countdown(limitMs)}</b>
            <LiveButton aria-label={enRound.more} onClick={() => change(quarterMs)}>
              +
            </LiveButton>
          </div>
          <output className="round-whole" data-late={overMinutes > 0 || undefined}>
            {limitMs !== null && enRound.whole(order.length, countdown(takesMs))}
            {overMinutes > 0 && <strong>{enRound.tooLong(overMinutes)}</strong>}
          </output>
        </div>
        <p className="round-said">
          {people.length === 0
            ? enRound.nobody
            : asked && refusal !== null
              ? refusalForAll(refusal)
              : enRound.hint}
        </p>
        <DialogActions>
          <Button weight="main" isDisabled={people.length === 0} onPress={() => void start()}>
            {enRound.start}
          </Button>
          <Button onPress={onClose}>{enRound.leave}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
