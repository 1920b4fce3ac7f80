import { useState } from 'react';
import type { Boot, ConsoleBridge } from '../../shared/ipc/contract.ts';
import { enPlanEditor as words } from '../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { Button } from '../ui/button.tsx';
import { makePlanDesk } from './desk/desk.ts';
import { DeskProvider } from './desk/use-desk.ts';
import { Editor } from './editor.tsx';
import './plan.css';

export interface PlanEditorProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  /** Id of a plan in `prepared`. */
  readonly plan: string;
  readonly onBack: () => void;
  /** The session of this plan begins: its circle's, or a quick one. */
  readonly onStart: (plan: string) => void;
}

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
