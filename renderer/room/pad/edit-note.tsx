import { useState } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import { noteKinds, visibilities, type NoteKind, type Visibility } from '../../../shared/session/events.ts';
import type { Note } from '../../../shared/session/state.ts';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SeatPerson } from '../view.ts';

interface Props {
  readonly note: Note;
  readonly people: readonly SeatPerson[];
  readonly send: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}

export function EditNote({ note, send, onClose }: Props) {
  const { pad } = en.room;
  const [text, setText] = useState(note.text);
  const [kind, setKind] = useState<NoteKind>(note.kind);
  const [visibility, setVisibility] = useState<Visibility>(note.visibility);
  const save = async (): Promise<void> => {
    const done = await send({
      type: 'editNote',
      note: note.id,
      kind,
      visibility,
      text: text.trim(),
      owner: kind === 'action' ? note.owner : null,
      due: kind === 'action' ? note.due : null,
    });
    if (done) onClose();
  };
  return (
    <Dialog title={pad.editShort} onClose={onClose}>
      <TextField label={pad.text} rows={4} value={text} onChange={setText} />
      <Choice
        label={pad.kindLabel}
        value={kind}
        onChange={setKind}
        options={noteKinds.map((each) => [each, pad.kinds[each]])}
      />
      <Choice
        label={pad.visibilityLabel}
        value={visibility}
        onChange={setVisibility}
        options={visibilities.map((each) => [each, pad.visibilities[each]])}
      />
      <DialogActions>
        <Button weight="main" isDisabled={text.trim() === ''} onPress={() => void save()}>
          {pad.save}
        </Button>
        <Button onPress={onClose}>{pad.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
