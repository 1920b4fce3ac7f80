import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { subtract, total } from '../../../shared/turns/intervals.ts';
import { groupMeasures } from '../../../shared/turns/measures.ts';
import { changes, floor, speaking, unmeasured } from '../../../shared/turns/speaking.ts';
import { openedWith, segment, START } from './facts.ts';

/** U1–U4 and M over sessions of random commands, decided and folded as in the app. */

const ids = ['a', 'b', 'c', 'd', 'f', 'no'];
const opened = openedWith([segment('talk', 60)], {
  members: ids.map((person, i) => ({
    person,
    role: person === 'f' ? ('facilitator' as const) : ('member' as const),
    badge: i + 1,
    tracked: person !== 'no',
    present: true,
  })),
});

/** A command and how long after the one before. Turns are named by their place among those there are. */
type Step = readonly [number, (state: SessionState, now: number) => Command];

const who = fc.constantFrom(...ids);
const someone = fc.option(who, { freq: 8 });
const back = fc.integer({ min: 0, max: 90_000 });
const pick = fc.nat({ max: 1000 });
const turnAt = (state: SessionState, index: number): string =>
  state.facts.turns[index % Math.max(1, state.facts.turns.length)]?.id ?? 'none';

const pass = fc
  .tuple(someone, fc.boolean())
  .map(([person, add]) => (): Command => ({ type: 'passFloor', person, add }));
const correct = fc
  .tuple(pick, back, back, someone)
  .map(([index, start, end, person]) => (state: SessionState, now: number): Command => {
    const turn = turnAt(state, index);
    return {
      type: 'correctTurn',
      turn,
      start: now - Math.max(start, end),
      end: now - Math.min(start, end),
      person,
    };
  });
const split = fc
  .tuple(pick, back, someone)
  .map(([index, ago, person]) => (state: SessionState, now: number): Command => {
    return { type: 'splitTurn', turn: turnAt(state, index), splitAt: now - ago, person };
  });
const add = fc
  .tuple(someone, back, back)
  .map(([person, from, length]) => (_: SessionState, now: number): Command => {
    const end = now - Math.min(from, length);
    return { type: 'addTurn', person, start: now - Math.max(from, length), end, estimated: true };
  });
const gap = fc.tuple(back, fc.boolean()).map(([ago, counted]) => (_: SessionState, now: number): Command => {
  return { type: 'recordGap', from: now - ago, to: now, counted };
});
const remove = pick.map((index) => (state: SessionState): Command => {
  return { type: 'removeTurn', turn: turnAt(state, index) };
});
const move = fc
  .tuple(pick, fc.constantFrom('start' as const, 'end' as const), back)
  .map(([index, edge, ago]) => (state: SessionState, now: number): Command => {
    return { type: 'moveEdge', turn: turnAt(state, index), edge, to: now - ago };
  });
const merge = fc.tuple(pick, pick).map(([one, two]) => (state: SessionState): Command => {
  return { type: 'mergeTurns', turn: turnAt(state, one), with: turnAt(state, two) };
});
const fill = fc
  .tuple(fc.array(someone, { minLength: 1, maxLength: 4 }), back, back, fc.option(pick))
  .map(([people, from, to, index]) => (state: SessionState, now: number): Command => {
    const instead = index === null ? null : turnAt(state, index);
    return {
      type: 'fillStretch',
      from: now - Math.max(from, to),
      to: now - Math.min(from, to),
      people,
      instead,
    };
  });
const ends = fc
  .constantFrom<Command>({ type: 'closeSession' }, { type: 'reopenSession' }, { type: 'reopenSession' })
  .map((command) => (): Command => command);
const simple = fc
  .constantFrom<Command>(
    { type: 'releaseFloor' },
    { type: 'shiftFloor', deltaMs: -5000 },
    { type: 'shiftFloor', deltaMs: 60_000 },
    { type: 'hold' },
    { type: 'resume' },
    {
      type: 'startBreakout',
      groups: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { type: 'endBreakout' },
    { type: 'startRound', order: null, limitMs: null },
    { type: 'nextInRound' },
    { type: 'passInRound' },
    { type: 'endRound' },
    { type: 'startSegment', segment: 'talk' },
    { type: 'undo' },
    { type: 'redo' },
  )
  .map((command) => (): Command => command);
const coming = fc.tuple(who, fc.constantFrom('leave', 'join', 'out')).map(([person, what]) => (): Command => {
  if (what === 'leave') return { type: 'leavePerson', person };
  if (what === 'out') return { type: 'optOut', person };
  return { type: 'joinPerson', person, role: 'member', tracked: person !== 'no' };
});
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.integer({ min: 0, max: 60_000 }),
  fc.oneof(
    { weight: 8, arbitrary: pass },
    { weight: 5, arbitrary: simple },
    ...[correct, split, add, gap, remove, coming, move, merge, fill, ends].map((arbitrary) => ({
      weight: 1,
      arbitrary,
    })),
  ),
);
const steps = fc.array(step, { maxLength: 60 });
const run = { seed: 20260803, numRuns: 150 };

/** Every state the session goes through, and when. */
function play(list: readonly Step[]): { state: SessionState; now: number }[] {
  let count = 0;
  const newId = (): string => `id${(count += 1)}`;
  let now = START;
  let state = emptySession;
  const give = (command: Command): void => {
    const decision = decide(state, command, { now, newId, zone: 'Europe/Berlin' });
    if (decision.ok) state = fold(state, stamp(state, decision.value, { now, newId, commandId: newId() }));
  };
  give({ type: 'openSession', opened });
  return list.map(([after, command]) => {
    now += after;
    give(command(state, now));
    return { state, now };
  });
}

