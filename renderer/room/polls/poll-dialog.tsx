import { useLayoutEffect, useRef, useState } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import { presentPeople } from '../../../shared/session/ask.ts';
import {
  highestTop,
  longestOption,
  longestQuestion,
  mostOptions,
  mostVotes,
  pollKinds,
  type PollKind,
} from '../../../shared/session/poll-events.ts';
import { foldLetters } from '../../../shared/lib/fold-letters.ts';
import { en } from '../../../shared/words/en.ts';
import { enPolls } from '../../../shared/words/en-polls.ts';
import { useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NumberField } from './number-field.tsx';
import './polls.css';

type FieldKey = Parameters<NonNullable<TextFieldProps['onKeyDown']>>[0];

/** What is asked, and of how many; Enter in the question opens it. */
export function PollDialog({ onClose }: { readonly onClose: () => void }) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const running = facts.segments.find(({ id }) => id === facts.running);
  const [kind, setKind] = useState<PollKind>('fist');
  const [question, setQuestion] = useState(running?.format === 'poll' ? (running.prompt ?? '') : '');
  const [text, setText] = useState('');
  const [dots, setDots] = useState(3);
  const [top, setTop] = useState(5);
  const [voters, setVoters] = useState(presentPeople(facts).length);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const lines = text.split('\n').map((each) => each.trim().slice(0, longestOption));
  const written = lines.filter((each) => each !== '');
  const options = written.slice(0, mostOptions);
  const fault = faultIn(kind, written);
  const open = async (): Promise<void> => {
    setTried(true);
    if (fault !== null) return;
    const asked = { kind, question: question.trim(), voters, options: kind === 'dots' ? options : [] };
    const done = await send({
      type: 'openPoll',
      ...asked,
      top: kind === 'scale' ? top : null,
      dots: kind === 'dots' ? dots : null,
    });
    if (done) onClose();
  };
  const onKeyDown = (event: FieldKey): void => {
    // React Aria keeps a handled key to itself: Esc must still close the dialog.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
      return event.continuePropagation();
    event.preventDefault();
    void open();
  };
  return (
    <Dialog title={enPolls.title} onClose={onClose}>
      <div className="poll-form">
        <Choice
          label={enPolls.kind}
          value={kind}
          onChange={setKind}
          options={pollKinds.map((each) => [each, en.polls.kinds[each]])}
        />
        <TextField
          label={enPolls.question}
          hint={enPolls.questionHint}
          rows={2}
          area={field}
          value={question}
          maxLength={longestQuestion}
          onChange={setQuestion}
          onKeyDown={onKeyDown}
        />
        {kind === 'dots' && (
          <TextField
            label={enPolls.options}
            rows={4}
            value={text}
            onChange={setText}
            {...(written.length > mostOptions ? { hint: enPolls.optionsMany(mostOptions) } : {})}
            {...(tried && fault !== null ? { error: fault } : {})}
          />
        )}
        <div className="poll-numbers">
          <NumberField label={enPolls.voters} value={voters} most={mostVotes} onChange={setVoters} />
          {kind === 'dots' && (
            <NumberField label={enPolls.dots} value={dots} least={1} most={mostOptions} onChange={setDots} />
          )}
          {kind === 'scale' && (
            <NumberField label={enPolls.top} value={top} least={2} most={highestTop} onChange={setTop} />
          )}
        </div>
        <p className="poll-hint">{enPolls.votersHint}</p>
        <DialogActions>
          <Button weight="main" onPress={() => void open()}>
            {enPolls.open}
          </Button>
          <Button onPress={onClose}>{enPolls.cancel}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

function faultIn(kind: PollKind, written: readonly string[]): string | null {
  if (kind !== 'dots') return null;
  if (written.length < 2) return enPolls.optionsFew;
  return new Set(written.map(foldLetters)).size === written.length ? null : enPolls.optionsTwice;
}
