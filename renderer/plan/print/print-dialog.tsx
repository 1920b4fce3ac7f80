import { useState, type ReactElement } from 'react';
import type { ConsoleBridge } from '../../../shared/ipc/contract.ts';
import { planMarkdown } from '../../../shared/plan/export/plan-markdown.ts';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { hasNeeds, offersOf, type PrintChoice, type PrintDocuments } from './offers.ts';
import { PrivateParts } from './private-parts.tsx';
import { usePrint } from './use-print.ts';
import { WhatChoice } from './what-choice.tsx';
import './print-dialog.css';

const words = en.print.dialog;

export interface PrintDialogProps extends PrintDocuments {
  readonly bridge: ConsoleBridge;
  readonly onClose: () => void;
}

/** What can be printed of a run of show and its circle, as PDF; the run of show as Markdown as well. */
export function PrintDialog({ bridge, onClose, ...documents }: PrintDialogProps): ReactElement {
  const { plan } = documents;
  const offers = offersOf(documents);
  const [kind, setKind] = useState(() => offers.find(({ isReady }) => isReady)?.kind ?? 'feedback');
  // Nothing private goes on paper unless it is asked for, each time anew.
  const [choice, setChoice] = useState<PrintChoice>({ paper: 'auto', cues: false, access: false });
  const { busy, outcome, print, saveText, stop, forget } = usePrint(bridge);
  const change = (next: Partial<PrintChoice>): void => {
    setChoice({ ...choice, ...next });
    forget();
  };
  const asked = offers.find((each) => each.kind === kind)?.ask(choice);
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <WhatChoice
        offers={offers}
        value={kind}
        onChange={(next) => {
          setKind(next);
          forget();
        }}
      />
      {plan !== null && (
        <PrivateParts
          choice={choice}
          hasNeeds={hasNeeds(documents)}
          isShown={kind === 'plan'}
          onChange={change}
        />
      )}
      <Choice
        label={words.paper}
        value={choice.paper}
        options={papers}
        onChange={(paper) => change({ paper })}
      />
      <div className="print-said">
        {busy === 'making' && <output>{words.busy}</output>}
        {outcome !== null &&
          (outcome.failed ? (
            <p role="alert" className="print-failed">
              {outcome.text}
            </p>
          ) : (
            <output>{outcome.text}</output>
          ))}
      </div>
      <DialogActions>
        <Button
          weight="main"
          // Not disabled while it is busy: that would throw the focus away.
          aria-busy={busy !== 'no'}
          onPress={() => {
            if (busy === 'no' && asked !== undefined) print(asked);
          }}
        >
          {words.save}
        </Button>
        {kind === 'plan' && plan !== null && (
          <Button
            aria-busy={busy !== 'no'}
            onPress={() => {
              const text = planMarkdown(plan, { private: choice.cues });
              if (busy === 'no') saveText({ what: 'plan', name: plan.title.slice(0, 200), text });
            }}
          >
            {words.markdown}
          </Button>
        )}
        {busy === 'making' ? (
          <Button onPress={stop}>{words.cancel}</Button>
        ) : (
          <Button weight="quiet" onPress={onClose}>
            {words.close}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

const papers = (['auto', 'A4', 'Letter'] as const).map((paper) => [paper, words.papers[paper]] as const);
