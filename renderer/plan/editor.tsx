import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { checkPlan } from '../../shared/plan/check/check.ts';
import { peopleOf } from '../../shared/plan/check/people.ts';
import { platformOf } from '../../shared/keys/combo.ts';
import { enPlanEditor as words } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { goToRow } from './desk/rows.ts';
import { useAutosave } from './desk/use-autosave.ts';
import { useDesk, usePlan, usePlanDesk } from './desk/use-desk.ts';
import { OpenDialog } from './dialogs/open-dialog.tsx';
import type { Opened } from './dialogs/opened.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { Findings } from './findings.tsx';
import { PlanHead } from './head/plan-head.tsx';
import { SumsLine } from './head/plan-sums.tsx';
import type { PlanEditorProps } from './editor-props.ts';
import { PlanSaved } from './saved-state.tsx';
import { PlanScale } from './scale/plan-scale.tsx';
import { RowSide } from './side/row-side.tsx';
import { PlanTable } from './table/plan-table.tsx';
import { Toolbar } from './toolbar.tsx';

/** The whole surface: what it comes to above, to scale on the left, the rows, the one row on the right, what to look at below. */
export function Editor({ boot, bridge, prepared, onBack, onStart }: PlanEditorProps) {
  const desk = usePlanDesk();
  const plan = usePlan();
  const refusal = useDesk((state) => state.refusal);
  const said = useDesk((state) => state.said);
  const failed = useStore(prepared.store, (state) => state.failed);
  const circle = useStore(
    prepared.store,
    ({ circles }) => circles.find(({ id }) => id === plan.circle) ?? null,
  );
  const people = peopleOf(plan, circle);
  const circlePeople = peopleOf({}, circle);
  const saving = useAutosave(desk, prepared);
  const [opened, setOpened] = useState<Opened | null>(null);
  const main = useRef<HTMLElement>(null);
  // The cell that is typed in comes first; what follows from it a moment later.
  const later = useAfterPaint(plan);
  const { laid, sums, findings } = useMemo(() => checkPlan(later, people), [later, people]);
  const leave = async (go: () => void): Promise<void> => {
    // Who has been told that it cannot be written may go all the same: it stays in the page's memory.
    if ((await saving.flush()) || saving.state === 'failed') go();
  };
  return (
    <main ref={main} className="plan" onKeyDownCapture={(event) => onKey(event)}>
      <header className="plan-top">
        <Button weight="quiet" onPress={() => void leave(onBack)}>
          {words.back}
        </Button>
        <PlanHead circlePeople={circlePeople} />
        <PlanSaved state={saving.state} />
        <Button
          weight="main"
          isDisabled={plan.segments.length === 0}
          onPress={() => void leave(() => onStart(plan.id))}
        >
          {words.start}
        </Button>
      </header>
      <div className="plan-bar">
        <Toolbar prepared={prepared} onOpen={setOpened} />
        <SumsLine sums={sums} />
      </div>
      {saving.state === 'failed' && (
        <div className="plan-notice" role="alert">
          <p>{words.saveFailed(failed ?? '')}</p>
          <Button onPress={() => void saving.flush()}>{words.saved.again}</Button>
        </div>
      )}
      {refusal !== null && (
        <p className="plan-notice" role="alert">
          {words.refusals[refusal.code](refusal.params)}
        </p>
      )}
      <div className="plan-middle">
        <Scale {...{ laid, sums }} plan={later} />
        {plan.segments.length === 0 ? (
          <EmptyPlan onTemplates={() => setOpened('templates')} />
        ) : (
          <PlanTable prepared={prepared} platform={boot.platform} />
        )}
        <RowSide />
      </div>
      <Findings plan={later} findings={findings} people={people} />
      <output className="visually-hidden">{said}</output>
      {opened !== null && (
        <OpenDialog
          {...{ opened, boot, bridge, prepared, people, circlePeople }}
          onClose={() => setOpened(null)}
        />
      )}
    </main>
  );

  function onKey(event: KeyboardEvent): void {
    // What stands open over the editor has its own keys.
    if (!(main.current?.contains(event.target as Node) ?? false)) return;
    const isMod = platformOf(boot.platform) === 'mac' ? event.metaKey : event.ctrlKey;
    const key = event.key.toLowerCase();
    if (event.key === 'F6') toOtherPane(main.current, () => desk.focusTable());
    else if (!isMod || event.altKey) return;
    else if (key === 'z' && !event.shiftKey) desk.undo(words.said.undone);
    else if ((key === 'z' && event.shiftKey) || key === 'y') desk.redo(words.said.redone);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

type ScaleProps = Omit<React.ComponentProps<typeof PlanScale>, 'selected' | 'onRow'>;

function Scale(props: ScaleProps) {
  const desk = usePlanDesk();
  const selected = useAfterPaint(useDesk((state) => state.selection.rows));
  const [onRow] = useState(() => (id: string) => goToRow(desk, id));
  return <PlanScale {...props} selected={selected} onRow={onRow} />;
}

/** From the table to the row's words, and back. */
function toOtherPane(main: HTMLElement | null, toTable: () => void): void {
  const inTable = main?.querySelector('.plan-table')?.contains(document.activeElement) ?? false;
  const words = main?.querySelector<HTMLElement>('.plan-side textarea, .plan-side input');
  if (inTable && words !== null) words?.focus();
  else toTable();
}
