import { useState } from 'react';
import { enPlanEditor as words } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { makePlanDesk } from './desk/desk.ts';
import { DeskProvider } from './desk/use-desk.ts';
import { Editor } from './editor.tsx';
import type { PlanEditorProps } from './editor-props.ts';
import './plan.css';

export type { PlanEditorProps };

/** One run of show. What is changed stands on the desk, and is written behind. */
export function PlanEditor(props: PlanEditorProps) {
  const { prepared, plan, onBack } = props;
  const [desk] = useState(() => {
    const found = prepared.store.getState().plans.find(({ id }) => id === plan);
    return found === undefined ? null : makePlanDesk(found, () => performance.now());
  });
  if (desk === null)
    return (
      <main className="plan-missing">
        <p>{words.missing}</p>
        <Button onPress={onBack}>{words.back}</Button>
      </main>
    );
  return (
    <DeskProvider value={desk}>
      <Editor {...props} />
    </DeskProvider>
  );
}
