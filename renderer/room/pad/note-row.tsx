import type { Visibility } from '../../../shared/session/events.ts';
import type { Note } from '../../../shared/session/state.ts';
import { en } from '../../../shared/words/en.ts';
import { nextVisibility } from './visibility.ts';
import { markOf, privateMark } from './parse.ts';

interface Props {
  readonly note: Note;
  readonly time: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onVisibility: (next: Visibility) => void;
}

export function NoteRow({ note, time, owner, due, onEdit, onRemove, onVisibility }: Props) {
  const { pad } = en.room;
  const short = note.text.slice(0, 40);
  const facts = [
    pad.kinds[note.kind],
    ...(owner === null ? [] : [owner]),
    ...(due === null ? [] : [pad.due(due)]),
    ...(note.visibility === 'circle' ? [] : [pad.visibilities[note.visibility]]),
    time,
  ];
  const live = { type: 'button' as const, className: 'note-key' };
  return (
    <li className="pad-note" data-private={note.visibility === 'private' || undefined}>
      <span className="g" aria-hidden="true">
        {note.visibility === 'private' ? privateMark : markOf(note.kind)}
      </span>
      <div className="note-text">{note.text}</div>
      <div className="m">
        <span>{facts.join(' · ')}</span>
        <span className="note-keys">
          <button
            {...live}
            aria-label={pad.visibility(pad.visibilities[note.visibility])}
            onClick={() => onVisibility(nextVisibility(note.visibility))}
          >
            {pad.visibilities[note.visibility]}
          </button>
          <button {...live} aria-label={pad.edit(short)} onClick={onEdit}>
            {pad.editShort}
          </button>
          <button {...live} aria-label={pad.remove(short)} onClick={onRemove}>
            {pad.removeShort}
          </button>
        </span>
      </div>
    </li>
  );
}
