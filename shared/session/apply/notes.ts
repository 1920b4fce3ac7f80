import type { Appliers } from './applier.ts';

export const notes: Appliers<
  'note.taken' | 'note.edited' | 'note.removed' | 'note.merged' | 'note.pinned' | 'next.set'
> = {
  'note.taken': (draft, { note, ...rest }, { at }) => {
    draft.own('notes').push({ id: note, at, ...rest, pinned: false });
  },
  'note.edited': (draft, { note, ...rest }) =>
    draft.replace(
      'notes',
      ({ id }) => id === note,
      (known) => ({ ...known, ...rest }),
    ),
  'note.removed': (draft, { note }) => {
    draft.facts.notes = draft.facts.notes.filter(({ id }) => id !== note);
  },
  'note.merged': (draft, { note, other, ...rest }) => {
    const pinned = draft.facts.notes.some(({ id, pinned: is }) => id === other && is);
    draft.replace(
      'notes',
      ({ id }) => id === note,
      (known) => ({ ...known, ...rest, pinned: known.pinned || pinned }),
    );
    draft.facts.notes = draft.facts.notes.filter(({ id }) => id !== other);
  },
  'note.pinned': (draft, { note, pinned }) =>
    draft.replace(
      'notes',
      ({ id }) => id === note,
      (known) => ({ ...known, pinned }),
    ),
  'next.set': (draft, next) => {
    draft.facts.next = next;
  },
};
