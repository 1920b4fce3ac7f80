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

/** What goes together: somebody who leads a go-round presses other keys than somebody who counts hands. */
const scenes: readonly (readonly CommandType[])[] = [
  all.filter((type) => type !== 'closeSession' && type !== 'agreeTracking'),
  [
    'passFloor',
    'passFloor',
    'passFloor',
    'releaseFloor',
    'buildOn',
    'raiseHand',
    'lowerHand',
    'hold',
    'resume',
  ],
  [
    'startRound',
    'nextInRound',
    'nextInRound',
    'nextInRound',
    'passInRound',
    'passInRound',
    'passFloor',
    'leavePerson',
    'joinPerson',
    'limitRound',
    'endRound',
    'optOut',
    'raiseHand',
  ],
  [
    'passFloor',
    'shiftFloor',
    'correctTurn',
    'splitTurn',
    'addTurn',
    'removeTurn',
    'moveEdge',
    'mergeTurns',
    'fillStretch',
    'correctPresence',
    'recordGap',
    'answerGap',
  ],
  [
    'formBreakout',
    'mendBreakout',
    'startGroups',
    'startGroups',
    'resizeBreakout',
    'resizeBreakout',
    'endBreakout',
    'skipGroup',
    'skipGroup',
    'leavePerson',
    'joinPerson',
    'startBreakout',
    'pairBuddies',
    'formBreakout',
    'mendBreakout',
  ],
  ['passFloor', 'passFloor', 'recordGap', 'answerGap', 'answerGap', 'shiftFloor'],
  ['joinPerson', 'leavePerson', 'passFloor', 'passFloor', 'passFloor', 'correctPresence', 'correctPresence'],
  ['openPoll', 'tallyPoll', 'tallyPoll', 'tallyPoll', 'resizePoll', 'agreePoll', 'closePoll'],
  [
    'takeNote',
    'takeNote',
    'editNote',
    'mergeNotes',
    'pinNote',
    'removeNote',
    'closeAction',
    'readContribution',
  ],
  [
    'nextSegment',
    'previousSegment',
    'startSegment',
    'skipSegment',
    'moveSegment',
    'insertSegment',
    'closeNow',
  ],
  ['undo', 'undo', 'redo', 'redo', 'takeNote', 'passFloor', 'setWall'],
  ['closeSession', 'reopenSession', 'correctTurn', 'splitTurn', 'editNote', 'setNext', 'undo', 'redo'],
  [
    'showNudge',
    'answerNudge',
    'tickChecklist',
    'wordAgreement',
    'draftAgreement',
    'adoptAgreements',
    'setNext',
  ],
  ['agreeTracking', 'optOut', 'joinPerson', 'passFloor', 'raiseHand', 'readContribution', 'buildOn'],
];

const wish = (of: readonly CommandType[]): fc.Arbitrary<Wish> =>
  fc.record({
    type: fc.constantFrom(...of),
    a: fc.nat(1_000_000),
    b: fc.nat(1_000_000),
    c: fc.nat(1_000_000),
    yes: fc.boolean(),
    afterMs: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 1_500 }) },
      { weight: 11, arbitrary: fc.integer({ min: 1, max: 100_000 }) },
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
    plan: opened.plan.map((each) =>
      each.id === 'topic'
        ? {
            ...each,
            checklist: [
              { id: 'chairs', text: 'Chairs' },
              { id: 'candles', text: 'Candles' },
            ],
          }
        : each,
    ),
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

const evenings: fc.Arbitrary<readonly Wish[]> = fc
  .array(
    fc
      .constantFrom(...scenes)
      .chain((of) => fc.array(wish(of), { minLength: 1, maxLength: 14, size: 'max' })),
    { minLength: 1, maxLength: 14, size: 'max' },
  )
  .map((parts) => parts.flat());

describe('a room that is watched, led by facilitators who press at random', () => {
  it('every command there is can be asked for', () => {
    expect(all.toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
  });

  it('given any evening, when anything is asked for, the record says what somebody who watches would say', () => {
    const told: Told[] = [];
    fc.assert(
      fc.property(evening, evenings, (first, list) => {
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
      { seed: 1, numRuns: 300 },
    );
    expect(told.length).toBeGreaterThan(10_000);
    const done = new Set(told.filter(({ ok }) => ok).map(({ type }) => type));
    expect(all.filter((type) => !done.has(type))).toEqual(['openSession']);
  });

  it('given talk that nobody corrects, when it goes on for long, everybody has what a stopwatch says', () => {
    const besides: readonly CommandType[] = [
      'releaseFloor',
      'hold',
      'resume',
      'startBreakout',
      'endBreakout',
      'nextSegment',
      'startRound',
      'nextInRound',
      'passInRound',
      'endRound',
      'leavePerson',
      'buildOn',
    ];
    const talk = [...Array.from({ length: 20 }, (): CommandType => 'passFloor'), ...besides];
    let stopped = 0;
    fc.assert(
      fc.property(fc.array(wish(talk), { minLength: 60, maxLength: 140, size: 'max' }), (list) => {
        const watched = play(opened, list);
        stopped += Number(!watched.timed);
      }),
      { seed: 2, numRuns: 30 },
    );
    expect(stopped).toBe(0);
  });
});
