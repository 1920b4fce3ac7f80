import * as fc from 'fast-check';
import { segmentsOf } from '../../shared/plan/segments-of.ts';
import { usualTemplate } from '../../shared/plan/templates/usual.ts';
import { planOf } from '../../shared/plan/templates/plan-of.ts';
import type { Command, CommandType } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import { noteKinds, scenes, visibilities, type Opened, type Tracking } from '../../shared/session/events.ts';
import { nudgeKinds } from '../../shared/session/nudge-events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { askedGap } from '../../shared/session/gap.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { proposeShave } from '../../shared/time/land/propose.ts';
import { segment } from './record.ts';

export const startAt = Date.UTC(2026, 10, 23, 18);
export const people = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;

/** Marks that no view may hold. */
export const secrets = {
  name: 'SECRETNAME',
  pronouns: 'SECRETPRONOUNS',
  note: 'SECRETNOTE',
  cue: 'SECRETCUE',
  contact: 'SECRETCONTACT',
};
export const roster: Roster = Object.fromEntries(
  people.map((id) => [id, { name: `${secrets.name} ${id}`, pronouns: secrets.pronouns }]),
);

interface Opening {
  readonly namesOnWall: boolean;
  readonly tracking: Tracking;
  readonly untracked: readonly string[];
  readonly cues: boolean;
}

export function openedWith({ namesOnWall, tracking, untracked, cues }: Opening): Opened {
  let n = 0;
  const newId = () => `id${(n += 1)}`;
  return {
    session: 'session',
    title: 'Evening',
    circle: {
      id: null,
      name: 'Circle',
      purpose: 'To listen.',
      agreements: [{ id: 'a', text: 'Stays here.' }],
      namesOnWall,
      referrals: [{ name: secrets.contact, contact: secrets.contact }],
    },
    tracking,
    members: people.map((person, i) => ({
      person,
      role: i === 0 ? 'facilitator' : 'member',
      badge: i + 1,
      tracked: !untracked.includes(person),
      present: true,
    })),
    plan: segmentsOf(planOf(usualTemplate, newId), null).map((each) =>
      cues ? { ...each, cue: secrets.cue } : { ...each, cue: 'another' },
    ),
    plannedStart: startAt,
    hardEnd: null,
    zone: 'Europe/Berlin',
    source: 'live',
  };
}

export interface Step {
  readonly command: Command;
  /** Milliseconds after the step before. */
  readonly afterMs: number;
  /** Nothing the room may learn of. */
  readonly private: boolean;
}

/** Stands for the last turn, note, agreement, suggestion or gap but so many: its id is not known before there is one. */
const last = (back: number): string => `last-${back}`;

/** A command about what there is: what `last` stands for, and proposals and texts made of what stands now. */
export function named(state: SessionState, command: Command, now: number): Command {
  const { facts } = state;
  const found = (list: readonly { readonly id: string }[], id: string): string =>
    id.startsWith('last-') ? (list.at(-1 - Number(id.slice(5)))?.id ?? id) : id;
  switch (command.type) {
    case 'correctTurn':
    case 'splitTurn':
    case 'removeTurn':
    case 'moveEdge':
      return { ...command, turn: found(facts.turns, command.turn) };
    case 'mergeTurns':
      return { ...command, turn: found(facts.turns, command.turn), with: found(facts.turns, command.with) };
    case 'editNote':
    case 'removeNote':
    case 'pinNote':
      return { ...command, note: found(facts.notes, command.note) };
    case 'mergeNotes':
      return {
        ...command,
        note: found(facts.notes, command.note),
        other: found(facts.notes, command.other),
      };
    case 'closeAction':
      return { ...command, action: found(facts.notes, command.action) };
    case 'answerNudge':
      return { ...command, nudge: found(facts.nudges, command.nudge) };
    case 'answerGap':
      return { ...command, from: askedGap(facts)?.from ?? command.from };
    case 'wordAgreement':
    case 'draftAgreement':
      return command.agreement === null
        ? command
        : { ...command, agreement: found(facts.agreements, command.agreement) };
    case 'adoptAgreements':
      return { ...command, agreements: facts.agreements.map(({ id }) => id) };
    case 'editSegment': {
      const known = facts.segments.find(({ id }) => id === command.segment.id);
      if (known === undefined) return command;
      // The script alone is another one.
      const { spans: _spans, skipped: _skipped, ...segment } = known;
      return {
        ...command,
        segment: { ...segment, cue: secrets.cue, checklist: [{ id: 'chairs', text: secrets.note }] },
      };
    }
    case 'landOnTime':
      return { ...command, running: facts.running, changes: [...proposeShave(facts, now)] };
    default:
      return command;
  }
}

