import { planLimits } from '../../../shared/plan/edit/limits.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { usePlanDesk } from '../desk/use-desk.ts';
import { asText, TypedField } from '../typed-field.tsx';

const words = enPlanEditor.row;

/** What is said and shown, and, apart from it, what is for the facilitator alone. */
export function RowWords({ segment }: { readonly segment: PlanSegment }) {
  const desk = usePlanDesk();
  const say = (field: 'prompt' | 'cue' | 'wallText') => (text: string, key: string) => {
    desk.edit({ type: 'change', ids: [segment.id], change: { [field]: text === '' ? null : text } }, { key });
  };
  return (
    <>
      <TypedField
        label={words.prompt}
        hint={words.promptHint}
        rows={3}
        maxLength={planLimits.prompt}
        value={segment.prompt ?? ''}
        {...asText}
        onValue={say('prompt')}
      />
      <TypedField
        label={words.wallText}
        hint={words.wallTextHint}
        rows={1}
        maxLength={planLimits.wallText}
        value={segment.wallText ?? ''}
        {...asText}
        onValue={say('wallText')}
      />
      <div className="plan-private">
        <TypedField
          label={words.cue}
          hint={words.cueHint}
          rows={4}
          maxLength={planLimits.cue}
          value={segment.cue ?? ''}
          {...asText}
          onValue={say('cue')}
        />
      </div>
    </>
  );
}
