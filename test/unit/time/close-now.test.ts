import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingTerms } from '../../../shared/time/close-now.ts';
import { factsWith, live, MINUTE, openedWith, person, segment, span, START } from '../turns/facts.ts';

const topic = segment('topic', 50);
const closing = segment('closing', 10, { kind: 'closing', format: 'round', shortestMs: 4 * MINUTE });
const facts = (people: number, limitMs?: number, hardEnd: number | null = null) => {
  const plan = [topic, limitMs === undefined ? closing : { ...closing, limitMs }];
  return factsWith(
    {
      opened: openedWith(plan, { hardEnd }),
      segments: plan.map((each, i) => (i === 0 ? live(each, [START, null]) : live(each))),
      running: 'topic',
      people: Array.from({ length: people }, (_, i) => person(`p${i}`)),
    },
    plan,
  );
};
const at = (minutes: number): number => START + minutes * MINUTE;
const limitMs = (of: ReturnType<typeof facts>, now: number) => closingTerms(of, now)?.limitMs ?? null;

describe('T4: close now', () => {
  it('T4: in time, the closing has its duration, and a person the limit it was given', () => {
    expect(closingTerms(facts(5, MINUTE), at(40))).toEqual({
      segment: 'closing',
      budgetMs: 10 * MINUTE,
      limitMs: MINUTE,
    });
    expect(limitMs(facts(5), at(40))).toBe(2 * MINUTE);
  });

  it('T4: late, what is left is divided anew, in whole seconds', () => {
    expect(limitMs(facts(5, 2 * MINUTE), at(55))).toBe(MINUTE);
    expect(limitMs(facts(7, 2 * MINUTE), at(55))).toBe(42_000);
  });

  it('T4: never below the shortest, even when the time is up', () => {
    expect(closingTerms(facts(4), at(59))?.budgetMs).toBe(4 * MINUTE);
    expect(limitMs(facts(4), at(90))).toBe(MINUTE);
  });

  it('P5: given somebody who only looks on, what is left is divided by the others', () => {
    const room = facts(5);
    const looking = room.people.map((each, i) => (i === 0 ? { ...each, role: 'observer' as const } : each));
    expect(limitMs({ ...room, people: looking }, at(40))).toBe(2.5 * MINUTE);
  });

  it('T4: the hard end counts where there is one', () => {
    expect(limitMs(facts(5, undefined, at(55)), at(50))).toBe(MINUTE);
  });

  it('T4: only who is present has a share', () => {
    const some = facts(4);
    const people = some.people.map((each, i) => (i < 2 ? { ...each, present: [span(0, MINUTE)] } : each));
    expect(limitMs({ ...some, people }, at(40))).toBe(5 * MINUTE);
    expect(limitMs({ ...some, people: [] }, at(40))).toBeNull();
  });

  it('T4: null where there is no closing to come', () => {
    expect(closingTerms(factsWith({}, [topic]), at(1))).toBeNull();
    expect(closingTerms(factsWith({ opened: null }), at(1))).toBeNull();
  });

  it('T4: all limits together fit into what the closing gets, unless a second each does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 120 }), (people, minute) => {
        const terms = closingTerms(facts(people), at(minute));
        expect(terms?.budgetMs).toBeGreaterThanOrEqual(closing.shortestMs);
        expect(terms?.budgetMs).toBeLessThanOrEqual(closing.durationMs);
        expect((terms?.limitMs ?? Infinity) * people).toBeLessThanOrEqual(terms?.budgetMs ?? 0);
      }),
      { seed: 20260803, numRuns: 300 },
    );
  });
});
