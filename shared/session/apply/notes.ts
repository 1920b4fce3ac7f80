import type { Appliers } from './applier.ts';

export const notes: Appliers<'note.taken' | 'note.edited' | 'note.removed' | 'next.set'> = {
  'note.taken': (draft, { note, ...rest }, { at }) => {
    draft.own('notes').push({ id: note, at, ...rest });
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
  'next.set': (draft, next) => {
    draft.facts.next = next;
  },
};
