import { useId } from 'react';
import { builtInRuns, minutesOf, runOfShow, type BuiltInRun } from '../../shared/plan/runs.ts';
import { en } from '../../shared/words/en.ts';

interface Props {
  readonly run: BuiltInRun | 'own';
  readonly onChange: (run: BuiltInRun | 'own') => void;
}

const words = en.start.quick;
const lengths = builtInRuns.map((run) => ({ run, minutes: minutesOf(runOfShow(run, en, () => run)) }));

/** The three runs of show that come with the app, or one's own. */
export function RunChoice({ run, onChange }: Props) {
  const name = useId();
  const row = (value: Props['run'], title: string, detail: string) => (
    <label key={value} className="run-option">
      <input
        type="radio"
        name={name}
        value={value}
        checked={run === value}
        onChange={() => onChange(value)}
      />
      <span>{title}</span>
      <span className="run-minutes">{detail}</span>
    </label>
  );
  return (
    <fieldset className="run-choice">
      <legend className="field-label">{words.run}</legend>
      {lengths.map((each) => row(each.run, en.plan.runs[each.run].name, words.minutes(each.minutes)))}
      {row('own', words.own, '')}
    </fieldset>
  );
}
