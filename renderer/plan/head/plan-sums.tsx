import { memo } from 'react';
import type { PlanInstant, PlanSums } from '../../../shared/plan/check/sums.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';

const words = enPlanEditor.sums;

const said = ({ at, onClock }: PlanInstant): string =>
  onClock ? enPlanEditor.clock(at) : enPlanEditor.sinceBegin(at);

/** What it comes to. *Close by* stands out: it is what people look for. */
export const SumsLine = memo(function SumsLine({ sums }: { readonly sums: PlanSums }) {
  const { takenMs, endsAt, overMs, closeBy } = sums;
  return (
    <dl className="plan-sums">
      <Sum name={words.takes} value={enPlanEditor.length(takenMs)} />
      {endsAt?.onClock === true && <Sum name={words.ends} value={said(endsAt)} />}
      {overMs !== null && overMs !== 0 && (
        <Sum
          name={overMs > 0 ? words.over : words.left}
          value={enPlanEditor.length(Math.abs(overMs))}
          isOver={overMs > 0}
        />
      )}
      {closeBy !== null && <Sum name={words.closeBy} value={said(closeBy)} isMain />}
    </dl>
  );
});

interface SumProps {
  readonly name: string;
  readonly value: string;
  readonly isMain?: boolean;
  readonly isOver?: boolean;
}

const Sum = ({ name, value, isMain = false, isOver = false }: SumProps) => (
  <div className={isMain ? 'plan-sum plan-sum-main' : 'plan-sum'} data-over={isOver || undefined}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
