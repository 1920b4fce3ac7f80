import * as v from 'valibot';
import { useState } from 'react';
import { agendaLimits } from '../../../shared/plan/agenda/reading.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { templateOf } from '../../../shared/plan/templates/plan-of.ts';
import { templateSchema } from '../../../shared/plan/templates/template.ts';
import { mostPeople } from '../../../shared/session/limits.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../../prepared/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newId } from '../desk/rows.ts';

interface Props {
  readonly prepared: PreparedStore;
  readonly plan: Plan;
  readonly people: number | null;
  readonly onKept: (title: string) => void;
  readonly onClose: () => void;
}

const words = enPlanEditor.keep;

/** The rows as they stand, among one's own templates. */
export function KeepTemplate({ prepared, plan, people, onKept, onClose }: Props) {
  const [title, setTitle] = useState(plan.title);
  const [purpose, setPurpose] = useState('');
  const [from, setFrom] = useState(String(Math.max(2, (people ?? 8) - 3)));
  const [to, setTo] = useState(String(people ?? 12));
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const least = wholeNumber(from);
  const most = wholeNumber(to);
  const isRange = least !== null && most !== null && least <= most;
  const keep = async (): Promise<void> => {
    setAsked(true);
    if (title.trim() === '' || !isRange) return;
    const made = templateOf(
      {
        ...plan,
        title,
        segments: plan.segments.map((each) => ({
          ...each,
          // A template is right in itself.
          shortestMs: Math.min(each.shortestMs, each.durationMs),
        })),
      },
      { id: newId(), purpose, people: { from: least, to: most } },
    );
    const { segments } = made;
    if (segments.length === 0 || segments.length > agendaLimits.rows)
      return setFailure(words.tooMany(agendaLimits.rows));
    const parsed = v.safeParse(templateSchema, made);
    if (!parsed.success) return setFailure(words.tooLong);
    const { library } = prepared.store.getState();
    const isKept = await prepared.saveLibrary({
      ...library,
      templates: [...library.templates, parsed.output],
    });
    if (isKept) return onKept(parsed.output.title);
    // What is not on disk is not pretended to be kept.
    prepared.store.setState({ library });
    return setFailure(words.failed);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="plan-keep"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label={words.name}
          value={title}
          maxLength={agendaLimits.title}
          onChange={setTitle}
          {...(asked && title.trim() === '' ? { error: words.badName } : {})}
        />
        <TextField
          label={words.purpose}
          hint={words.purposeHint}
          value={purpose}
          maxLength={500}
          onChange={setPurpose}
        />
        <div className="plan-keep-people">
          <TextField label={words.from} value={from} onChange={setFrom} />
          <TextField label={words.to} value={to} onChange={setTo} />
        </div>
        {asked && !isRange && <p role="alert">{words.badPeople}</p>}
        {failure !== null && <p role="alert">{failure}</p>}
        <DialogActions>
          <Button type="submit" weight="main">
            {words.keep}
          </Button>
          <Button weight="quiet" onPress={onClose}>
            {words.close}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const wholeNumber = (text: string): number | null => {
  const n = /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : 0;
  return n >= 1 && n <= mostPeople ? n : null;
};
