import { harvestDue } from '../../shared/groups/out.ts';
import * as fc from 'fast-check';
import type { Command } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import {
  closings,
  noteKinds,
  trackings,
  visibilities,
  type Opened,
  type SessionEvent,
} from '../../shared/session/events.ts';
import { askedGap } from '../../shared/session/gap.ts';
import { choicesOf, runningPoll } from '../../shared/session/poll.ts';
import { nudgeKinds } from '../../shared/session/nudge-events.ts';
import { pollKinds } from '../../shared/session/poll-events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { proposeDrop, proposeShave } from '../../shared/time/land/propose.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { carryOut, counting, minute, opened, segment, T0 } from './record.ts';

/** One key pressed by somebody who knows the room only roughly: numbers pick from what is there. */
interface Press {
  readonly what: keyof typeof presses;
  readonly a: number;
  readonly b: number;
  readonly yes: boolean;
  readonly afterMs: number;
}

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];
const person = (state: SessionState, n: number): string => pick(state.facts.people, n)?.id ?? 'nobody';
const turn = (state: SessionState, n: number): string =>
  pick(state.facts.turns.toReversed(), n)?.id ?? 'none';
const segmentOf = (state: SessionState, n: number): string => pick(state.facts.segments, n)?.id ?? 'none';
const note = (state: SessionState, n: number): string => pick(state.facts.notes, n)?.id ?? 'none';
/** One that is listed, or a word that may be new. */
const choice = (state: SessionState, n: number, listed: boolean): string => {
  const poll = runningPoll(state.facts);
  const known = poll === undefined ? [] : choicesOf(poll);
  return (listed || poll?.kind !== 'word' ? pick(known, n) : undefined) ?? `word ${String(n % 9)}`;
};
const content = ({ a, b, yes }: Press, who: string) => ({
  kind: pick(noteKinds, a) ?? 'insight',
  visibility: pick(visibilities, b) ?? 'circle',
  text: `${pick(visibilities, b) ?? 'circle'} note ${String(a)}\u2063 ünïcode 🪶`,
  owner: yes ? who : null,
  due: yes ? '2026-12-01' : null,
});

