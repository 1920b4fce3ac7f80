import type { ReactElement } from 'react';
import { en } from '../../../shared/words/en.ts';
import { Check } from '../../ui/check.tsx';
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
    <Check describedBy="print-private" checked={choice.cues} onChange={(cues) => onChange({ cues })}>
      {words.cues}
    </Check>
    {hasNeeds && (
      <Check describedBy="print-private" checked={choice.access} onChange={(access) => onChange({ access })}>
        {words.access}
      </Check>
    )}
    <p id="print-private" className="print-hint">
      {words.privateHint}
    </p>
  </div>
);
