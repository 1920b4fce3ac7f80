import { describe, expect, it } from 'vitest';
import { coverage, groupMeasures, unpressed } from '../../../shared/turns/measures.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { factsWith, live, MINUTE, openedWith, person, segment, span, START, turn } from './facts.ts';

const five = ['a', 'b', 'c', 'd', 'e'];
const fixture = (): ReturnType<typeof turn>[] => {
  const lengths = [40, 20, 20, 10, 10];
  let from = 0;
  return five.map((who, i) => {
    const start = from;
    from += (lengths[i] ?? 0) * 1000;
    return turn(who, start, from);
  });
};
const ofSource = (source: 'live' | 'turns') => openedWith([], { source });
const after = 100_000;

describe('the measures of a session', () => {
  const facts = (more: Partial<SessionFacts> = {}): SessionFacts =>
    factsWith({ opened: ofSource('turns'), people: five.map((id) => person(id)), turns: fixture(), ...more });
  const known = groupMeasures(facts(), START + after);

  it('M2 M3 M4 M5 M9 M10: the fixture, from turns', () => {
    expect(known.gini).toBeCloseTo(0.28, 12);
    expect(known.balance).toBeCloseTo(0.65, 12);
    expect(known.evenness).toBeCloseTo(0.9139, 4);
    expect(known.participation_equality).toBeCloseTo(0.925, 12);
    expect(known).toMatchObject({ peer_to_peer_share: null, turn_taking_freedom: null });
    expect(known).toMatchObject({ heard_from: 5, present: 5, coverage: 1 });
  });

  it('M9: the silent are present, facilitators and untracked people stand apart', () => {
    const others = [
      person('quiet'),
      person('f', { role: 'facilitator' }),
      person('g', { role: 'co-facilitator' }),
      person('no', { tracked: false }),
      person('away', { present: [] }),
    ];
    const people = [...five.map((id) => person(id)), ...others];
    const turns = [...fixture(), turn('f', 0, 60_000)];
    const measures = groupMeasures(facts({ people, turns }), START + after);
    expect(measures).toMatchObject({ heard_from: 5, present: 6 });
    expect(measures.balance).toBeLessThan(known.balance ?? 0);
  });

  it('M2 U4: an untracked person or a facilitator changes no measure of the others', () => {
    const people = [...five.map((id) => person(id)), person('no', { tracked: false })];
    const turns = [...fixture(), turn(null, 5, 90_000)];
    expect(groupMeasures(facts({ people, turns }), START + after)).toEqual(known);
    const led = [...five.map((id) => person(id)), person('f', { role: 'facilitator' })];
    const withF = groupMeasures(facts({ people: led }), START + after);
    expect(withF).toEqual({ ...known, peer_to_peer_share: 1 });
  });

  it('M6: neither side a facilitator ÷ all', () => {
    const people = [person('a'), person('b'), person('f', { role: 'facilitator' })];
    const turns = ['a', 'b', 'f', 'a', 'b'].map((who, i) => turn(who, i * 10, i * 10 + 10));
    expect(groupMeasures(facts({ people, turns }), START + 50).peer_to_peer_share).toBe(0.5);
  });

  it('M2: presence weights: half the time there and half the talk is even', () => {
    const people = [person('a'), person('late', { present: [span(50_000, null)] })];
    const turns = [turn('a', 0, 20_000), turn('late', 60_000, 70_000)];
    const measures = groupMeasures(facts({ people, turns }), START + after);
    expect(measures.gini).toBeCloseTo(0, 12);
    expect(measures.balance).toBeCloseTo(1, 12);
  });

  it('M2 U3: presence is measured time: who was away during a hold missed nothing', () => {
    const people = [person('a'), person('b', { present: [span(0, 10_000), span(50_000, null)] })];
    const turns = [turn('a', 0, 5000), turn('b', 5000, 10_000)];
    const measures = groupMeasures(facts({ people, turns, holds: [span(10_000, 50_000)] }), START + after);
    expect(measures.balance).toBeCloseTo(1, 12);
  });

  it('M2–M10: nothing where tracking is not agreed (U4)', () => {
    expect(
      Object.values(groupMeasures(facts({ tracking: 'not' }), START + after)).every((v) => v === null),
    ).toBe(true);
  });

  it('U4: a closed session whose talk time is gone gives what was frozen', () => {
    const closed = facts({
      turns: [],
      phase: 'closed',
      closedAt: START + after,
      closedMeasures: { ...known },
    });
    expect(groupMeasures(closed, START + 10 * after)).toEqual(known);
  });
});