type Asks = (state: SessionState, press: Press, now: number) => Command;
/** What a press asks for. Often enough it is refused, as in a room. */
const presses = {
  pass: (s, { a, b, yes }) => ({ type: 'passFloor', person: b % 7 === 0 ? null : person(s, a), add: yes }),
  release: () => ({ type: 'releaseFloor' }),
  shift: (_, { a, yes }) => ({ type: 'shiftFloor', deltaMs: (yes ? 1 : -1) * (a % 70_000) }),
  correct: (s, { a, b, yes }, now) =>
    yes
      ? { type: 'correctTurn', turn: turn(s, a), person: person(s, b) }
      : { type: 'correctTurn', turn: turn(s, a), start: now - (b % 600_000) },
  split: (s, { a, b }, now) => ({
    type: 'splitTurn',
    turn: turn(s, a),
    splitAt: now - (b % 60_000),
    person: person(s, b),
  }),
  addTurn: (s, { a, b, yes }, now) => ({
    type: 'addTurn',
    person: person(s, a),
    start: now - (b % 300_000),
    end: now - Math.floor((b % 300_000) / 2),
    estimated: yes,
  }),
  removeTurn: (s, { a }) => ({ type: 'removeTurn', turn: turn(s, a) }),
  moveEdge: (s, { a, b, yes }, now) => ({
    type: 'moveEdge',
    turn: turn(s, a),
    edge: yes ? 'start' : 'end',
    to: now - (b % 120_000),
  }),
  merge: (s, { a, b }) => ({ type: 'mergeTurns', turn: turn(s, a), with: turn(s, a + 1 + (b % 3)) }),
  fill: (s, { a, b, yes }, now) => ({
    type: 'fillStretch',
    from: now - (b % 600_000),
    to: now - ((b % 600_000) >> 1),
    people: [person(s, a), b % 5 === 0 ? null : person(s, b), person(s, a + b)],
    instead: yes ? turn(s, a) : null,
  }),
  buildOn: () => ({ type: 'buildOn' }),
  written: (s, press) => ({
    type: 'readContribution',
    person: press.yes ? person(s, press.a) : null,
    reader: person(s, press.b),
    text: press.a % 2 === 0 ? '' : content(press, '').text,
    visibility: 'circle',
  }),
  hand: (s, { a }) => ({ type: 'raiseHand', person: person(s, a) }),
  lower: (s, { a }) => ({ type: 'lowerHand', person: pick(s.facts.hands, a) ?? person(s, a) }),
  editSegment: (s, { a, b }) => {
    const id = segmentOf(s, a);
    return { type: 'editSegment', segment: segment(id, 1 + (b % 40), { prompt: `prompt ${String(b % 9)}` }) };
  },
  tick: (s, { a, b, yes }) => ({
    type: 'tickChecklist',
    segment: segmentOf(s, a),
    item: `item-${String(b % 3)}`,
    ticked: yes,
  }),
  meetAgain: (_, { a, yes }) => ({
    type: 'setNext',
    date: '2026-12-03',
    time: yes ? '19:00' : null,
    place: `room ${String(a % 4)}`,
  }),
  round: (s, { a, yes }) => ({
    type: 'startRound',
    order: yes ? null : s.facts.people.map(({ id }) => id).slice(0, 1 + (a % 4)),
    limitMs: null,
  }),
  quiet: () => ({ type: 'startRound', order: null, limitMs: null, silentMs: minute }),
  limit: (_, { a }) => ({ type: 'limitRound', limitMs: (1 + (a % 8)) * 15_000 }),
  sit: (s, { a, b }) => ({ type: 'seatPeople', order: [...new Set([person(s, a), person(s, b)])] }),
  next: () => ({ type: 'nextInRound' }),
  passInRound: () => ({ type: 'passInRound' }),
  endRound: () => ({ type: 'endRound' }),
  breakout: (s) => ({ type: 'startBreakout', groups: [s.facts.people.map(({ id }) => id).slice(0, 2)] }),
  form: (s, { a, b, yes }) => {
    const people = s.facts.people.filter(({ present }) => present.at(-1)?.to === null).map(({ id }) => id);
    const at = 1 + (b % 4);
    const groups = [people.slice(0, at), people.slice(at)].filter(({ length }) => length > 0);
    return {
      type: 'formBreakout',
      groups: yes
        ? groups.map((each, i) => ({ name: `Table ${String(i)}`, people: each }))
        : [{ name: '', people: [] }],
      division: { by: 'size', size: 1 + (a % 4) },
      apart: [],
      together: [],
      out: [],
    };
  },
  mend: (s, { a }) => ({
    type: 'mendBreakout',
    groups: [{ name: 'Garden', people: s.facts.people.map(({ id }) => id).slice(0, a % 6) }],
  }),
  sendOut: (_, { a, yes }) => ({ type: 'startGroups', limitMs: yes ? (1 + (a % 9)) * minute : null }),
  moreForGroups: (_, { a, yes }) => ({ type: 'resizeBreakout', deltaMs: (yes ? 1 : -1) * (a % 5) * minute }),
  buddies: (s, { a }) => ({
    type: 'pairBuddies',
    pairs: [s.facts.people.map(({ id }) => id).slice(a % 3, (a % 3) + 2)],
  }),
  reconvene: (s, { a }) =>
    harvestDue(s.facts) === null ? { type: 'endBreakout' } : { type: 'skipGroup', group: a % 3 },
  hold: (s) => ({ type: s.facts.holds.at(-1)?.to === null ? 'resume' : 'hold' }),
  nextSegment: () => ({ type: 'nextSegment' }),
  back: () => ({ type: 'previousSegment' }),
  jump: (s, { a }) => ({ type: 'startSegment', segment: segmentOf(s, a) }),
  skip: (s, { a }) => ({ type: 'skipSegment', segment: segmentOf(s, a) }),
  resize: (_, { a, yes }) => ({
    type: 'resizeSegment',
    segment: null,
    deltaMs: (yes ? 1 : -1) * (a % 5) * minute,
  }),
  insert: (s, { a, b }) => ({
    type: 'insertSegment',
    segment: segment(`extra-${String(a)}`, 5, { cue: `cue ${String(a)}` }),
    before: segmentOf(s, b),
  }),
  move: (s, { a, b }) => ({ type: 'moveSegment', segment: segmentOf(s, a), before: segmentOf(s, b) }),
  closeNow: () => ({ type: 'closeNow' }),
  land: ({ facts }, { yes }, now) => ({
    type: 'landOnTime',
    running: facts.running,
    changes: [...(yes ? proposeShave : proposeDrop)(facts, now)],
  }),
  join: (s, { a, b, yes }) => ({
    type: 'joinPerson',
    person: yes ? person(s, a) : `late-${String(b % 5)}`,
    role: 'member',
    tracked: a % 4 !== 0,
  }),
  leave: (s, { a }) => ({ type: 'leavePerson', person: person(s, a) }),
  optOut: (s, { a }) => ({ type: 'optOut', person: person(s, a) }),
  role: (s, { a, yes }) => ({
    type: 'changeRole',
    person: person(s, a),
    role: yes ? 'facilitator' : 'member',
  }),
  swap: (s, { a, b }) => ({ type: 'swapRoles', one: person(s, a), other: person(s, b) }),
  presence: (s, { a, b }, now) => {
    const who = pick(s.facts.people, a);
    const stay = who?.present.at(-1);
    return {
      type: 'correctPresence',
      person: who?.id ?? 'nobody',
      span: Math.max(0, (who?.present.length ?? 1) - 1),
      from: now - (b % 900_000),
      to: stay?.to === null || stay === undefined ? null : now - (a % 60_000),
    };
  },
  word: (s, { a, yes }) => ({
    type: 'wordAgreement',
    agreement: yes ? (pick(s.facts.agreements, a)?.id ?? 'none') : null,
    text: a % 5 === 0 ? '' : `agreement ${String(a % 7)}`,
  }),
  draft: (s, { a, yes }) => ({
    type: 'draftAgreement',
    agreement: yes ? (pick(s.facts.agreements, a)?.id ?? 'none') : null,
    text: `half ${String(a % 3)}`,
  }),
  adopt: (s) => ({ type: 'adoptAgreements', agreements: s.facts.agreements.map(({ id }) => id) }),
  reaffirm: () => ({ type: 'reaffirmConfidentiality' }),
  closeAction: (s, { a, b }) => ({
    type: 'closeAction',
    action: pick(s.facts.notes, a)?.id ?? 'none',
    how: pick(closings, b) ?? 'done',
  }),
  seat: (s, { a, b }) => ({ type: 'moveSeat', person: person(s, a), before: person(s, b) }),
  take: (s, press) => ({ type: 'takeNote', ...content(press, person(s, press.b)) }),
  edit: (s, press) => ({ type: 'editNote', note: note(s, press.a), ...content(press, person(s, press.b)) }),
  removeNote: (s, { a }) => ({ type: 'removeNote', note: note(s, a) }),
  mergeNotes: (s, { a, b }) => ({ type: 'mergeNotes', note: note(s, a), other: note(s, b) }),
  pin: (s, { a, yes }) => ({ type: 'pinNote', note: note(s, a), pinned: yes }),
  showNudge: (_, { a }) => ({ type: 'showNudge', kind: pick(nudgeKinds, a) ?? 'closing' }),
  answerNudge: (s, { yes }) => ({
    type: 'answerNudge',
    nudge: s.facts.nudges.at(-1)?.id ?? 'none',
    answer: yes ? 'acted' : 'dismissed',
  }),
  openPoll: (_, { a, b }) => ({
    type: 'openPoll',
    kind: pick(pollKinds, a) ?? 'fist',
    question: `question ${String(a)}`,
    options: ['left', 'right'],
    top: 10,
    dots: 3,
    voters: b % 60,
  }),
  tally: (s, { a, b, yes }) => ({ type: 'tallyPoll', choice: choice(s, a, yes), count: b % 20 }),
  resizePoll: (_, { a }) => ({ type: 'resizePoll', voters: a % 60 }),
  agreePoll: (_, { yes }) => ({ type: 'agreePoll', agreed: yes }),
  closePoll: () => ({ type: 'closePoll' }),
  tracking: (_, { a }) => ({ type: 'agreeTracking', tracking: pick(trackings, a) ?? 'kept' }),
  wall: (_, { yes }) => ({
    type: 'setWall',
    wall: { scene: yes ? 'now' : 'clock', calm: false, screen: 'everyone', covered: yes, timer: null },
  }),
  sleep: (_, { a }, now) => ({ type: 'recordGap', from: now - (a % 900_000), to: now, counted: false }),
  answer: (s, { yes }) => ({ type: 'answerGap', from: askedGap(s.facts)?.from ?? 0, counted: yes }),
  gap: (_, { a, yes }, now) => ({ type: 'recordGap', from: now - (a % 90_000), to: now, counted: yes }),
  clock: (_, { a }) => ({ type: 'adjustClock', offset: (a % 7200) * 1000 - 3_600_000 }),
  close: () => ({ type: 'closeSession' }),
  reopen: () => ({ type: 'reopenSession' }),
  undo: () => ({ type: 'undo' }),
  redo: () => ({ type: 'redo' }),
} satisfies Readonly<{ [name: string]: Asks }>;

