import type { ReactElement } from 'react';
import { Checkbox } from 'react-aria-components';
import { en } from '../../../shared/words/en.ts';
import type { PrintChoice } from './offers.ts';

const words = en.print.dialog;

interface Props {
  readonly choice: PrintChoice;
  readonly hasNeeds: boolean;
  /** false: it keeps its place, so that nothing jumps, and is there for nobody. */
  readonly isShown: boolean;
  readonly onChange: (change: Partial<PrintChoice>) => void;
}

/** What of a run of show is the facilitator's alone, and whether it goes on paper. */
export const PrivateParts = ({ choice, hasNeeds, isShown, onChange }: Props): ReactElement => (
  <div className="print-private" style={{ visibility: isShown ? 'visible' : 'hidden' }}>
    <PrivatePart checked={choice.cues} onChange={(cues) => onChange({ cues })}>
      {words.cues}
    </PrivatePart>
    {hasNeeds && (
      <PrivatePart checked={choice.access} onChange={(access) => onChange({ access })}>
        {words.access}
      </PrivatePart>
    )}
    <p id="print-private" className="print-hint">
      {words.privateHint}
    </p>
  </div>
);

interface PartProps {
  readonly checked: boolean;
  readonly children: string;
  readonly onChange: (checked: boolean) => void;
}

const PrivatePart = ({ checked, children, onChange }: PartProps): ReactElement => (
  <Checkbox className="print-check" isSelected={checked} aria-describedby="print-private" onChange={onChange}>
    <svg className="print-box" viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="3" />
      {checked && <path d="M4.5 9.5 8 13l5.5-7" />}
    </svg>
    {children}
  </Checkbox>
);
