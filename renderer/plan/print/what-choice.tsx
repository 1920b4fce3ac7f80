import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PrintKind } from '../../../shared/print/kinds.ts';
import { en } from '../../../shared/words/en.ts';
import type { Offer } from './offers.ts';
import { Sketch } from './sketch.tsx';

const words = en.print.dialog;

interface Props {
  readonly offers: readonly Offer[];
  readonly value: PrintKind;
  readonly onChange: (kind: PrintKind) => void;
}

/** What to print, each with a drawing of its sheet and a line of what it is for. */
export const WhatChoice = ({ offers, value, onChange }: Props): ReactElement => (
  <RadioGroup
    className="print-what"
    value={value}
    onChange={(next) => {
      const found = offers.find(({ kind }) => kind === next);
      if (found !== undefined) onChange(found.kind);
    }}
  >
    <Label className="visually-hidden">{words.what}</Label>
    {offers.map(({ kind, isReady }) => (
      <Radio
        key={kind}
        value={kind}
        className="print-offer"
        isDisabled={!isReady}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that opens puts the focus into itself: where its choice begins
        autoFocus={kind === value}
        aria-label={en.print.kinds[kind]}
        aria-describedby={`print-${kind}`}
      >
        <Sketch kind={kind} />
        <span className="print-words">
          <span className="print-name">{en.print.kinds[kind]}</span>
          <span id={`print-${kind}`} className="print-hint">
            {isReady ? words.hints[kind] : words.empty[kind]}
          </span>
        </span>
      </Radio>
    ))}
  </RadioGroup>
);
