import { useLayoutEffect, useRef, useState } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import type { Command } from '../../../shared/session/commands.ts';
import { noteKinds, visibilities, type NoteKind, type Visibility } from '../../../shared/session/events.ts';
import type { Note } from '../../../shared/session/state.ts';
import type { DueToday } from '../../../shared/time/due-phrase.ts';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SeatPerson } from '../view.ts';
import { parseAction } from './parse.ts';

type FieldKey = Parameters<NonNullable<TextFieldProps['onKeyDown']>>[0];

interface Props {
  readonly note: Note;
  /** What can be merged into it, as listed. */
  readonly others: readonly Note[];
  readonly people: readonly SeatPerson[];
  readonly known: DueToday;
  readonly send: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Of an action words that were typed anew say who and until when, as in the pad; else the fields below do. */
export function EditNote({ note, others, people, known, send, onClose }: Props) {
  const { pad } = en.room;
  const [text, setText] = useState(note.text);
  const [kind, setKind] = useState<NoteKind>(note.kind);
  const [visibility, setVisibility] = useState<Visibility>(note.visibility);
  const [owner, setOwner] = useState(note.owner);
  const [due, setDue] = useState(note.due);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const isEmpty = text.trim() === '';
  const [other, setOther] = useState('');
  const isAction = kind === 'action';
  const typed = isAction && text !== note.text ? parseAction(text.trim(), people, known, en.due) : null;
  const after = {
    kind,
    visibility,
    text: typed?.text ?? text.trim(),
    owner: isAction ? (typed?.owner ?? owner) : null,
    due: isAction ? (typed?.due ?? due) : null,
  };
  const isChanged = (Object.keys(after) as (keyof typeof after)[]).some((key) => after[key] !== note[key]);
  const save = async (): Promise<void> => {
    if (await send({ type: 'editNote', note: note.id, ...after })) onClose();
  };
  const merge = async (): Promise<void> => {
    // What was changed here is not lost to what comes below it.
    if (isChanged && !(await send({ type: 'editNote', note: note.id, ...after }))) return;
    if (await send({ type: 'mergeNotes', note: note.id, other })) onClose();
  };
  // As in the pad: Enter keeps, with Shift it is a line of its own.
  const onKeyDown = (event: FieldKey): void => {
    // React Aria keeps a handled key to itself: Esc must still close the dialog.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
      return event.continuePropagation();
    event.preventDefault();
    if (!isEmpty) void save();
  };
  return (
    <Dialog title={pad.editShort} onClose={onClose}>
      <TextField
        label={pad.text}
        rows={4}
        area={field}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      <Choice
        label={pad.kindLabel}
        value={kind}
        onChange={setKind}
        options={noteKinds.map((each) => [each, pad.kinds[each]])}
      />
      {kind === 'action' && (
        <div className="edit-action">
          <label className="field">
            <span className="field-label">{pad.ownerLabel}</span>
            <select
              className="field-input"
              value={owner ?? ''}
              onChange={({ target }) => setOwner(target.value === '' ? null : target.value)}
            >
              <option value="">{pad.nobody}</option>
              {people.map(({ person, name }) => (
                <option key={person} value={person}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="field-label">{pad.dueLabel}</span>
            <input
              className="field-input"
              type="date"
              value={due ?? ''}
              onChange={({ target }) => setDue(target.value === '' ? null : target.value)}
            />
          </label>
        </div>
      )}
      <Choice
        label={pad.visibilityLabel}
        value={visibility}
        onChange={setVisibility}
        options={visibilities.map((each) => [each, pad.visibilities[each]])}
      />
      {others.length > 0 && (
        <div className="edit-merge">
          <label className="field">
            <span className="field-label">{pad.mergeLabel}</span>
            <select
              className="field-input"
              value={other}
              aria-describedby="merge-hint"
              onChange={({ target }) => setOther(target.value)}
            >
              <option value="">{pad.mergeNone}</option>
              {others.map((each) => (
                <option key={each.id} value={each.id}>
                  {`${each.text.slice(0, 60)} · ${pad.kinds[each.kind]}`}
                </option>
              ))}
            </select>
          </label>
          <Button isDisabled={other === '' || isEmpty} onPress={() => void merge()}>
            {pad.merge}
          </Button>
          <p id="merge-hint" className="field-hint">
            {pad.mergeHint}
          </p>
        </div>
      )}
      <DialogActions>
        <Button weight="main" isDisabled={isEmpty} onPress={() => void save()}>
          {pad.save}
        </Button>
        <Button onPress={onClose}>{pad.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