const always = (check: (state: SessionState, now: number) => void): void =>
  fc.assert(
    fc.property(steps, (list) => {
      for (const { state, now } of play(list)) check(state, now);
    }),
    run,
  );

describe('whatever is pressed', () => {
  it('U1: a person has at most one open turn, and only who is present is on the floor', () => {
    always(({ facts }) => {
      const named = floor(facts).flatMap(({ person }) => (person === null ? [] : [person]));
      expect(new Set(named).size).toBe(named.length);
      const present = facts.people.filter((each) => each.present.at(-1)?.to === null).map(({ id }) => id);
      expect(named.filter((each) => !present.includes(each))).toEqual([]);
    });
  });

  it('U2: two turns of one person never overlap, and none ends before it starts', () => {
    always(({ facts }) => {
      for (const id of ids) {
        const own = facts.turns.filter((each) => each.person === id).toSorted((a, b) => a.start - b.start);
        own.forEach((turn, i) => {
          expect(turn.end ?? Infinity).toBeGreaterThanOrEqual(turn.start);
          expect(own[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(turn.end ?? turn.start);
        });
      }
    });
  });

  it('U3: totals never exceed elapsed × voices', () => {
    always(({ facts }, now) => {
      const measuredMs = total(subtract([{ from: START, to: now }], unmeasured(facts, now)));
      const rows = speaking(facts, now);
      const sum = rows.reduce((all, each) => all + each.speakingMs, 0);
      expect(sum).toBeLessThanOrEqual(measuredMs * rows.length);
      for (const { speakingMs } of rows) {
        expect(speakingMs).toBeGreaterThanOrEqual(0);
        expect(speakingMs).toBeLessThanOrEqual(measuredMs);
      }
    });
  });

  it('U4: who said no is nowhere: no turn, no link, no hand, no change of speaker, no time', () => {
    always(({ facts }, now) => {
      const no = facts.people.filter((each) => !each.tracked).map(({ id }) => id);
      const named = [
        ...facts.turns.map(({ person }) => person),
        ...facts.links.flatMap(({ from, to }) => [from, to]),
        ...facts.hands,
        ...changes(facts, now).flatMap(({ from, to }) => [from, to]),
        ...speaking(facts, now).map(({ person }) => person),
      ];
      expect(named.filter((each) => each !== null && no.includes(each))).toEqual([]);
    });
  });

  it('M2–M10: every measure lies in its range, or is undefined', () => {
    always(({ facts }, now) => {
      const { heard_from, present, ...shares } = groupMeasures(facts, now);
      for (const value of Object.values(shares)) {
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 1).toBeLessThanOrEqual(1);
      }
      expect(heard_from ?? 0).toBeLessThanOrEqual(present ?? 0);
      const undefinedBelow = shares.coverage === null || shares.coverage < 0.8;
      expect(
        undefinedBelow ? [shares.gini, shares.balance, shares.peer_to_peer_share] : [null, null, null],
      ).toEqual([null, null, null]);
    });
  });
});

describe('U1: passing and adding', () => {
  const names = (list: readonly Step[]): (string | null)[] =>
    floor(play(list).at(-1)?.state.facts ?? emptySession.facts).map(({ person }) => person);
  const to = (person: string | null, add = false): Step => [1000, () => ({ type: 'passFloor', person, add })];

  it('U1: passing the floor ends the turns of the others in the same command', () => {
    expect(names([to('a'), to('b', true), to('c')])).toEqual(['c']);
    const log = play([to('a'), to('b')]).at(-1)?.state.log ?? [];
    const [ended, started] = log.slice(-2);
    expect([ended?.type, started?.type]).toEqual(['turn.ended', 'turn.started']);
    expect(ended?.command).toBe(started?.command);
  });

  it('U1: adding a voice ends nobody', () => {
    expect(names([to('a'), to('b', true)])).toEqual(['a', 'b']);
  });

  it('U4: one who said no stands on the floor without a name', () => {
    expect(names([to('no')])).toEqual([null]);
  });
});

it('U4: opting out takes away past turns, and their part in every measure', () => {
  const list: Step[] = ['a', 'b', 'c', 'b'].map((person) => [
    10_000,
    () => ({ type: 'passFloor', person, add: false }),
  ]);
  const last = play([...list, [10_000, () => ({ type: 'optOut', person: 'b' })]]).at(-1);
  const facts = last?.state.facts ?? emptySession.facts;
  const rows = speaking(facts, last?.now ?? START);
  expect(rows.map(({ person, speakingMs }) => [person, speakingMs])).toEqual([
    ['a', 10_000],
    ['c', 10_000],
    ['d', 0],
    ['f', 0],
  ]);
  expect(groupMeasures(facts, last?.now ?? START)).toMatchObject({ heard_from: 2, present: 3 });
});

it('U2: an unmeasured turn that is corrected to somebody tracked is theirs', () => {
  const list: Step[] = [
    [1000, () => ({ type: 'passFloor', person: 'no', add: false })],
    [9000, () => ({ type: 'releaseFloor' })],
    [1000, (state) => ({ type: 'correctTurn', turn: turnAt(state, 0), person: 'a' })],
  ];
  const last = play(list).at(-1);
  const [a] = speaking(last?.state.facts ?? emptySession.facts, last?.now ?? START);
  expect(a).toMatchObject({ person: 'a', speakingMs: 9000, turns: 1 });
});
