import type { SegmentFormat } from '../../shared/plan/segment.ts';
import { countdown } from '../../shared/time/clock.ts';
import type { RoundPlan } from '../../shared/time/round-time.ts';
import { en } from '../../shared/words/en.ts';
import { LiveButton } from '../ui/button.tsx';
import type { CircleModel } from './circle/model.ts';

interface Props {
  readonly model: CircleModel;
  readonly format: SegmentFormat | null;
  /** Of a round that would begin now, milliseconds; null: none. */
  readonly limitMs: number | null;
  /** What the time leaves each in the running round, where that is less; null: it is enough. */
  readonly shorter: RoundPlan | null;
  readonly run: (id: string) => void;
}

/** What a hand on the mouse needs in a go-round; the same as Enter and Shift Enter. */
export function RoundKeys({ model, format, limitMs, shorter, run }: Props) {
  const { circle } = en.room;
  if (model.round === null)
    return format === 'round' ? (
      <div className="round-keys">
        <LiveButton weight="main" onClick={() => run('round.start')}>
          {circle.startRound}
        </LiveButton>
        <LiveButton onClick={() => run('round.options')}>{circle.roundOptions}</LiveButton>
        {limitMs !== null && <span className="k">{circle.each(countdown(limitMs))}</span>}
      </div>
    ) : null;
  return (
    <div className="round-keys">
      {!model.round.over && (
        <>
          <LiveButton weight="main" onClick={() => run('round.next')}>
            {model.round.silent ? circle.firstTurn : circle.nextTurn}
          </LiveButton>
          {!model.round.silent && <LiveButton onClick={() => run('round.pass')}>{circle.pass}</LiveButton>}
        </>
      )}
      {shorter !== null && (
        <LiveButton
          aria-label={circle.shorterLabel(countdown(shorter.limitMs), shorter.people)}
          onClick={() => run('round.shorten')}
        >
          {circle.shorter(countdown(shorter.limitMs))}
        </LiveButton>
      )}
      <LiveButton weight="quiet" onClick={() => run('round.end')}>
        {circle.endRound}
      </LiveButton>
    </div>
  );
}
