import * as fc from 'fast-check';
import { segmentsOf } from '../../shared/plan/segments-of.ts';
import { usualTemplate } from '../../shared/plan/templates/usual.ts';
import { planOf } from '../../shared/plan/templates/plan-of.ts';
import type { Command } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import { scenes, type Opened, type Tracking } from '../../shared/session/events.ts';
import { nudgeKinds } from '../../shared/session/nudge-events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { SessionState } from '../../shared/session/state.ts';

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

/** Carries out what is not refused. */
export function play(opened: Opened, steps: readonly Step[]): SessionState {
  let n = 0;
  const newId = () => `n${(n += 1)}`;
  let state = emptySession;
  let now = startAt;
  const all = [{ command: { type: 'openSession', opened } as const, afterMs: 0 }, ...steps];
  for (const { command, afterMs } of all) {
    now += afterMs;
    const decided = decide(state, command, { now, newId, zone: opened.zone });
    if (decided.ok) state = fold(state, stamp(state, decided.value, { now, newId, commandId: newId() }));
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
  calm: fc.boolean(),
  timer: fc.option(
    fc.record({ totalMs: fc.constant(300_000), startedAt: fc.option(fc.constant(startAt + 60_000)) }),
  ),
  stays: fc.boolean(),
  message: fc.option(fc.constant({ text: 'Five minutes of silence', totalMs: 300_000, startedAt: startAt })),
});

const publicCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Command>({ type: 'nextSegment' }) },
  fc.constant<Command>({ type: 'previousSegment' }),
  fc.constant<Command>({ type: 'hold' }),
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'resume' }) },
  fc.constant<Command>({ type: 'resizeSegment', segment: null, deltaMs: 60_000 }),
  {
    weight: 3,
    arbitrary: fc
      .option(fc.constant(60_000))
      .map((limitMs): Command => ({ type: 'startRound', order: null, limitMs })),
  },
  { weight: 5, arbitrary: fc.constant<Command>({ type: 'nextInRound' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'passInRound' }) },
  fc.constant<Command>({ type: 'endRound' }),
  {
    weight: 3,
    arbitrary: fc.subarray([...people]).map((all): Command => ({
      type: 'formBreakout',
      groups: [{ name: 'Garden', people: all }],
      division: { by: 'number', number: 1 },
      apart: [['p1', 'p2']],
      together: [['p3', 'p4']],
      out: [],
    })),
  },
  fc.constant<Command>({ type: 'startGroups', limitMs: 300_000 }),
  fc.constant<Command>({ type: 'endBreakout' }),
  person.map((id): Command => ({ type: 'leavePerson', person: id })),
  // In a go-round the piece, which everybody sees, goes with it.
  person.map((id): Command => ({ type: 'passFloor', person: id, add: false })),
  {
    weight: 3,
    arbitrary: wall.map((set): Command => ({
      type: 'setWall',
      wall: { ...set, screen: 'me', covered: false },
    })),
  },
  fc.constant<Command>({ type: 'closeNow' }),
  fc.constantFrom('fist', 'yesNo', 'scale').map((kind): Command => ({
    type: 'openPoll',
    kind: kind as 'fist',
    question: 'Shall we?',
    options: [],
    top: null,
    dots: null,
    voters: 46,
  })),
  fc.constantFrom('1', '2', 'yes', 'no').map((choice): Command => ({ type: 'tallyPoll', choice, count: 7 })),
  fc.constant<Command>({ type: 'agreePoll', agreed: true }),
  fc.constant<Command>({ type: 'closePoll' }),
);

const privateCommand: fc.Arbitrary<Command> = fc.oneof(
  person.map((id): Command => ({ type: 'passFloor', person: id, add: true })),
  person.map((id): Command => ({ type: 'optOut', person: id })),
  fc.constant<Command>({ type: 'agreeTracking', tracking: 'not' }),
  fc.constantFrom('private', 'circle', 'shareable').map((visibility): Command => ({
    type: 'takeNote',
    kind: 'insight',
    visibility: visibility as 'private',
    text: secrets.note,
    owner: null,
    due: null,
  })),
  person.map((id): Command => ({ type: 'raiseHand', person: id })),
  fc.constant<Command>({ type: 'buildOn' }),
  fc.constant<Command>({ type: 'releaseFloor' }),
  fc.constantFrom(...nudgeKinds).map((kind): Command => ({ type: 'showNudge', kind })),
);

const stepOf = (command: fc.Arbitrary<Command>, isPrivate: boolean): fc.Arbitrary<Step> =>
  fc.record({ command, afterMs: fc.integer({ min: 0, max: 90_000 }), private: fc.constant(isPrivate) });

export const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(stepOf(publicCommand, false), stepOf(privateCommand, true)),
  { minLength: 1, maxLength: 40 },
);
