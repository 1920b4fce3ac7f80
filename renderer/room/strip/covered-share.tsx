import { useMemo } from 'react';
import { runningRound } from '../../../shared/session/ask.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { ENOUGH_COVERAGE } from '../../../shared/turns/coverage.ts';
import { groupMeasures } from '../../../shared/turns/measures.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';

interface Props {
  readonly facts: SessionFacts;
  readonly now: number;
  /** Stretches that nobody pressed. */
  readonly unpressed: number;
}

const { coverage: words } = enStrip;

/** M10 and M3: how much of the talk is in the record, and what that is enough for. */
export function CoveredShare({ facts, now, unpressed }: Props) {
  const { coverage, balance } = useMemo(() => groupMeasures(facts, now), [facts, now]);
  const enough = coverage !== null && coverage >= ENOUGH_COVERAGE;
  const rests = runningRound(facts) !== undefined;
  return (
    <dl className="strip-covered">
      <div>
        <dt>{words.label}</dt>
        <dd data-little={!enough || undefined}>{coverage === null ? words.none : words.value(coverage)}</dd>
      </div>
      {!rests && (
        <div>
          <dt>{enStrip.balance}</dt>
          <dd>{balance === null ? words.none : enStrip.balanceValue(balance)}</dd>
        </div>
      )}
      <div className="strip-covered-said">
        <dt>{words.unpressed(unpressed)}</dt>
        {coverage !== null && <dd>{enough ? words.enough : words.tooLittle}</dd>}
      </div>
    </dl>
  );
}
