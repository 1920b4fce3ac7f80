import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundOrder, roundWays } from '../../../shared/session/round-order.ts';
import { decide } from '../../../shared/session/decide.ts';
import { fold } from '../../../shared/session/fold.ts';
import { seatingOf } from '../../../shared/session/seating.ts';

import { carryOut, given, open } from '../../support/record.ts';

const seats = ['a', 'b', 'c', 'd'];

describe('the order of a go-round', () => {
  it('ROOM: as they sit, from anyone, either way round', () => {
    expect(roundOrder(seats, 'seats', null, 1)).toEqual(['a', 'b', 'c', 'd']);
    expect(roundOrder(seats, 'seats', 'c', 1)).toEqual(['c', 'd', 'a', 'b']);
    expect(roundOrder(seats, 'otherWay', null, 1)).toEqual(['a', 'd', 'c', 'b']);
    expect(roundOrder(seats, 'otherWay', 'c', 1)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('ROOM: everybody once, who was chosen first; the same seed, the same order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }),
        fc.constantFrom(...roundWays),
        fc.nat(),
        fc.integer(),
        (people, way, n, seed) => {
          const from = people[n % (people.length + 1)] ?? null;
          const order = roundOrder(people, way, from, seed);
          expect(order.toSorted()).toEqual(people.toSorted());
          expect(order[0]).toBe(from ?? order[0]);
          expect(roundOrder(people, way, from, seed)).toEqual(order);
        },
      ),
    );
  });

  it('a shuffle is none of the seats, and every seat can come first', () => {
    const many = Array.from({ length: 12 }, (_, i) => String(i));
    const firsts = new Set(
      Array.from({ length: 200 }, (_, seed) => roundOrder(many, 'shuffled', null, seed)[0]),
    );
    expect(firsts.size).toBe(12);
    expect(roundOrder(many, 'shuffled', null, 7)).not.toEqual(many);
  });
});

describe('seat tonight', () => {
  const people = ['Amara', 'Anna K', 'Anna B', 'José', 'Mei'].map((name, i) => ({
    person: `p${i + 1}`,
    name,
    badge: i + 1,
  }));

  it('ROOM: beginnings of names as they sit; badges do as well; accents are folded', () => {
    expect(seatingOf(people, 'me, am jos')).toEqual({ placed: ['p5', 'p1', 'p4'], unclear: [] });
    expect(seatingOf(people, '5 1\n3')).toEqual({ placed: ['p5', 'p1', 'p3'], unclear: [] });
  });

  it('a beginning that fits more than one says so, until only one of them is left', () => {
    expect(seatingOf(people, 'mei ann')).toEqual({ placed: ['p5'], unclear: [{ word: 'ann', fits: 2 }] });
    expect(seatingOf(people, 'annak ann')).toEqual({ placed: ['p2', 'p3'], unclear: [] });
    expect(seatingOf(people, 'mei mei zo 9')).toEqual({
      placed: ['p5'],
      unclear: [
        { word: 'mei', fits: 0 },
        { word: 'zo', fits: 0 },
        { word: '9', fits: 0 },
      ],
    });
  });
});

describe('as they sit, for any two orders', () => {
  it('ROOM: everybody sits as was said, and nobody moves who need not', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `p${i}`);
    const members = ids.map((person, i) => ({
      person,
      role: 'member' as const,
      badge: i + 1,
      tracked: true,
      present: true,
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (order) => {
        const { state, context } = given([open({ members })]);
        const decision = decide(state, { type: 'seatPeople', order: [...order] }, context);
        const wanted = [...order, ...ids.filter((id) => !order.includes(id))];
        const moves = decision.ok ? decision.value.length : 0;
        const after = decision.ok
          ? fold(state, carryOut(state, { type: 'seatPeople', order: [...order] }, context))
          : state;
        expect(after.facts.people.map(({ id }) => id)).toEqual(wanted);
        expect(after.facts.people.map(({ id, badge }) => `p${badge - 1}` === id)).not.toContain(false);
        expect(moves).toBeLessThan(ids.length);
      }),
      { seed: 31 },
    );
  });
});