/** Carries out what is not refused; `done` is told of it. */
export function play(
  opened: Opened,
  steps: readonly Step[],
  done: (step: Pick<Step, 'command'>) => void = () => undefined,
): SessionState {
  let n = 0;
  const newId = () => `n${(n += 1)}`;
  let state = emptySession;
  let now = startAt;
  const all = [{ command: { type: 'openSession', opened } as const, afterMs: 0 }, ...steps];
  for (const { command, afterMs } of all) {
    now += afterMs;
    const decided = decide(state, named(state, command, now), { now, newId, zone: opened.zone });
    if (!decided.ok) continue;
    done({ command });
    state = fold(state, stamp(state, decided.value, { now, newId, commandId: newId() }));
  }
  return state;
}

/** Time goes on where private steps are left out. */
export function publicOnly(steps: readonly Step[]): Step[] {
  let waiting = 0;
  return steps.flatMap((step) => {
    if (!step.private) {
      const taken = { ...step, afterMs: step.afterMs + waiting };
      waiting = 0;
      return taken;
    }
    waiting += step.afterMs;
    return [];
  });
}

const person = fc.constantFrom(...people);
const wall = fc.record({
  scene: fc.constantFrom(...scenes),
  // Calm and held, every picture is the same: seldom.
  calm: fc.nat(5).map((n) => n === 0),
  timer: fc.option(
    fc.record({ totalMs: fc.constant(300_000), startedAt: fc.option(fc.constant(startAt + 60_000)) }),
  ),
  stays: fc.boolean(),
  message: fc.option(fc.constant({ text: 'Five minutes of silence', totalMs: 300_000, startedAt: startAt })),
});

/** A command that draws nothing by chance. */
const just = (command: Command): fc.Arbitrary<Command> => fc.constant(command);
const back = fc.nat(2).map(last);
/** An instant of the evening. */
const instant = fc.nat(40 * 60_000).map((ms) => startAt + ms);
/** Rows of the plan; the ids are those of `openedWith`. */
const row = fc.constantFrom(
  ...openedWith({ namesOnWall: true, tracking: 'kept', untracked: [], cues: true }).plan,
);
/** Whoever looks on is p5: the room sees who is not asked. */
const looksOn = 'p5';
const takesPart = fc.constantFrom(...people.filter((id) => id !== looksOn));

