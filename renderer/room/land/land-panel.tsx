import { useState, type KeyboardEvent } from 'react';
import { closingTerms } from '../../../shared/time/close-now.ts';
import { clockTime, countdown } from '../../../shared/time/clock.ts';
import { landingWays, type LandingWay } from '../../../shared/time/land/propose.ts';
import { enLand } from '../../../shared/words/en-land.ts';
import { useConsole, useConsoleStore, useLivePart, useNow } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalForAll } from '../refusal-words.ts';
import { LandRows } from './land-rows.tsx';
import { useLanding, type Landing } from './use-landing.ts';
import { whyNot } from './why-not.ts';
import './land.css';

const wayOfKey: Readonly<Record<string, LandingWay>> = { s: 'shave', d: 'drop', c: 'close' };
const minuteMs = 60_000;

/** T4: what would bring the session to its end on time, before and after; nothing happens until it is accepted. */
export function LandPanel({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const refusal = useConsole((each) => each.refusal);
  const zone = useConsole((each) => each.boot?.zone) ?? 'UTC';
  const locale = useConsole((each) => each.boot?.locale) ?? 'en';
  const now = useNow();
  const landing = useLanding(facts, now);
  const { way, changes, view } = landing;
  const [asked, setAsked] = useState(false);
  const at = (instant: number): string =>
    clockTime(instant + facts.clockOffset, facts.opened?.zone ?? zone, locale);
  const limitMs = way === 'close' ? (closingTerms(facts, now)?.limitMs ?? null) : null;
  const spare = view.endBy - view.endBefore >= minuteMs;
  const isEmpty = way === 'close' ? view.rows.every(({ after }) => after !== null) : changes.length === 0;

  const accept = async (): Promise<void> => {
    if (isEmpty) return onClose();
    setAsked(true);
    const done = await send(
      way === 'close'
        ? { type: 'closeNow' }
        : { type: 'landOnTime', running: facts.running, changes: [...changes] },
    );
    return done ? onClose() : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = wayOfKey[event.key.toLowerCase()];
    if (next !== undefined) {
      event.preventDefault();
      return landing.choose(next);
    }
    // A button does what it says on Enter; everything else in here accepts.
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return undefined;
    event.preventDefault();
    return void accept();
  };
  return (
    <Dialog title={enLand.title} wide onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of all that is in it */}
      <div className="land" onKeyDown={onKeyDown}>
        <Ends landing={landing} at={at} />
        <Choice
          label={enLand.way}
          value={way}
          options={landingWays.map((each) => [
            each,
            each === 'shave' && spare ? enLand.giveBack : enLand.ways[each],
          ])}
          onChange={landing.choose}
        />
        <LandRows landing={landing} at={at} each={limitMs === null ? null : countdown(limitMs)} />
        <p className="land-said">
          {asked && refusal !== null
            ? refusalForAll(refusal)
            : whyNot(landing, isEmpty, spare) || (way === 'close' ? enLand.hintClose : enLand.hint)}
        </p>
        <DialogActions>
          <Button weight="main" onPress={() => void accept()}>
            {enLand.accept}
          </Button>
          <Button onPress={onClose}>{enLand.leave}</Button>
          <span className="land-hint">{enLand.undo}</span>
        </DialogActions>
      </div>
    </Dialog>
  );
}

/** The end, before and after, and how near it comes: the one thing to be seen at a glance. */
function Ends({ landing, at }: { readonly landing: Landing; readonly at: (instant: number) => string }) {
  const { endBefore, endAfter, endBy } = landing.view;
  const [before, after] = [at(endBefore), at(endAfter)];
  const over = endAfter - endBy;
  const verdict = over > 0 ? enLand.late(over) : over <= -minuteMs ? enLand.spare(over) : enLand.onTime;
  return (
    <output className="land-ends" data-late={over > 0 || undefined}>
      <span className="visually-hidden">{enLand.endsSpoken(before, after)}</span>
      <span aria-hidden="true">
        <span className="k">{enLand.ends}</span> {before !== after && <s>{before}</s>} <b>{after}</b>
      </span>{' '}
      <strong>{verdict}</strong>
    </output>
  );
}
