import { findPerson, isPresent } from '../ask.ts';
import type { Body } from '../events.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { attribution } from './floor.ts';
import { longestNote } from './notes.ts';

/** P14: another way in than speaking. It is credited to who wrote it, and is nobody's speaking time. */
export const contributions: Deciders<'readContribution'> = {
  readContribution: (facts, { person, reader, text, visibility }, { newId }) => {
    const [writes, reads] = [person, reader].map((id) => (id === null ? undefined : findPerson(facts, id)));
    if ((person !== null && writes === undefined) || (reader !== null && reads === undefined))
      return refuse('unknownPerson');
    // Whoever wrote it may be somewhere else; whoever reads it out is here.
    if (reads !== undefined && !isPresent(reads)) return refuse('notPresent', { person: reads.id });
    if (text.length > longestNote) return refuse('tooLong', { most: longestNote });
    const credited: Body = {
      type: 'contribution.read',
      data: {
        person: attribution(facts, person).person,
        reader: attribution(facts, reader).person,
      },
    };
    if (text.trim() === '') return events(credited);
    const note = {
      kind: 'keyPoint',
      visibility,
      text,
      segment: facts.running,
      owner: null,
      due: null,
    } as const;
    return events(credited, { type: 'note.taken', data: { note: newId(), ...note } });
  },
};
