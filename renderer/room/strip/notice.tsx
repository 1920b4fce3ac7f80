import { useMemo, useState } from 'react';
import { clockTime } from '../../../shared/time/clock.ts';
import { missed } from '../../../shared/turns/missed.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { useBeat, useConsole, useLivePart } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { missedAfter } from './missed-after.ts';
import { useMoment } from './use-moment.ts';
import './notice.css';

interface Props {
  /** Opens the strip with what is spoken of chosen. */
  readonly onFill: () => void;
}

const { notice } = enStrip;

/** What is told by the minute need not be looked for every second. */
const lookEveryMs = 5_000;

/**
 * One quiet line where nobody pressed for a while, or a turn has stayed open implausibly long. Only on one's own screen:
 * it is not there where the room sees this one. What was left once is not spoken of again.
 */
export function Notice({ onFill }: Props) {
  const facts = useLivePart((live) => live.state.facts);
  const settings = useConsole((state) => state.settings);
  const locale = useConsole((state) => state.boot?.locale) ?? 'en';
  const now = useBeat(lookEveryMs);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // On a key nothing is worked out here: the next frame will do.
  const settled = useSettled(useMoment(facts, now));
  const found = useMemo(() => missed(settled.facts, settled.now, missedAfter(settings)), [settled, settings]);
  if (found === null) return null;
  const id = `${found.turn ?? 'nobody'} ${String(found.from)}`;
  if (left.has(id)) return null;
  // By the minute: a line that changes every second would ask for more than a glance.
  const ms = Math.max(60_000, Math.floor((found.to - found.from) / 60_000) * 60_000);
  const isOver = found.to < settled.now;
  const from = clockTime(found.from + facts.clockOffset, facts.opened?.zone ?? 'UTC', locale);
  const [still, ago] =
    found.turn === null
      ? [notice.unpressed(ms), notice.unpressedAgo(ms, from)]
      : [notice.longTurn(ms), notice.longTurnAgo(ms, from)];
  return (
    <div className="missed">
      <output className="missed-words">{isOver ? ago : still}</output>
      <LiveButton onClick={onFill}>
        {notice.fill} <kbd aria-hidden="true">{notice.key}</kbd>
      </LiveButton>
      <LiveButton weight="quiet" onClick={() => setLeft(new Set([...left, id]))}>
        {notice.dismiss}
      </LiveButton>
    </div>
  );
}
