import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floor, speaking, unmeasured } from '../../../shared/turns/speaking.ts';
import { factsWith, MINUTE, person, span, START, turn } from './facts.ts';

const spoken = (facts: Parameters<typeof speaking>[0], now: number) =>
  Object.fromEntries(speaking(facts, START + now).map((each) => [each.person, each.speakingMs]));

describe('M1: speaking time', () => {
  const people = [person('b'), person('a'), person('f', { role: 'facilitator' })];

  it('M1: turns, share, longest turn, last heard; in order of seats', () => {
    const turns = [
      turn('a', 0, 30_000),
      turn('f', 30_000, 40_000),
      turn('a', 40_000, 50_000),
      turn('b', 50_000, null),
    ];
    expect(speaking(factsWith({ people, turns }), START + 60_000)).toEqual([
      {
        person: 'b',
        role: 'member',
        speakingMs: 10_000,
        turns: 1,
        share: 0.2,
        longestTurnMs: 10_000,
        lastHeardAt: START + 60_000,
      },
      {
        person: 'a',
        role: 'member',
        speakingMs: 40_000,
        turns: 2,
        share: 0.8,
        longestTurnMs: 30_000,
        lastHeardAt: START + 50_000,
      },
      {
        person: 'f',
        role: 'facilitator',
        speakingMs: 10_000,
        turns: 1,
        share: null,
        longestTurnMs: 10_000,
        lastHeardAt: START + 40_000,
      },
    ]);
  });

  it('M1: overlap counts for each voice', () => {
    const turns = [turn('a', 0, 30_000), turn('b', 10_000, 20_000)];
    expect(spoken(factsWith({ people, turns }), MINUTE)).toEqual({ a: 30_000, b: 10_000, f: 0 });
  });

  it('M1: where no peer spoke, a share is undefined', () => {
    const shares = speaking(factsWith({ people, turns: [turn('f', 0, 9)] }), START + 10).map(
      (each) => each.share,
    );
    expect(shares).toEqual([null, null, null]);
  });

  it('U2: a person whose own turns overlap counts their union, as one turn', () => {
    const turns = [turn('a', 0, 30_000), turn('a', 20_000, 50_000)];
    const [, a] = speaking(factsWith({ people, turns }), START + MINUTE);
    expect(a).toMatchObject({ speakingMs: 50_000, turns: 1, longestTurnMs: 50_000 });
  });

  it('M1: a closed session stands still', () => {
    const facts = factsWith({ people, turns: [turn('a', 0, null)], phase: 'closed', closedAt: START + 5000 });
    expect(spoken(facts, MINUTE)).toEqual(spoken(facts, 5000));
  });
});

describe('U1: the floor', () => {
  it('U1: open turns, in order of start', () => {
    const [late, early, over] = [turn('a', 20, null), turn('b', 10, null), turn('c', 0, 5)];
    expect(floor(factsWith({ turns: [late, early, over] }))).toEqual([early, late]);
  });
});

describe('U3: unmeasured time', () => {
  const people = [person('a'), person('b')];

  it('U3: is holds, breakouts and uncounted gaps, up to now', () => {
    const facts = factsWith({
      holds: [span(10, 20), span(50, null)],
      breakouts: [span(15, 25)],
      gaps: [
        { ...span(30, null), to: START + 35, counted: false },
        { ...span(40, null), to: START + 45, counted: true },
      ],
    });
    expect(unmeasured(facts, START + 60)).toEqual([span(10, 25), span(30, 35), span(50, 60)]);
  });

  it('U3: is no speaking time; a turn wholly inside is no turn', () => {
    const facts = factsWith({ people, holds: [span(10, 20)], turns: [turn('a', 0, 30), turn('b', 12, 18)] });
    const [a, b] = speaking(facts, START + 30);
    expect(a).toMatchObject({ speakingMs: 20, turns: 1, longestTurnMs: 20 });
    expect(b).toMatchObject({ speakingMs: 0, turns: 0, lastHeardAt: null });
  });

  it('U3: last heard is the last measured moment', () => {
    const facts = factsWith({ people, holds: [span(10, null)], turns: [turn('a', 0, null)] });
    expect(speaking(facts, START + 30)[0]).toMatchObject({ speakingMs: 10, lastHeardAt: START + 10 });
  });
});