/** Changes what everybody in the room sees or does; the wall may show it. */
export const publicCommands: { readonly [T in CommandType]?: fc.Arbitrary<Command> } = {
  closeSession: just({ type: 'closeSession' }),
  reopenSession: just({ type: 'reopenSession' }),
  joinPerson: fc.record({
    type: fc.constant('joinPerson' as const),
    person: fc.constantFrom(...people, 'late'),
    role: fc.constantFrom('member', 'guest'),
    tracked: fc.boolean(),
  }),
  leavePerson: person.map((id) => ({ type: 'leavePerson', person: id })),
  changeRole: fc
    .constantFrom('observer' as const, 'member' as const)
    .map((role) => ({ type: 'changeRole', person: looksOn, role })),
  moveSeat: fc
    .tuple(person, fc.option(person))
    .map(([id, before]) => ({ type: 'moveSeat', person: id, before })),
  seatPeople: fc.shuffledSubarray([...people]).map((order) => ({ type: 'seatPeople', order })),
  startSegment: row.map(({ id }) => ({ type: 'startSegment', segment: id })),
  nextSegment: just({ type: 'nextSegment' }),
  previousSegment: just({ type: 'previousSegment' }),
  skipSegment: row.map(({ id }) => ({ type: 'skipSegment', segment: id })),
  resizeSegment: just({ type: 'resizeSegment', segment: null, deltaMs: 60_000 }),
  insertSegment: row.map(({ id }) => ({
    type: 'insertSegment',
    segment: segment('extra', 10, { cue: secrets.cue }),
    before: id,
  })),
  moveSegment: fc
    .tuple(row, fc.option(row))
    .map(([one, before]) => ({ type: 'moveSegment', segment: one.id, before: before?.id ?? null })),
  closeNow: just({ type: 'closeNow' }),
  landOnTime: just({ type: 'landOnTime', running: null, changes: [] }),
  hold: just({ type: 'hold' }),
  resume: just({ type: 'resume' }),
  // In a go-round the piece, which everybody sees, goes with it.
  passFloor: person.map((id) => ({ type: 'passFloor', person: id, add: false })),
  startRound: fc.tuple(fc.option(fc.constant(60_000)), fc.boolean()).map(([limitMs, quiet]) => ({
    type: 'startRound',
    order: null,
    limitMs,
    silentMs: quiet ? 60_000 : null,
  })),
  limitRound: fc.constantFrom(30_000, 45_000).map((limitMs) => ({ type: 'limitRound', limitMs })),
  nextInRound: just({ type: 'nextInRound' }),
  passInRound: just({ type: 'passInRound' }),
  endRound: just({ type: 'endRound' }),
  startBreakout: fc.subarray([...people]).map((all) => ({ type: 'startBreakout', groups: [all] })),
  endBreakout: just({ type: 'endBreakout' }),
  formBreakout: fc.subarray([...people]).map((all) => ({
    type: 'formBreakout',
    groups: [{ name: 'Garden', people: all }],
    division: { by: 'number', number: 1 },
    apart: [['p1', 'p2']],
    together: [['p3', 'p4']],
    out: [],
  })),
  mendBreakout: fc.shuffledSubarray([...people]).map((all) => ({
    type: 'mendBreakout',
    groups: [
      { name: 'Garden', people: all.slice(0, 2) },
      { name: 'Barn', people: all.slice(2) },
    ],
  })),
  startGroups: just({ type: 'startGroups', limitMs: 300_000 }),
  resizeBreakout: just({ type: 'resizeBreakout', deltaMs: 60_000 }),
  openPoll: fc.constantFrom('fist' as const, 'yesNo' as const, 'scale' as const).map((kind) => ({
    type: 'openPoll',
    kind,
    question: 'Shall we?',
    options: [],
    top: null,
    dots: null,
    voters: 46,
  })),
  tallyPoll: fc
    .constantFrom('1', '2', 'yes', 'no')
    .map((choice) => ({ type: 'tallyPoll', choice, count: 7 })),
  resizePoll: fc.constantFrom(5, 40).map((voters) => ({ type: 'resizePoll', voters })),
  agreePoll: just({ type: 'agreePoll', agreed: true }),
  closePoll: just({ type: 'closePoll' }),
  wordAgreement: fc
    .tuple(fc.option(back), fc.constantFrom('One at a time.', ''))
    .map(([agreement, text]) => ({ type: 'wordAgreement', agreement, text })),
  draftAgreement: fc
    .tuple(fc.option(back), fc.constantFrom('One at', ''))
    .map(([agreement, text]) => ({ type: 'draftAgreement', agreement, text })),
  adoptAgreements: just({ type: 'adoptAgreements', agreements: [] }),
  // The countdown stands still in a gap that does not count.
  recordGap: fc.tuple(fc.constantFrom(30_000, 300_000), fc.boolean()).map(([ms, counted]) => ({
    type: 'recordGap',
    from: startAt + 60_000,
    to: startAt + 60_000 + ms,
    counted,
  })),
  answerGap: fc.boolean().map((counted) => ({ type: 'answerGap', from: 0, counted })),
  // Said at the end, beside where to turn.
  setNext: just({ type: 'setNext', date: '2026-12-07', time: null, place: 'The barn' }),
  adjustClock: fc.constantFrom(0, 3_600_000).map((offset) => ({ type: 'adjustClock', offset })),
  setWall: wall.map((set) => ({ type: 'setWall', wall: { ...set, screen: 'me', covered: false } })),
};

