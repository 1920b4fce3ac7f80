import * as fc from 'fast-check';
import { noteKinds, trackings, visibilities, type SessionEvent } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { sampleEvents, sampleRoster } from './sample.ts';

export const sampleState = (tracking: 'not' | 'session' | 'kept' = 'kept'): SessionState =>
  fold(emptySession, sampleEvents(tracking));

export interface RandomSession {
  readonly state: SessionState;
  readonly roster: Roster;
  /** The random notes, each with a text found nowhere else. */
  readonly notes: readonly {
    readonly text: string;
    readonly kind: (typeof noteKinds)[number];
    readonly visibility: (typeof visibilities)[number];
  }[];
}

/** The sample with any notes, any consent, and names that are found nowhere else. */
export const randomSession: fc.Arbitrary<RandomSession> = fc
  .record({
    tracking: fc.constantFrom(...trackings),
    notes: fc.array(
      fc.record({
        kind: fc.constantFrom(...noteKinds),
        visibility: fc.constantFrom(...visibilities),
        owner: fc.option(fc.constantFrom(...Object.keys(sampleRoster))),
        segment: fc.option(fc.constantFrom('s1', 's2', 's5', 'gone')),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ tracking, notes }) => {
    const marked = notes.map((note, i) => ({ ...note, text: `zq${i}zq` }));
    const events = sampleEvents(tracking).filter((event) => event.type !== 'note.taken');
    const closing = events.findIndex((event) => event.type === 'session.closed');
    const at = events[closing]?.at ?? 0;
    const taken = marked.map((note, i): SessionEvent<'note.taken'> => ({
      seq: 0,
      id: `note-event-${i}`,
      at,
      command: `note-command-${i}`,
      type: 'note.taken',
      data: { note: `n${i}`, due: null, ...note },
    }));
    const log = [...events.slice(0, closing), ...taken, ...events.slice(closing)].map((event, i) => ({
      ...event,
      seq: i + 1,
    }));
    const roster = Object.fromEntries(
      Object.keys(sampleRoster).map((id) => [id, { name: `Name${id} Family${id}` }]),
    );
    return { state: fold(emptySession, log), roster, notes: marked };
  });