describe('U4: consent', () => {
  it('U4: an untracked person is in no list and no share', () => {
    const people = [person('a'), person('no', { tracked: false })];
    const turns = [turn('a', 0, 10), turn(null, 10, 90), turn('no', 90, 99, { measured: false })];
    expect(speaking(factsWith({ people, turns }), START + 100)).toMatchObject([{ person: 'a', share: 1 }]);
  });

  it('U4: who opted out is not measured, whatever the turns say', () => {
    const people = [person('a'), person('no', { tracked: false })];
    const facts = factsWith({ people, turns: [turn('a', 0, 10), turn('no', 10, 90)] });
    expect(speaking(facts, START + 100).map((each) => each.person)).toEqual(['a']);
  });

  it('U4: where tracking is not agreed nobody has time', () => {
    const facts = factsWith({ tracking: 'not', people: [person('a')], turns: [turn('a', 0, 10)] });
    expect(spoken(facts, 20)).toEqual({ a: 0 });
  });
});

describe('as properties', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const stretch = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 }));
  const session = fc.record({
    turns: fc.array(fc.tuple(fc.constantFrom(...ids, null), stretch, fc.boolean()), { maxLength: 30 }),
    holds: fc.array(stretch, { maxLength: 4 }),
    breakouts: fc.array(stretch, { maxLength: 3 }),
    gaps: fc.array(fc.tuple(stretch, fc.boolean()), { maxLength: 3 }),
    now: fc.integer({ min: 0, max: 1200 }),
  });
  const factsOf = (made: typeof session extends fc.Arbitrary<infer T> ? T : never) =>
    factsWith({
      people: ids.map((id) => person(id)),
      turns: made.turns.map(([who, [from, length], open]) => turn(who, from, open ? null : from + length)),
      holds: made.holds.map(([from, length]) => span(from, from + length)),
      breakouts: made.breakouts.map(([from, length]) => span(from, from + length)),
      gaps: made.gaps.map(([[from, length], counted]) => ({
        from: START + from,
        to: START + from + length,
        counted,
      })),
    });
  const run = { seed: 20260803, numRuns: 400 };

  it('U3 M1: each total is what counting instant by instant gives, and never exceeds measured time × voices', () => {
    fc.assert(
      fc.property(session, (made) => {
        const facts = factsOf(made);
        const now = START + made.now;
        const instants = Array.from({ length: made.now }, (_, i) => START + i);
        const apart = [...facts.holds, ...facts.breakouts, ...facts.gaps.filter((each) => !each.counted)];
        const inside = (instant: number, each: { from: number; to: number | null }): boolean =>
          each.from <= instant && instant < (each.to ?? Infinity);
        const measured = instants.filter((instant) => !apart.some((each) => inside(instant, each)));
        const rows = speaking(facts, now);
        for (const row of rows) {
          const own = facts.turns.filter((each) => each.person === row.person);
          const heard = measured.filter((i) =>
            own.some((each) => inside(i, { from: each.start, to: each.end })),
          );
          expect(row.speakingMs).toBe(heard.length);
          expect(row.longestTurnMs).toBeLessThanOrEqual(row.speakingMs);
          expect(row.lastHeardAt).toBe(heard.length === 0 ? null : (heard.at(-1) ?? 0) + 1);
        }
        const sum = rows.reduce((all, row) => all + row.speakingMs, 0);
        expect(sum).toBeLessThanOrEqual(measured.length * ids.length);
        const shares = rows.map((row) => row.share ?? 0).reduce((a, b) => a + b, 0);
        expect(shares).toBeCloseTo(sum > 0 ? 1 : 0, 9);
      }),
      run,
    );
  });

  it('U2 M1: totals do not depend on the order in which turns were entered, nor on being asked before', () => {
    fc.assert(
      fc.property(session, fc.integer(), (made, salt) => {
        const facts = factsOf(made);
        const now = START + made.now;
        const shuffled = facts.turns.toSorted((a, b) => ((a.seq * salt) % 97) - ((b.seq * salt) % 97));
        const first = speaking(facts, now);
        speaking(facts, now + 500);
        expect(speaking({ ...facts, turns: shuffled }, now)).toEqual(first);
        expect(speaking(facts, now)).toEqual(first);
      }),
      run,
    );
  });

  it('M1: totals never shrink as time goes on', () => {
    fc.assert(
      fc.property(session, fc.integer({ min: 0, max: 300 }), (made, later) => {
        const facts = factsOf(made);
        const before = speaking(facts, START + made.now);
        const after = speaking(facts, START + made.now + later);
        before.forEach((row, i) => expect(after[i]?.speakingMs).toBeGreaterThanOrEqual(row.speakingMs));
      }),
      run,
    );
  });
});
