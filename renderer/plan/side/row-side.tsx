import { memo, type ReactNode } from 'react';
import type { Plan, PlanSegment } from '../../../shared/plan/plan.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { useDesk, usePlan } from '../desk/use-desk.ts';
import { Checklist } from './checklist.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowWords } from './row-words.tsx';
import './side.css';

const words = enPlanEditor.row;

/** Beside the table: all that the selected row says, or what can be done with the selected ones. */
export const RowSide = memo(function RowSide() {
  const plan = usePlan();
  const settled = useAfterPaint(plan);
  const selection = useDesk((state) => state.selection);
  const isCellEdited = useDesk((state) => state.editing !== null);
  const selectedIn = ({ segments }: Plan) => segments.filter(({ id }) => selection.rows.includes(id));
  // What is typed in the table shows there first; a row that is new has nothing older to show.
  const before = isCellEdited ? selectedIn(settled) : [];
  const rows = before.length > 0 ? before : selectedIn(plan);
  const [first] = rows;
  if (first === undefined)
    return (
      <Side label={words.heading}>
        <p className="plan-side-none">{words.none}</p>
      </Side>
    );
  if (rows.length > 1)
    return (
      <Side label={words.many(rows.length)}>
        <h2 className="plan-side-title">{words.many(rows.length)}</h2>
        <p>{words.manyTakes(rows.reduce((sum, each) => sum + each.durationMs, 0))}</p>
        <p className="plan-side-none">{words.manyHint}</p>
      </Side>
    );
  return (
    <Side label={words.label(first.title)}>
      <RowFields key={first.id} segment={first} />
    </Side>
  );
});

const Side = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="plan-side" aria-label={label}>
    {children}
  </section>
);

const RowFields = memo(({ segment }: { readonly segment: PlanSegment }) => (
  <>
    <h2 className="plan-side-title">{segment.title === '' ? enPlanEditor.grid.noTitle : segment.title}</h2>
    <RowFacts segment={segment} />
    <RowWords segment={segment} />
    <Checklist segment={segment} />
  </>
));