/** Nothing of it is for the room: what is measured and put right, who leads, what is written down, what the app says. */
export const privateCommands: { readonly [T in CommandType]?: fc.Arbitrary<Command> } = {
  agreeTracking: fc
    .constantFrom('not' as const, 'kept' as const)
    .map((tracking) => ({ type: 'agreeTracking', tracking })),
  optOut: person.map((id) => ({ type: 'optOut', person: id })),
  changeRole: fc
    .tuple(takesPart, fc.constantFrom('timekeeper' as const, 'closer' as const, 'co-facilitator' as const))
    .map(([id, role]) => ({ type: 'changeRole', person: id, role })),
  swapRoles: fc.tuple(takesPart, takesPart).map(([one, other]) => ({ type: 'swapRoles', one, other })),
  correctPresence: fc.tuple(person, instant).map(([id, from]) => ({
    type: 'correctPresence',
    person: id,
    span: 0,
    from,
    to: null,
  })),
  editSegment: row.map((each) => ({ type: 'editSegment', segment: each })),
  tickChecklist: row.map(({ id }) => ({ type: 'tickChecklist', segment: id, item: 'chairs', ticked: true })),
  passFloor: person.map((id) => ({ type: 'passFloor', person: id, add: true })),
  releaseFloor: just({ type: 'releaseFloor' }),
  shiftFloor: fc.constantFrom(-5_000, 5_000).map((deltaMs) => ({ type: 'shiftFloor', deltaMs })),
  correctTurn: fc
    .tuple(back, instant, fc.option(person))
    .map(([turn, start, who]) => ({ type: 'correctTurn', turn, start, person: who })),
  splitTurn: fc
    .tuple(back, instant, fc.option(person))
    .map(([turn, splitAt, who]) => ({ type: 'splitTurn', turn, splitAt, person: who })),
  addTurn: fc.tuple(person, instant).map(([id, start]) => ({
    type: 'addTurn',
    person: id,
    start,
    end: start + 5_000,
    estimated: false,
  })),
  removeTurn: back.map((turn) => ({ type: 'removeTurn', turn })),
  moveEdge: fc.tuple(back, instant).map(([turn, to]) => ({ type: 'moveEdge', turn, edge: 'start', to })),
  mergeTurns: fc.tuple(back, back).map(([turn, other]) => ({ type: 'mergeTurns', turn, with: other })),
  fillStretch: fc
    .tuple(instant, person)
    .map(([from, id]) => ({ type: 'fillStretch', from, to: from + 60_000, people: [id], instead: null })),
  buildOn: just({ type: 'buildOn' }),
  raiseHand: person.map((id) => ({ type: 'raiseHand', person: id })),
  lowerHand: person.map((id) => ({ type: 'lowerHand', person: id })),
  readContribution: fc.tuple(person, fc.constantFrom(...visibilities)).map(([id, visibility]) => ({
    type: 'readContribution',
    person: id,
    reader: null,
    text: secrets.note,
    visibility,
  })),
  // The wall does not tell whose harvest is next.
  skipGroup: fc.nat(1).map((group) => ({ type: 'skipGroup', group })),
  pairBuddies: fc
    .tuple(person, person)
    .map(([one, other]) => ({ type: 'pairBuddies', pairs: [[one, other]] })),
  takeNote: fc
    .tuple(fc.constantFrom(...visibilities), fc.constantFrom(...noteKinds))
    .map(([visibility, kind]) => ({
      type: 'takeNote',
      kind,
      visibility,
      text: secrets.note,
      owner: null,
      due: null,
    })),
  editNote: back.map((note) => ({
    type: 'editNote',
    note,
    kind: 'action',
    visibility: 'private',
    text: `${secrets.note} again`,
    owner: 'p2',
    due: null,
  })),
  removeNote: back.map((note) => ({ type: 'removeNote', note })),
  mergeNotes: fc.tuple(back, back).map(([note, other]) => ({ type: 'mergeNotes', note, other })),
  pinNote: back.map((note) => ({ type: 'pinNote', note, pinned: true })),
  closeAction: back.map((action) => ({ type: 'closeAction', action, how: 'done' })),
  reaffirmConfidentiality: just({ type: 'reaffirmConfidentiality' }),
  showNudge: fc.constantFrom(...nudgeKinds).map((kind) => ({ type: 'showNudge', kind })),
  answerNudge: just({ type: 'answerNudge', nudge: last(0), answer: 'acted' }),
};

const often: Partial<Record<CommandType, number>> = {
  nextSegment: 4,
  resume: 5,
  startRound: 4,
  nextInRound: 6,
  passInRound: 3,
  formBreakout: 3,
  setWall: 5,
  takeNote: 2,
  recordGap: 2,
  openPoll: 3,
  tallyPoll: 4,
  agreePoll: 2,
  closePoll: 2,
  answerGap: 3,
  closeSession: 0,
};
const anyOf = (commands: typeof publicCommands): fc.Arbitrary<Command> =>
  fc.oneof(
    ...Object.entries(commands).map(([type, arbitrary]) => ({
      weight: often[type as CommandType] ?? 1,
      arbitrary,
    })),
  );

const stepOf = (command: fc.Arbitrary<Command>, isPrivate: boolean): fc.Arbitrary<Step> =>
  fc.record({ command, afterMs: fc.integer({ min: 0, max: 90_000 }), private: fc.constant(isPrivate) });
const during = fc.array(
  fc.oneof(stepOf(anyOf(publicCommands), false), stepOf(anyOf(privateCommands), true)),
  { minLength: 1, maxLength: 40, size: 'max' },
);
/** After the close a few things are still put right, and some sessions are taken up again. */
const afterwards = fc.array(
  fc.oneof(
    stepOf(just({ type: 'closeSession' }), false),
    stepOf(just({ type: 'reopenSession' }), false),
    stepOf(anyOf(privateCommands), true),
  ),
  { maxLength: 6 },
);

export const arbitrarySteps: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 4, arbitrary: during },
  { weight: 1, arbitrary: fc.tuple(during, afterwards).map(([one, other]) => [...one, ...other]) },
);
