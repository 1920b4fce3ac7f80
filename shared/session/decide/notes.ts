import { findPerson } from '../ask.ts';
import { visibilities } from '../events.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** Characters of one note. */
export const longestNote = 200_000;

export const notes: Deciders<'takeNote' | 'editNote' | 'removeNote' | 'mergeNotes' | 'pinNote' | 'setNext'> =
  {
    takeNote: (facts, { type: _, ...note }, { newId }) => {
      if (note.text.trim() === '') return refuse('emptyText');
      if (note.text.length > longestNote) return refuse('tooLong', { most: longestNote });
      if (note.owner !== null && findPerson(facts, note.owner) === undefined) return refuse('unknownPerson');
      return events({ type: 'note.taken', data: { note: newId(), segment: facts.running, ...note } });
    },
    editNote: (facts, { type: _, ...edit }) => {
      const known = facts.notes.find(({ id }) => id === edit.note);
      if (known === undefined) return refuse('unknownNote');
      if (edit.text.trim() === '') return refuse('emptyText');
      if (edit.text.length > longestNote) return refuse('tooLong', { most: longestNote });
      if (edit.owner !== null && findPerson(facts, edit.owner) === undefined) return refuse('unknownPerson');
      const same =
        known.text === edit.text &&
        known.kind === edit.kind &&
        known.visibility === edit.visibility &&
        known.owner === edit.owner &&
        known.due === edit.due;
      return same ? refuse('noChange') : events({ type: 'note.edited', data: edit });
    },
    removeNote: (facts, { note }) =>
      facts.notes.some(({ id }) => id === note)
        ? events({ type: 'note.removed', data: { note } })
        : refuse('unknownNote'),
    mergeNotes: (facts, { note, other }) => {
      const known = facts.notes.find(({ id }) => id === note);
      const taken = facts.notes.find(({ id }) => id === other);
      if (known === undefined || taken === undefined) return refuse('unknownNote');
      if (note === other) return refuse('noChange');
      const text = `${known.text}\n${taken.text}`;
      if (text.length > longestNote) return refuse('tooLong', { most: longestNote });
      // What was private stays with whoever saw it.
      const seen = [known.visibility, taken.visibility];
      const visibility = visibilities.find((each) => seen.includes(each)) ?? 'private';
      const isAction = known.kind === 'action';
      const owner = isAction ? (known.owner ?? taken.owner) : null;
      const due = isAction ? sooner(known.due, taken.due) : null;
      return events({ type: 'note.merged', data: { note, other, visibility, text, owner, due } });
    },
    pinNote: (facts, { note, pinned }) => {
      const known = facts.notes.find(({ id }) => id === note);
      if (known === undefined) return refuse('unknownNote');
      return known.pinned === pinned
        ? refuse('noChange')
        : events({ type: 'note.pinned', data: { note, pinned } });
    },
    setNext: (facts, { type: _, ...next }) => {
      const { next: known } = facts;
      const same = known?.date === next.date && known.time === next.time && known.place === next.place;
      return same ? refuse('noChange') : events({ type: 'next.set', data: next });
    },
  };

/** Of two dates, `yyyy-MM-dd`, the first to come. */
const sooner = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;
