import { useState } from 'react';
import type { ConsoleBridge } from '../../../shared/ipc/contract.ts';
import { planMarkdown } from '../../../shared/plan/export/plan-markdown.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';

interface Props {
  readonly bridge: ConsoleBridge;
  readonly plan: Plan;
  readonly onSaved: (words: string) => void;
  readonly onClose: () => void;
}

const words = enPlanEditor.markdown;

/** The plan as a text file; what is private only where that is asked for. */
export function Markdown({ bridge, plan, onSaved, onClose }: Props) {
  const [whom, setWhom] = useState<'open' | 'private'>('open');
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const text = planMarkdown(plan, { private: whom === 'private' });
    const name = (plan.title === '' ? enPlanEditor.untitled : plan.title).slice(0, 200);
    try {
      const answer = await bridge.request('text:save', { what: 'plan', name, text });
      if (!answer.ok) setFailure(words.failed(answer.code, answer.detail));
      else if (answer.path !== null) onSaved(words.saved(answer.path));
    } catch (error) {
      setFailure(words.failed(error instanceof Error ? error.message : '', ''));
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.hint}</p>
      <Choice
        label={words.forWhom}
        value={whom}
        options={[
          ['open', words.open],
          ['private', words.private],
        ]}
        onChange={setWhom}
      />
      {failure !== null && <p role="alert">{failure}</p>}
      <DialogActions>
        <Button weight="main" onPress={() => void save()}>
          {words.save}
        </Button>
        <Button weight="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
