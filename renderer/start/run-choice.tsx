import { useId, useState } from 'react';
import { minutesOf } from '../../shared/plan/minutes.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { en } from '../../shared/words/en.ts';

/** A template by its id, one's own agenda, or that of an earlier session. */
export type ChosenRun = { readonly template: string } | 'own' | 'again';

interface Props {
  readonly run: ChosenRun;
  /** The first ones stand open, the others in a list. */
  readonly templates: readonly Template[];
  /** That of an earlier session, where its circle meets again. */
  readonly again: readonly Segment[] | null;
  /** What that is called where it is none of an earlier session. */
  readonly againIs?: string;
  /** false: one's own agenda cannot be pasted here. */
  readonly own?: boolean;
  readonly onChange: (run: ChosenRun) => void;
}

const words = en.start.quick;
const openly = 3;

/** The commonest runs of show openly, the others in one row, and one's own; below, what the chosen one is made for. */
export function RunChoice({ run, templates, again, againIs = words.again, own = true, onChange }: Props) {
  const name = useId();
  const common = templates.slice(0, openly);
  const rarer = templates.slice(openly);
  const [rare, setRare] = useState<string | null>(null);
  const id = typeof run === 'string' ? null : run.template;
  const chosen = templates.find((each) => each.id === id);
  const picked = rarer.find((each) => each === chosen);
  const offered = picked ?? rarer.find((each) => each.id === rare) ?? rarer[0];

  const row = (value: ChosenRun, checked: boolean, title: string, detail: string) => (
    <label key={typeof value === 'string' ? value : value.template} className="run-option">
      <input type="radio" name={name} checked={checked} onChange={() => onChange(value)} />
      <span>{title}</span>
      <span className="run-minutes">{detail}</span>
    </label>
  );
  return (
    <fieldset className="run-choice">
      <legend className="field-label">{words.run}</legend>
      {again !== null && row('again', run === 'again', againIs, words.minutes(minutesOf(again)))}
      {common.map((each) =>
        row({ template: each.id }, each.id === id, each.title, words.minutes(minutesOf(each.segments))),
      )}
      {offered !== undefined && (
        <div className="run-option">
          <input
            type="radio"
            name={name}
            aria-label={words.another}
            checked={picked !== undefined}
            onChange={() => onChange({ template: offered.id })}
          />
          <select
            aria-label={words.which}
            value={offered.id}
            onChange={({ target: { value } }) => {
              setRare(value);
              onChange({ template: value });
            }}
          >
            {rarer.map(({ id: each, title }) => (
              <option key={each} value={each}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      {own && row('own', run === 'own', words.own, '')}
      {chosen !== undefined && (
        <p className="run-about">
          {words.about(minutesOf(chosen.segments), chosen.people.from, chosen.people.to)}
        </p>
      )}
    </fieldset>
  );
}
