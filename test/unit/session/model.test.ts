import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchemas, type CommandType } from '../../../shared/session/commands.ts';
import { trackings, type Opened } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import { asks } from '../../support/model/commands-at-random.ts';
import { Watched, type Told, type Wish } from '../../support/model/play.ts';
import { opened } from '../../support/record.ts';

const all = Object.keys(asks) as CommandType[];

/** What a facilitator does most, so that a random one gets anywhere. */
const often: Partial<Record<CommandType, number>> = {
  passFloor: 12,
  nextInRound: 8,
  passInRound: 4,
  startRound: 4,
  undo: 5,
  redo: 4,
  raiseHand: 3,
  tallyPoll: 6,
  openPoll: 3,
  takeNote: 4,
  joinPerson: 3,
  formBreakout: 3,
  startGroups: 2,
  recordGap: 2,
  answerGap: 2,
  reopenSession: 3,
};
/** What would end most sessions at once, or silence them. */
const seldom: ReadonlySet<CommandType> = new Set<CommandType>(['closeSession', 'agreeTracking', 'openSession']);
const types = all.flatMap((type) =>
  Array.from({ length: seldom.has(type) ? 1 : 2 * (often[type] ?? 1) }, () => type),
);

const wish = (of: readonly CommandType[]): fc.Arbitrary<Wish> =>
  fc.record({
    type: fc.constantFrom(...of),
    a: fc.nat(1_000_000),
    b: fc.nat(1_000_000),
    c: fc.nat(1_000_000),
    yes: fc.boolean(),
    afterMs: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 12, arbitrary: fc.integer({ min: 1, max: 100_000 }) },
      // The lid was closed over the pause; the clock was set back.
      { weight: 1, arbitrary: fc.integer({ min: 600_000, max: 4_000_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -5_000, max: -1 }) },
    ),
  });

const evening: fc.Arbitrary<Opened> = fc
  .record({
    tracking: fc.constantFrom('kept' as const, 'kept' as const, ...trackings),
    guests: fc.array(fc.record({ tracked: fc.boolean(), present: fc.boolean() }), { maxLength: 4 }),
  })
  .map(({ tracking, guests }) => ({
    ...opened,
    tracking,
    members: [
      ...opened.members,
      ...guests.map((guest, i) => ({
        ...guest,
        person: `guest-${String(i)}`,
        role: i === 0 ? ('observer' as const) : ('member' as const),
        badge: opened.members.length + 1 + i,
      })),
    ],
  }));

function play(first: Opened, wishes: readonly Wish[]): Watched {
  const watched = new Watched(first);
  for (const each of wishes) watched.wish(each);
  return watched;
}

const wishes = (of: readonly CommandType[], most: number): fc.Arbitrary<Wish[]> =>
  fc.array(wish(of), { minLength: 1, maxLength: most, size: 'max' });

describe('a room that is watched, led by facilitators who press at random', () => {
  it('every command there is can be asked for', () => {
    expect(all.toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
  });

  it('given any evening, when anything is asked for, the record says what somebody who watches would say', () => {
    const told: Told[] = [];
    fc.assert(
      fc.property(evening, wishes(types, 80), (first, list) => {
        const { state, told: now } = play(first, list);
        told.push(...now);
        // R3, R5: read back from its file it is the same session.
        const lines = state.log.map((event) => JSON.stringify(event));
        const read = lines.map((line) => {
          const parsed = parseEvent(JSON.parse(line));
          if (!parsed.ok) throw new Error(parsed.error.detail);
          return parsed.value;
        });
        expect(fold(emptySession, read)).toEqual(state);
      }),
      { seed: 1, numRuns: 150 },
    );
    expect(told.length).toBeGreaterThan(4_000);
    const done = new Set(told.filter(({ ok }) => ok).map(({ type }) => type));
    const refused = new Set(told.filter(({ ok }) => !ok).map(({ type }) => type));
    expect(all.filter((type) => !done.has(type))).toEqual(['openSession']);
    // These are never refused in an open session.
    expect(all.filter((type) => !refused.has(type))).toEqual([]);
  });
});
