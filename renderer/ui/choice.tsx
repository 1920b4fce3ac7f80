import { Label, Radio, RadioGroup } from 'react-aria-components';
import './choice.css';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export const Choice = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <RadioGroup
    className="choice"
    value={value}
    onChange={(next) => {
      const found = options.find(([each]) => each === next);
      if (found !== undefined) onChange(found[0]);
    }}
  >
    <Label className="field-label">{label}</Label>
    <div className="choice-options">
      {options.map(([each, words]) => (
        <Radio key={each} value={each} className="choice-option">
          {words}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
