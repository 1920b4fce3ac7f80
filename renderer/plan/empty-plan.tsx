import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { addRow } from './desk/rows.ts';
import { usePlanDesk } from './desk/use-desk.ts';
import { useArrival } from '../start/use-arrival.ts';

const words = enPlanEditor.grid;

/** A plan without a row: two ways to begin. */
export function EmptyPlan({ onTemplates }: { readonly onTemplates: () => void }) {
  const desk = usePlanDesk();
  const place = useArrival<HTMLDivElement>('.button');
  return (
    <div ref={place} className="plan-empty">
      <h2>{words.empty}</h2>
      <p>{words.emptyHint}</p>
      <div>
        <Button weight="main" onPress={onTemplates}>
          {words.emptyTemplate}
        </Button>
        <Button onPress={() => addRow(desk)}>{enPlanEditor.toolbar.add}</Button>
      </div>
    </div>
  );
}
