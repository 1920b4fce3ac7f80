import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Agreement } from '../../../shared/session/events.ts';
import type { AgreementDraft } from '../../../shared/session/state.ts';
import { longestAgreement } from '../../../shared/session/events.ts';
import { dateWords } from '../../../shared/words/en/circles.ts';
import { dateOf } from '../../../shared/time/local.ts';
import { enCirclePanels } from '../../../shared/words/en-circle-panels.ts';
import { useConsole, useConsoleStore, useLivePart, useNow } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalForAll } from '../refusal-words.ts';
import { LiveWording } from './live-wording.ts';
import './circle-panels.css';

const words = enCirclePanels.agreements;

/** The group words its agreements, the facilitator types (P2); nothing in it is private, so it works covered too. */
export function Agreements({ run, onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const { agreements, wall, clockOffset, opened } = useLivePart((live) => live.state.facts);
  const refusal = useConsole((each) => each.refusal);
  const today = dateOf(useNow() + clockOffset, opened?.zone ?? 'UTC');
  const [text, setText] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const [live] = useState(
    () => new LiveWording<AgreementDraft>((draft) => void send({ type: 'draftAgreement', ...draft })),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    return () => live.end({ agreement: null, text: '' });
  }, [live]);
  const type = (next: string, agreement: string | null): void => {
    setText(next);
    setChanging(agreement);
    // The wall is turned to them by the first letter, not by looking at the list.
    if (!live.begun && wall.scene !== 'agreements') run('scene.agreements');
    live.typed({ agreement, text: next.slice(0, longestAgreement) });
  };
  const empty = (): void => {
    setText('');
    setChanging(null);
    live.end({ agreement: null, text: '' });
  };
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return empty();
    const known = agreements.find(({ id }) => id === changing);
    if (known?.text !== text.trim() && !(await send({ type: 'wordAgreement', agreement: changing, text })))
      return undefined;
    return empty();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void keep();
  };
  const open = agreements.filter(({ adoptedOn }) => adoptedOn === undefined).map(({ id }) => id);
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <div className="circle-panel">
        {/* Enter keeps instead of breaking the line. */}
        <div className="agreement-field" role="presentation" onKeyDownCapture={onKeyDown}>
          <TextField
            label={changing === null ? words.fieldNew : words.fieldChange}
            hint={words.hint}
            rows={2}
            area={field}
            maxLength={longestAgreement}
            placeholder={words.placeholder}
            value={text}
            onChange={(next) => type(next, changing)}
          />
        </div>
        {refusal !== null && <output className="field-error">{refusalForAll(refusal)}</output>}
        <AgreementList
          agreements={agreements}
          today={today}
          changing={changing}
          onChange={(each) => {
            type(each.text, each.id);
            field.current?.focus();
          }}
          onTakeAway={(id) => {
            if (id === changing) empty();
            void send({ type: 'wordAgreement', agreement: id, text: '' });
            // Its button is gone.
            field.current?.focus();
          }}
        />
        <p className="field-hint">{words.after}</p>
      </div>
      <DialogActions>
        <Button onPress={onClose}>{enCirclePanels.close}</Button>
        <Button
          weight="main"
          isDisabled={open.length === 0}
          onPress={() => {
            void send({ type: 'adoptAgreements', agreements: open });
            field.current?.focus();
          }}
        >
          {open.length === 0 ? words.allAdopted : words.adopt(open.length)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ListProps {
  readonly agreements: readonly Agreement[];
  readonly today: string;
  readonly changing: string | null;
  readonly onChange: (agreement: Agreement) => void;
  readonly onTakeAway: (id: string) => void;
}

function AgreementList({ agreements, today, changing, onChange, onTakeAway }: ListProps) {
  if (agreements.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="agreement-list" aria-label={words.list}>
      {agreements.map((each) => (
        <li key={each.id} data-changing={each.id === changing || undefined}>
          <span className="agreement-text" dir="auto">
            {each.text}
          </span>
          <span className="k">
            {each.adoptedOn === undefined
              ? words.notAdopted
              : words.adoptedOn(dateWords(each.adoptedOn, today))}
          </span>
          <span className="agreement-keys">
            <Button weight="quiet" aria-label={words.changes(each.text)} onPress={() => onChange(each)}>
              {words.change}
            </Button>
            <Button
              weight="quiet"
              aria-label={words.takesAway(each.text)}
              onPress={() => onTakeAway(each.id)}
            >
              {words.takeAway}
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