const weights: Partial<Record<keyof typeof presses, number>> = {
  pass: 14,
  next: 4,
  passInRound: 2,
  undo: 5,
  redo: 3,
  take: 5,
  tally: 6,
  openPoll: 3,
  hold: 3,
  round: 3,
  buildOn: 4,
  hand: 4,
  optOut: 4,
  form: 4,
  sendOut: 5,
  moreForGroups: 4,
  reconvene: 5,
  tracking: 1,
  close: 1,
};
const whats = (Object.keys(presses) as (keyof typeof presses)[]).flatMap((what) =>
  Array.from({ length: weights[what] ?? 2 }, () => what),
);
const arbitraryPress: fc.Arbitrary<Press> = fc.record({
  what: fc.constantFrom(...whats),
  a: fc.nat(1_000_000),
  b: fc.nat(1_000_000),
  yes: fc.boolean(),
  afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120_000 })),
});

const arbitraryOpened: fc.Arbitrary<Opened> = fc
  .record({
    tracking: fc.constantFrom(...trackings, 'kept' as const),
    namesOnWall: fc.boolean(),
    people: fc.array(fc.record({ tracked: fc.boolean(), present: fc.boolean() }), { maxLength: 6 }),
    hardEnd: fc.constantFrom(null, T0 + 50 * minute),
    // Of every eight.
    minors: fc.nat(7).map((n) => n === 0),
  })
  .map(({ tracking, namesOnWall, people, hardEnd, minors }) => ({
    ...opened,
    tracking: minors ? 'not' : tracking,
    hardEnd,
    circle: { ...opened.circle, namesOnWall, ...(minors ? { minors } : {}) },
    members: [
      ...opened.members,
      ...people.map((each, i) => ({
        ...each,
        person: `guest-${String(i)}`,
        role: 'member' as const,
        badge: opened.members.length + 1 + i,
      })),
    ],
    plan: opened.plan.map((each) => ({
      ...each,
      prompt: `Prompt of ${each.id}`,
      cue: `Cue of ${each.id}`,
      checklist: [{ id: 'item-0', text: 'Chairs' }],
    })),
  }));

