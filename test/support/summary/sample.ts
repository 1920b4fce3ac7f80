import type { Body, SessionEvent } from '../../../shared/session/events.ts';
import type { Roster } from '../../../shared/session/roster.ts';

/** Thursday 3 December 2026, 18:57 in Berlin. */
export const sampleStart = Date.UTC(2026, 11, 3, 17, 57);
const MINUTE = 60_000;

const people = [
  ['ann', 'Amara Okafor'],
  ['jon', 'Jonas Weber'],
  ['mei', 'Mei Lin Chen'],
  ['pri', 'Priya Raman'],
  ['sof', 'Sofia Duarte'],
  ['tom', 'Tomas Novák'],
  ['lei', 'Leila Haddad'],
  ['kwa', 'Kwame Mensah'],
  ['ine', 'Ines Moreau'],
  ['rut', 'Ruth Adler'],
] as const;

export const sampleRoster: Roster = Object.fromEntries(people.map(([id, name]) => [id, { name }]));

const segment = (
  id: string,
  title: string,
  kind: 'opening' | 'topic' | 'break' | 'harvest' | 'closing',
  format: 'whole' | 'round' | 'break',
  minutes: number,
) => ({ id, title, kind, format, durationMs: minutes * MINUTE, shortestMs: MINUTE });

/** A session of ten people with notes of every kind and visibility, as a log. */
export function sampleEvents(tracking: 'not' | 'session' | 'kept' = 'kept'): SessionEvent[] {
  const entered: { readonly minute: number; readonly bodies: readonly Body[] }[] = [];
  const add = (minute: number, ...bodies: Body[]): void => void entered.push({ minute, bodies });
  type Taken = Extract<Body, { type: 'note.taken' }>['data'];
  let notes = 0;
  const note = (minute: number, data: Partial<Taken> & Pick<Taken, 'kind' | 'text'>): void => {
    notes += 1;
    add(minute, {
      type: 'note.taken',
      data: { note: `note-${notes}`, visibility: 'circle', segment: null, owner: null, due: null, ...data },
    });
  };
  let turns = 0;
  const speak = (minute: number, person: string): void => {
    const before = turns;
    turns += 1;
    const started: Body = {
      type: 'turn.started',
      data: { turn: `turn-${turns}`, person, measured: tracking !== 'not' },
    };
    if (before === 0) add(minute, started);
    else add(minute, { type: 'turn.ended', data: { turn: `turn-${before}` } }, started);
  };

  add(0, {
    type: 'session.opened',
    data: {
      session: 'session-1',
      title: 'Asking for help',
      circle: {
        id: 'circle-1',
        name: 'Thursday peer circle',
        purpose: 'We learn from each other how to ask for help before we need it.',
        agreements: [
          { id: 'a1', text: 'What is said here stays here.', adoptedOn: '2026-09-10' },
          { id: 'a2', text: 'We speak from our own experience.', adoptedOn: '2026-09-10' },
          { id: 'a3', text: 'Passing is a turn.' },
        ],
        namesOnWall: true,
        referrals: [
          { name: 'Telefonseelsorge', contact: '0800 111 0 111, day and night, free of charge' },
          { name: 'The practice around the corner', contact: 'Marktstraße 4\nTuesdays 16:00–18:00' },
        ],
      },
      tracking,
      members: people.map(([person], i) => ({
        person,
        role: i === 0 ? 'facilitator' : 'member',
        badge: i + 1,
        tracked: true,
        present: person !== 'rut',
      })),
      plan: [
        segment('s1', 'Arrive and open', 'opening', 'whole', 8),
        segment('s2', 'Asking for help', 'topic', 'whole', 24),
        segment('s3', 'Break', 'break', 'break', 10),
        segment('s4', 'Harvest', 'harvest', 'whole', 8),
        segment('s5', 'Closing round', 'closing', 'round', 6),
      ],
      plannedStart: sampleStart,
      hardEnd: null,
      zone: 'Europe/Berlin',
      source: 'live',
    },
  });
  add(0, { type: 'segment.started', data: { segment: 's1' } });
  speak(0.2, 'ann');
  note(5, { kind: 'keyPoint', text: 'Everyone said why they came tonight.', segment: 's1' });
  speak(6, 'kwa');
  add(
    10,
    { type: 'segment.ended', data: { segment: 's1' } },
    { type: 'segment.started', data: { segment: 's2' } },
  );
  for (const [i, person] of [
    'mei',
    'jon',
    'mei',
    'sof',
    'pri',
    'jon',
    'ann',
    'tom',
    'lei',
    'mei',
  ].entries()) {
    speak(10.5 + i * 2.2, person);
  }
  note(15, {
    kind: 'keyPoint',
    text: 'Two of us keep a “first question” list before a hard conversation.',
    segment: 's2',
  });
  note(18, {
    kind: 'insight',
    text: 'Asking early reads as respect for the other person’s time.',
    visibility: 'shareable',
  });
  note(19, { kind: 'insight', text: 'It is easier to ask for ten minutes than for help.' });
  note(20, {
    kind: 'insight',
    text: 'PRIVATE-OBSERVATION Jonas went very quiet after the break.',
    visibility: 'private',
  });
  note(21, {
    kind: 'decision',
    text: 'We start every evening with one request each.',
    visibility: 'shareable',
  });
  note(22, { kind: 'decision', text: 'The circle stays closed until February.' });
  note(23, { kind: 'action', text: 'Send the intro template around', owner: 'jon', due: '2026-12-10' });
  note(24, { kind: 'action', text: 'Share the reading list with those who were absent', owner: 'pri' });
  note(25, { kind: 'action', text: 'PRIVATE-ACTION call Leila', visibility: 'private', owner: 'ann' });
  note(26, {
    kind: 'resource',
    text: 'Edgar Schein, Humble Inquiry\nhttps://example.org/humble_inquiry_(2013)',
  });
  note(27, { kind: 'question', text: 'How do we ask across time zones without it feeling like a demand?' });
  note(28, { kind: 'parking', text: 'Meeting outdoors in spring' });
  note(29, { kind: 'keyPoint', text: 'SHAREABLE-POINT asking is a skill.', visibility: 'shareable' });
  add(
    34,
    { type: 'segment.ended', data: { segment: 's2' } },
    { type: 'segment.skipped', data: { segment: 's3' } },
  );
  add(34, { type: 'segment.started', data: { segment: 's4' } });
  speak(34, 'ine');
  add(
    42,
    { type: 'segment.ended', data: { segment: 's4' } },
    { type: 'segment.started', data: { segment: 's5' } },
  );
  speak(42, 'kwa');
  add(45, {
    type: 'buddies.paired',
    data: {
      pairs: [
        ['jon', 'pri'],
        ['ine', 'kwa', 'lei'],
      ],
    },
  });
  add(46, { type: 'next.set', data: { date: '2026-12-17', time: '19:00', place: 'Library, room 2' } });
  add(
    49,
    { type: 'turn.ended', data: { turn: `turn-${turns}` } },
    { type: 'segment.ended', data: { segment: 's5' } },
    { type: 'session.closed', data: { measures: null } },
  );
  return entered
    .toSorted((a, b) => a.minute - b.minute)
    .flatMap(({ minute, bodies }, command) => bodies.map((body) => ({ minute, body, command })))
    .map(({ minute, body, command }, i) => ({
      seq: i + 1,
      id: `event-${i + 1}`,
      at: sampleStart + Math.round(minute * MINUTE),
      ...body,
      command: `command-${command + 1}`,
    }));
}