describe('M10: coverage', () => {
  const people = [person('a'), person('b')];
  const talk = (to: number | null = null) =>
    live(segment('talk', 60), [START, to === null ? null : START + to]);
  const of = (facts: Partial<SessionFacts>, now: number) =>
    coverage(factsWith({ people, segments: [talk()], ...facts }), START + now);

  it('M10: silence up to the threshold is confirmed, a longer one is unpressed as a whole', () => {
    expect(of({ turns: [turn('a', 0, 70_000)] }, 100_000)).toBe(1);
    expect(of({ turns: [turn('a', 0, 60_000)] }, 100_000)).toBe(0.6);
  });

  it('M10: a filled stretch is confirmed again', () => {
    const turns = [turn('a', 0, 60_000), turn('b', 60_000, 100_000, { estimated: true })];
    expect(of({ turns }, 100_000)).toBe(1);
  });

  it('M10 U4: unnamed and untracked voices are on the floor', () => {
    expect(of({ turns: [turn(null, 0, 100_000)] }, 100_000)).toBe(1);
  });

  it('M10: holds, breakouts and uncounted gaps are not plenary', () => {
    const turns = [turn('a', 0, 10_000)];
    expect(of({ turns, holds: [span(10_000, 100_000)] }, 100_000)).toBe(1);
    expect(of({ turns, breakouts: [span(10_000, 100_000)] }, 100_000)).toBe(1);
  });

  it('M10: breaks, writing and waiting for the first segment are neither missed nor confirmed', () => {
    const quiet = live(segment('write', 5, { format: 'writing' }), [START + 10_000, START + 90_000]);
    expect(of({ segments: [talk(10_000), quiet], turns: [turn('a', 0, 10_000)] }, 95_000)).toBe(1);
    expect(of({ segments: [talk(0), quiet] }, 95_000)).toBeNull();
    expect(of({ segments: [] }, 95_000)).toBeNull();
  });

  it('M10: names the stretches', () => {
    const facts = factsWith({
      people,
      segments: [talk()],
      turns: [turn('a', 0, 60_000), turn('b', 2 * MINUTE, 3 * MINUTE)],
    });
    expect(unpressed(facts, START + 3 * MINUTE)).toEqual([span(60_000, 2 * MINUTE)]);
  });

  it('M10: below 80 % M2–M7 are undefined, M9 is not', () => {
    const at = (pressed: number) =>
      groupMeasures(
        factsWith({
          people,
          segments: [talk()],
          turns: [turn('a', 0, pressed / 2), turn('b', pressed / 2, pressed)],
        }),
        START + 1_000_000,
      );
    expect(at(799_000)).toEqual({
      gini: null,
      balance: null,
      evenness: null,
      participation_equality: null,
      peer_to_peer_share: null,
      turn_taking_freedom: null,
      heard_from: 2,
      present: 2,
      coverage: 0.799,
    });
    expect(at(800_000)).toMatchObject({ coverage: 0.8 });
    expect(at(800_000).balance).toBeCloseTo(1, 12);
  });

  it('M10: a file of turns is complete', () => {
    expect(of({ opened: ofSource('turns'), turns: [] }, 100_000)).toBe(1);
  });
});