/** One command that was carried out: the state before it, its events, and the state after. */
export interface Carried {
  readonly command: Command;
  readonly before: SessionState;
  readonly events: readonly SessionEvent[];
  readonly after: SessionState;
}

function play(first: Opened, list: readonly Press[]): Carried[] {
  const newId = counting('x');
  let state = emptySession;
  let now = T0;
  const carried: Carried[] = [];
  const ask = (command: Command): void => {
    const context = { now, newId, zone: first.zone };
    if (!decide(state, command, context).ok) return;
    const before = state;
    const events = carryOut(before, command, context);
    state = fold(before, events);
    carried.push({ command, before, events, after: state });
  };
  ask({ type: 'openSession', opened: first });
  for (const press of list) {
    now += press.afterMs;
    const asks: Asks = presses[press.what];
    ask(asks(state, press, now));
  }
  return carried;
}

/** A session as it may come about, command by command; the first one opens it. */
export const arbitraryHistory = (maxPresses = 60): fc.Arbitrary<readonly Carried[]> =>
  fc
    .tuple(arbitraryOpened, fc.array(arbitraryPress, { maxLength: maxPresses, size: 'max' }))
    .map(([first, list]) => play(first, list));

/** A session as it may come about: people tracked and not, notes of all visibilities, rounds, holds, undo, redo. */
export const arbitrarySession = (maxPresses = 60): fc.Arbitrary<SessionState> =>
  arbitraryHistory(maxPresses).map((carried) => carried.at(-1)?.after ?? emptySession);
