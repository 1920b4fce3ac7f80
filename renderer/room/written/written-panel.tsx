import { useState, type FormEvent } from 'react';
import { findPerson } from '../../../shared/keys/letters.ts';
import { visibilities, type Visibility } from '../../../shared/session/events.ts';
import { floor } from '../../../shared/turns/speaking.ts';
import { enWritten } from '../../../shared/words/en-written.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsole, useConsoleStore, useLive } from '../../session/context.tsx';
import { asSeen } from '../../session/unmeasured.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalWords } from '../refusal-words.ts';
import { everybody, personName, seated } from '../view.ts';
import './written.css';

/** P14: what somebody wrote is read out by another, credited to the writer, and kept in words if wanted. */
export function WrittenPanel({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const { state, roster } = useLive();
  const memory = useConsole((each) => each.memory);
  const refusal = useConsole((each) => each.refusal);
  const { facts } = state;
  const speaks = floor(asSeen(state, memory)).findLast(({ person }) => person !== null)?.person ?? null;
  const [writer, setWriter] = useState('');
  // Whoever has the floor reads.
  const [reader, setReader] = useState(speaks === null ? '' : personName(facts, roster, speaks));
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('circle');
  const [asked, setAsked] = useState(false);
  const find = (typed: string, people: ReturnType<typeof seated>) => {
    const person = typed.trim() === '' ? null : findPerson(people, typed);
    const wrong = typed.trim() !== '' && person === null;
    const name = people.find((each) => each.person === person)?.name;
    return { person, wrong, name };
  };
  // Whoever wrote it may be somewhere else.
  const by = find(writer, everybody(facts.people, roster));
  const read = find(reader, seated(facts, roster));
  const isOpen = by.wrong || read.wrong;
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isOpen) return undefined;
    setAsked(true);
    const done = await send({
      type: 'readContribution',
      person: by.person,
      reader: read.person,
      text: text.trim(),
      visibility,
    });
    return done ? onClose() : undefined;
  };
  const error = ({ wrong }: typeof by, typed: string) =>
    wrong ? { error: enWritten.unclear(typed.trim()) } : {};
  return (
    <Dialog title={enWritten.title} onClose={onClose}>
      <form className="written" onSubmit={(event) => void keep(event)}>
        <TextField
          label={enWritten.writer}
          hint={by.name === undefined ? enWritten.writerHint : enWritten.is(by.name)}
          value={writer}
          maxLength={500}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by key, to type at once
          autoFocus
          onChange={setWriter}
          {...error(by, writer)}
        />
        <TextField
          label={enWritten.reader}
          value={reader}
          maxLength={500}
          autoComplete="off"
          onChange={setReader}
          {...error(read, reader)}
        />
        <TextField
          label={enWritten.words}
          hint={enWritten.wordsHint}
          value={text}
          maxLength={20_000}
          autoComplete="off"
          onChange={setText}
        />
        {text.trim() !== '' && (
          <Choice
            label={enWritten.visibility}
            value={visibility}
            options={visibilities.map((each) => [each, en.room.pad.visibilities[each]])}
            onChange={setVisibility}
          />
        )}
        <p className="field-hint">{asked && refusal !== null ? refusalWords(refusal) : enWritten.kindly}</p>
        <DialogActions>
          <Button type="submit" weight="main" isDisabled={isOpen}>
            {enWritten.keep}
          </Button>
          <Button onPress={onClose}>{enWritten.leave}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
