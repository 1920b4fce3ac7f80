import { useId } from 'react';
import { builtInRuns, minutesOf, runOfShow, type BuiltInRun } from '../../shared/plan/runs.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { en } from '../../shared/words/en.ts';

export type ChosenRun = BuiltInRun | 'own' | 'again';

interface Props {
  readonly run: ChosenRun;
  /** That of an earlier session, where its circle meets again. */
  readonly again: readonly Segment[] | null;
  readonly onChange: (run: ChosenRun) => void;
}

const words = en.start.quick;
const lengths = builtInRuns.map((run) => ({ run, minutes: minutesOf(runOfShow(run, en, () => run)) }));

/** The three runs of show that come with the app, or one's own. */
export function RunChoice({ run, again, onChange }: Props) {
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
      {again !== null && row('again', words.again, words.minutes(minutesOf(again)))}
      {lengths.map((each) => row(each.run, en.plan.runs[each.run].name, words.minutes(each.minutes)))}
      {row('own', words.own, '')}
    </fieldset>
  );
}
