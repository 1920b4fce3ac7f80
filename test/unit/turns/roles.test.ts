import { describe, expect, it } from 'vitest';
import { groupMeasures } from '../../../shared/turns/measures.ts';
import { given, minute, open, pass, second, T0, type Step } from '../../support/record.ts';

const s = second;
const everybodyMeasured = open({
  members: [
    { person: 'ann', role: 'facilitator', badge: 1, tracked: true, present: true },
    { person: 'ben', role: 'co-facilitator', badge: 2, tracked: true, present: true },
    { person: 'cem', role: 'member', badge: 3, tracked: true, present: true },
    { person: 'dot', role: 'member', badge: 4, tracked: true, present: true },
    { person: 'eve', role: 'member', badge: 5, tracked: true, present: false },
  ],
  plan: [
    {
      id: 'talk',
      title: 'talk',
      kind: 'topic',
      format: 'whole',
      durationMs: 30 * minute,
      shortestMs: minute,
    },
  ],
});
const measures = (now: number, ...steps: readonly Step[]) =>
  groupMeasures(given([everybodyMeasured, ...steps]).state.facts, T0 + now);

describe('M6: who led at the time of the turn', () => {
  /** cem → dot while ann leads, then ann ↔ cem, then cem → dot → ann. */
  const talk: readonly Step[] = [
    [0, pass('cem')],
    [10 * s, pass('dot')],
    [20 * s, { type: 'swapRoles', one: 'ann', other: 'cem' }],
    [20 * s, pass('cem')],
    [30 * s, pass('dot')],
    [40 * s, pass('ann')],
    [50 * s, { type: 'releaseFloor' }],
  ];

  it('before the swap cem and dot are peers, after it dot and ann are', () => {
    // cem→dot peers; dot→cem and cem→dot with who leads now; dot→ann peers again.
    expect(measures(50 * s, ...talk).peer_to_peer_share).toBe(2 / 4);
  });

  it('an undone swap never was', () => {
    const undone: readonly Step[] = [...talk.slice(0, 3), [20 * s, { type: 'undo' }], ...talk.slice(3)];
    // ann still leads: cem→dot, dot→cem, cem→dot are between peers, dot→ann is not.
    expect(measures(50 * s, ...undone).peer_to_peer_share).toBe(3 / 4);
  });

  it('facilitator and co-facilitator change places: both lead all along, no measure moves', () => {
    const without = talk.filter((step) => !('1' in step) || step[1].type !== 'swapRoles');
    const swapped: readonly Step[] = [
      ...without.slice(0, 2),
      [20 * s, { type: 'swapRoles', one: 'ann', other: 'ben' }],
      ...without.slice(2),
    ];
    expect(measures(50 * s, ...swapped)).toEqual(measures(50 * s, ...without));
  });

  it('M2: what was said while leading is no part of the balance, what was said as a member is', () => {
    // cem speaks 10 s as a member and 10 s as facilitator, dot 10 s, ann 10 s as facilitator before the swap.
    const led: readonly Step[] = [
      [0, pass('ann')],
      [10 * s, pass('cem')],
      [20 * s, pass('dot')],
      [30 * s, { type: 'swapRoles', one: 'ann', other: 'cem' }],
      [30 * s, pass('cem')],
      [40 * s, { type: 'releaseFloor' }],
    ];
    const found = measures(40 * s, ...led);
    // Peers: cem 10 s of 30 s, dot 10 s of 40 s, ann 0 s of 10 s.
    expect(found).toMatchObject({ present: 3, heard_from: 2 });
    const q = [30 / 80, 40 / 80, 10 / 80];
    const p = [1 / 2, 1 / 2, 0];
    const gini =
      0.5 *
      q.reduce((sum, qi, i) => sum + q.reduce((row, qj, j) => row + Math.abs(qj * p[i]! - qi * p[j]!), 0), 0);
    expect(found.gini).toBeCloseTo(gini, 12);
  });
});

describe('measures weigh by presence (q)', () => {
  const talk = (...more: readonly Step[]): readonly Step[] => [
    [0, pass('cem')],
    [60 * s, pass('dot')],
    [90 * s, { type: 'releaseFloor' }],
    ...more,
  ];
  const came: Step = [100 * s, { type: 'joinPerson', person: 'eve', role: 'guest', tracked: true }];

  it('a guest who came late and said nothing weighs less than one who was there all along', () => {
    const late = measures(110 * s, ...talk(came)).balance ?? 0;
    const early: Step = [109 * s, { type: 'correctPresence', person: 'eve', span: 0, from: T0, to: null }];
    const allAlong = measures(110 * s, ...talk(came, early)).balance ?? 0;
    expect(late).toBeGreaterThan(allAlong);
  });

  it('to have spoken in half of the time of another, being there half as long, is even', () => {
    const leaves: readonly Step[] = [
      [0, pass('dot')],
      [20 * s, pass('cem')],
      [60 * s, { type: 'leavePerson', person: 'dot' }],
      [60 * s, { type: 'releaseFloor' }],
    ];
    // dot really left after 30 s: 20 of 30 s, cem 40 of 60 s.
    const corrected: Step = [
      61 * s,
      { type: 'correctPresence', person: 'dot', span: 0, from: T0, to: T0 + 30 * s },
    ];
    const before = given([everybodyMeasured, ...leaves]).state.facts;
    const after = given([everybodyMeasured, ...leaves, corrected]).state.facts;
    const closed = { phase: 'closed', closedAt: T0 + 60 * s, closedMeasures: null } as const;
    expect(groupMeasures({ ...after, ...closed }, T0 + 60 * s).balance).toBeCloseTo(1, 12);
    expect(groupMeasures({ ...before, ...closed }, T0 + 60 * s).balance).toBeLessThan(0.99);
  });
});
