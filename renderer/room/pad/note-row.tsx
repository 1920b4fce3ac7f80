import { memo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { privateMark } from '../../../shared/keys/note-marks.ts';
import type { Visibility } from '../../../shared/session/events.ts';
import type { Note } from '../../../shared/session/state.ts';
import { en } from '../../../shared/words/en.ts';
import { NoteText } from './note-text.tsx';
import { nextVisibility } from './visibility.ts';
import { markOf } from './parse.ts';

interface Props {
  readonly note: Note;
  readonly time: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly onPin: (note: Note) => void;
  readonly onEdit: (note: string) => void;
  readonly onRemove: (note: string) => void;
  readonly onVisibility: (note: Note, next: Visibility) => void;
  /** Of its buttons, while one has the focus. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** So much of a long note stands in the list until more is asked for. */
const mostLines = 8;
const mostCharacters = 400;

function beginning(text: string): string {
  const lines = text.split('\n', mostLines + 1);
  const cut = (lines.length > mostLines ? lines.slice(0, mostLines).join('\n') : text).slice(
    0,
    mostCharacters,
  );
  return cut.length < text.length ? `${cut.trimEnd()}…` : text;
}

/** One note with its keys; drawn anew only when it changes. */
export const NoteRow = memo(function NoteRow({
  note,
  time,
  owner,
  due,
  onPin,
  onEdit,
  onRemove,
  onVisibility,
  onKeyDown,
}: Props) {
  const { pad } = en.room;
  const [whole, setWhole] = useState(false);
  const short = note.text.slice(0, 40);
  const begins = beginning(note.text);
  const facts = [
    pad.kinds[note.kind],
    ...(owner === null ? [] : [owner]),
    ...(due === null ? [] : [pad.due(due)]),
    ...(note.pinned ? [pad.pinned] : []),
    ...(note.visibility === 'circle' ? [] : [pad.visibilities[note.visibility]]),
    time,
  ];
  const live = {
    type: 'button' as const,
    // A press does not take the focus, or the button would stand between the room and the line.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onKeyDown,
  };
  return (
    <li
      className="pad-note"
      data-private={note.visibility === 'private' || undefined}
      data-pinned={note.pinned || undefined}
    >
      <span className="g" aria-hidden="true">
        {note.visibility === 'private' ? privateMark : markOf(note.kind)}
      </span>
      <div className="note-text" dir="auto">
        <NoteText text={whole ? note.text : begins} />
      </div>
      {begins !== note.text && (
        <button
          {...live}
          className="note-key note-more"
          aria-label={whole ? pad.lessOf(short) : pad.moreOf(short)}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? pad.less : pad.more}
        </button>
      )}
      <div className="m">{facts.join(' · ')}</div>
      <div className="note-keys">
        <button
          {...live}
          className="note-key"
          aria-label={pad.visibility(pad.visibilities[note.visibility])}
          onClick={() => onVisibility(note, nextVisibility(note.visibility))}
        >
          {pad.visibilitiesShort[note.visibility]}
        </button>
        <button
          {...live}
          className="note-key note-edit"
          aria-label={pad.edit(short)}
          onClick={() => onEdit(note.id)}
        >
          {pad.editShort}
        </button>
        <button
          {...live}
          className="note-key"
          aria-label={note.pinned ? pad.unpin(short) : pad.pin(short)}
          onClick={() => onPin(note)}
        >
          {note.pinned ? pad.unpinShort : pad.pinShort}
        </button>
        <button
          {...live}
          className="note-key"
          aria-label={pad.remove(short)}
          onClick={() => onRemove(note.id)}
        >
          {pad.removeShort}
        </button>
      </div>
    </li>
  );
});
