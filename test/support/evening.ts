import type { Segment } from '../../shared/plan/segment.ts';
import type { Opened } from '../../shared/session/events.ts';
import type { WallNames } from '../../shared/wall/name-styles.ts';
import type { Roster } from '../../shared/session/roster.ts';
import { FakeMain } from './fake-bridge.ts';
import { en } from '../../shared/words/en.ts';

/** 18:57 in Berlin on a Thursday in summer, epoch milliseconds. */
export const eveningAt = Date.parse('2026-08-06T18:57:00+02:00');
const minute = 60_000;

const first: readonly string[] = en.plan.sample.people;
const more = [
  'Óscar',
  'Wilhelmina-Friederike',
  'Yuki',
  'فاطمة',
  'Bo',
  'Zoë',
  'Chidi',
  'Alexandra',
  'Hana',
  'Ivo',
  'Xiomara',
  'Quentin',
  'Vera',
  'Uma',
  'Ravi',
  'Pia',
  'Lars',
  'Gita',
  'Femi',
  'Elif',
  'Dov',
  'Carmen',
  'Bartholomew',
  'Aino',
  'משה',
  'Nadia',
  'Otto',
  'Petra',
  'Rosa',
  'Sven',
  'Tariq',
  'Ulla',
  'Viktor',
  'Wanda',
  'Ximena',
  'Yara',
  'Zeno',
  'Anouk',
  'Bruno',
  'Cleo',
  'Dana',
  'Emil',
  'Freya',
  'Goran',
  'Heidi',
  'Idris',
  'Juno',
  'Kira',
];

const segment = (id: string, title: string, minutes: number, rest: Partial<Segment> = {}): Segment => ({
  id,
  title,
  kind: 'topic',
  format: 'whole',
  durationMs: minutes * minute,
  shortestMs: Math.max(1, Math.floor(minutes / 2)) * minute,
  ...rest,
});

export const eveningPlan: readonly Segment[] = [
  segment('s1', 'Arrive and open', 8, { kind: 'opening' }),
  segment('s2', 'Purpose and agreements', 5, { kind: 'opening' }),
  segment('s3', 'Opener', 8, {
    format: 'round',
    limitMs: 45_000,
    prompt: 'What brought you here tonight, in one sentence?',
  }),
  segment('s4', 'Asking for help', 24, {
    prompt: 'Tell us about a time when asking for help turned out better than you feared.',
    cue: 'Thank, do not comment; hand it to the group: “Who can relate to that?”',
  }),
  segment('s5', 'Trios: one story each', 21, { format: 'pairs' }),
  segment('s6', 'Break', 10, { kind: 'break', format: 'break', pin: { date: '2026-08-06', time: '20:06' } }),
  segment('s7', 'Harvest', 8, { kind: 'harvest' }),
  segment('s8', 'Closing round', 6, { kind: 'closing', format: 'round', limitMs: 30_000 }),
];

export interface EveningOptions {
  readonly people?: number;
  readonly untracked?: readonly string[];
  readonly namesOnWall?: boolean;
  readonly wallNames?: WallNames;
  /** What else the session opens with. */
  readonly opened?: (opened: Opened) => Opened;
  /** Minors take part: nothing is measured. */
  readonly minors?: boolean;
}

export const personId = (name: string): string => `p-${name}`;
export const eveningNames = (count: number): readonly string[] => [...first, ...more].slice(0, count);

/** Opened just now, uncovered, nothing running yet. */
export function evening({
  people = 12,
  untracked = [],
  namesOnWall = true,
  wallNames,
  opened: more = (each) => each,
  minors = false,
}: EveningOptions = {}): FakeMain {
  const names = eveningNames(people);
  const roster: Roster = Object.fromEntries(names.map((name) => [personId(name), { name }]));
  const opened: Opened = {
    session: 'session-1',
    title: 'Thursday peer circle',
    circle: {
      id: 'circle-1',
      name: 'Thursday peer circle',
      purpose: 'We learn from each other how to lead without a title.',
      agreements: [{ id: 'a1', text: 'What is said here stays here.' }],
      namesOnWall,
      ...(wallNames === undefined ? {} : { wallNames }),
      referrals: [],
      ...(minors ? { minors } : {}),
    },
    tracking: minors ? 'not' : 'kept',
    members: names.map((name, index) => ({
      person: personId(name),
      role: 'member',
      badge: index + 1,
      tracked: !untracked.includes(name),
      present: true,
    })),
    plan: [...eveningPlan],
    plannedStart: eveningAt,
    hardEnd: null,
    zone: 'Europe/Berlin',
    source: 'live',
  };
  const main = new FakeMain(more(opened), roster, eveningAt);
  main.do({
    type: 'setWall',
    wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null },
  });
  return main;
}

/** Twenty minutes into the talk, much like the sketch of the room. */
export function inTheMiddle(options: EveningOptions = {}): FakeMain {
  const main = evening(options);
  const count = options.people ?? 12;
  const next = (): void => main.do({ type: 'nextSegment' });
  main.after(8 * 60);
  next();
  main.after(7 * 60);
  next();
  main.after(9 * 60);
  next();
  const talk: readonly (readonly [number, number])[] = [
    [0, 50],
    [2, 55],
    [5, 40],
    [1, 35],
    [0, 45],
    [7, 30],
    [3, 40],
    [5, 30],
    [2, 30],
    [10, 35],
    [6, 25],
    [0, 20],
    [11, 30],
    [5, 5],
    [7, 10],
    [2, 15],
    [8, 8],
    [2, 10],
    [0, 15],
    [7, 25],
  ];
  for (const [index, seconds] of talk) {
    main.do({ type: 'passFloor', person: personId(eveningNames(count)[index % count] ?? ''), add: false });
    main.after(seconds);
  }
  const note = (kind: 'insight' | 'keyPoint' | 'question' | 'action', text: string): void =>
    main.do({
      type: 'takeNote',
      kind,
      visibility: 'circle',
      text,
      owner: kind === 'action' ? personId(eveningNames(count)[0] ?? '') : null,
      due: kind === 'action' ? '2026-08-07' : null,
    });
  note('insight', 'Asking early reads as respect for the other person’s time.');
  note('keyPoint', 'Two of us keep a “first question” list before a hard conversation.');
  note('question', 'How do we ask across time zones without it feeling like a demand?');
  note('action', 'Share the reading list with those absent');
  main.do({
    type: 'takeNote',
    kind: 'keyPoint',
    visibility: 'private',
    text: 'Daniel looked upset after the opener.',
    owner: null,
    due: null,
  });
  const hand = eveningNames(count)[4 % count];
  if (hand !== undefined) main.do({ type: 'raiseHand', person: personId(hand) });
  main.after(4);
  return main;
}

/** In the opener's go-round, some have spoken, one has passed. */
export function inARound(options: EveningOptions = {}): FakeMain {
  const main = evening(options);
  main.do({ type: 'startSegment', segment: 's3' });
  if (main.state.facts.rounds.length === 0) main.do({ type: 'startRound', order: null, limitMs: 45_000 });
  main.after(30, { type: 'nextInRound' });
  main.after(20, { type: 'passInRound' });
  main.after(12);
  return main;
}
