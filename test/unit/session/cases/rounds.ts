import { open, opened, second, segment } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const start = (order: readonly string[] | null) =>
  ({ type: 'startRound', order: order === null ? null : [...order], limitMs: null }) as const;
const next = { type: 'nextInRound' } as const;
const pass = { type: 'passInRound' } as const;
const advanced = (person: string | null) => ({ type: 'round.advanced', data: { person } }) as const;
const started = (turn: string, person: string | null, measured = true) =>
  ({ type: 'turn.started', data: { turn, person, measured } }) as const;
const ended = (turn: string) => ({ type: 'turn.ended', data: { turn } }) as const;
const removed = (turn: string) => ({ type: 'turn.removed', data: { turn } }) as const;
const passed = (person: string) => ({ type: 'round.passed', data: { person } }) as const;
const quiet = (order: readonly string[]) => ({ ...start(order), silentMs: 60 * second });
const join = (person: string) => ({ type: 'joinPerson', person, role: 'member', tracked: true }) as const;
const groups = { type: 'startBreakout', groups: [['ann', 'ben'], ['cem']] } as const;
const out = { ...groups, groups: groups.groups.map((group) => [...group]) };

export const rounds: Cases<
  'startRound' | 'nextInRound' | 'passInRound' | 'limitRound' | 'endRound' | 'startBreakout' | 'endBreakout'
> = {
  startRound: [
    {
      title: 'in the order of the seats, who is present, with the limit of the segment',
      given: [open()],
      when: start(null),
      then: [
        {
          type: 'round.started',
          data: { round: 'x1', order: ['ann', 'ben', 'cem', 'dot'], limitMs: 90 * second },
        },
        advanced('ann'),
        started('x2', 'ann'),
      ],
    },
    {
      title: 'P5: who only looks on is not asked, unless by name',
      given: [
        open(),
        { type: 'changeRole', person: 'ben', role: 'observer' },
        { type: 'changeRole', person: 'dot', role: 'observer' },
      ],
      when: start(null),
      then: [
        { type: 'round.started', data: { round: 'x1', order: ['ann', 'cem'], limitMs: 90 * second } },
        advanced('ann'),
        started('x2', 'ann'),
      ],
    },
    {
      title: 'nobody is there to be asked: only somebody who looks on',
      given: [
        open({ members: opened.members.map((each) => ({ ...each, present: each.person === 'ben' })) }),
        { type: 'changeRole', person: 'ben', role: 'observer' },
      ],
      when: start(null),
      then: 'nobodyPresent',
    },
    {
      title: 'U4: the floor follows without the id of an untracked person',
      given: [open(), { type: 'passFloor', person: 'ben', add: false }],
      when: { type: 'startRound', order: ['dot', 'ben'], limitMs: 60 * second },
      then: [
        { type: 'round.started', data: { round: 'x2', order: ['dot', 'ben'], limitMs: 60 * second } },
        advanced('dot'),
        ended('x1'),
        started('x3', null, false),
      ],
    },
    {
      title: 'where the segment has no limit: its time shared by all, in whole quarter minutes',
      given: [open({ plan: [segment('opening', 10)] })],
      when: start(['ann', 'ben', 'cem']),
      then: [
        { type: 'round.started', data: { round: 'x1', order: ['ann', 'ben', 'cem'], limitMs: 195 * second } },
        advanced('ann'),
        started('x2', 'ann'),
      ],
    },
    {
      title: 'and at least a quarter of a minute',
      given: [open({ plan: [segment('opening', 0.5)] })],
      when: start(['ann', 'ben', 'cem']),
      then: [
        { type: 'round.started', data: { round: 'x1', order: ['ann', 'ben', 'cem'], limitMs: 15 * second } },
        advanced('ann'),
        started('x2', 'ann'),
      ],
    },
    {
      title: 'with a quiet minute first: nobody has the piece yet, and the floor is free',
      given: [open(), { type: 'passFloor', person: 'ben', add: false }],
      when: quiet(['cem', 'ann']),
      then: [
        { type: 'round.started', data: { round: 'x2', order: ['cem', 'ann'], limitMs: 90 * second } },
        { type: 'round.silence', data: { ms: 60 * second } },
        ended('x1'),
      ],
    },
    { title: 'one at a time', given: [open(), start(null)], when: start(null), then: 'roundRunning' },
    { title: 'not while groups are out', given: [open(), out], when: start(null), then: 'inBreakout' },
    { title: 'nobody twice', given: [open()], when: start(['ann', 'ann']), then: 'duplicate' },
    { title: 'only who is present', given: [open()], when: start(['ann', 'eve']), then: 'notPresent' },
    { title: 'is nobody', given: [open()], when: start(['zoe']), then: 'unknownPerson' },
    { title: 'nobody at all', given: [open()], when: start([]), then: 'nobodyPresent' },
  ],
  limitRound: [
    {
      title: 'for each who comes after the one whose turn it is',
      given: [open(), start(['ann', 'ben'])],
      when: { type: 'limitRound', limitMs: 45 * second },
      then: [{ type: 'round.limited', data: { limitMs: 45 * second } }],
    },
    {
      title: 'not twice the same',
      given: [open(), start(['ann', 'ben']), { type: 'limitRound', limitMs: 45 * second }],
      when: { type: 'limitRound', limitMs: 45 * second },
      then: 'noChange',
    },
    {
      title: 'no round, no limit',
      given: [open()],
      when: { type: 'limitRound', limitMs: 1000 },
      then: 'noRound',
    },
  ],
  nextInRound: [
    {
      title: 'ends the quiet: the first has the piece',
      given: [open(), quiet(['cem', 'ann'])],
      when: next,
      then: [advanced('cem'), started('x2', 'cem')],
    },
    {
      title: 'P5: who came when everyone else had had a turn is asked, not sent away',
      given: [open(), start(['ann']), next, join('eve')],
      when: next,
      then: [advanced('eve'), started('x3', 'eve')],
    },
    {
      title: 'the piece goes on, and the floor with it',
      given: [open(), start(['ann', 'ben'])],
      when: next,
      then: [advanced('ben'), ended('x2'), started('x3', 'ben')],
    },
    {
      title: 'who had a hand up and has the piece now has it down',
      given: [open(), start(['ann', 'ben']), { type: 'raiseHand', person: 'ben' }],
      when: next,
      then: [
        advanced('ben'),
        ended('x2'),
        started('x3', 'ben'),
        { type: 'hand.lowered', data: { person: 'ben' } },
      ],
    },
    {
      title: 'P5: who came late is asked after those of the order, and before those who passed',
      given: [open(), start(['ann', 'ben']), pass, join('eve')],
      when: next,
      then: [advanced('eve'), ended('x3'), started('x4', 'eve')],
    },
    {
      title: 'P5: and then those who passed are asked again',
      given: [open(), start(['ann', 'ben']), pass, join('eve'), next],
      when: next,
      then: [advanced('ann'), ended('x4'), started('x5', 'ann')],
    },
    {
      title: 'P5: those who passed are asked again after the rest',
      given: [open(), start(['ann', 'ben', 'cem']), pass, next],
      when: next,
      then: [advanced('ann'), ended('x4'), started('x5', 'ann')],
    },
    {
      title: 'at the end nobody has it',
      given: [open(), start(['ann', 'ben']), next],
      when: next,
      then: [advanced(null), ended('x3')],
    },
    {
      title: 'once more ends the round',
      given: [open(), start(['ann', 'ben']), next, next],
      when: next,
      then: [{ type: 'round.ended', data: {} }],
    },
    { title: 'none runs', given: [open()], when: next, then: 'noRound' },
  ],
  passInRound: [
    {
      title: 'nobody passes in the quiet before',
      given: [open(), quiet(['cem', 'ann'])],
      when: pass,
      then: 'inSilence',
    },
    {
      title: 'a pass looks like a turn, and is no speaking turn (M1)',
      given: [open(), start(['ann', 'ben'])],
      when: pass,
      then: [passed('ann'), advanced('ben'), removed('x2'), started('x3', 'ben')],
    },
    {
      title: 'P5: who passes twice is done',
      given: [open(), start(['ann', 'ben']), pass, next],
      when: pass,
      then: [passed('ann'), advanced(null), removed('x4')],
    },
    {
      title: 'P5: the last one left is asked again at once',
      given: [open(), start(['ann', 'ben']), next],
      when: pass,
      then: [passed('ben'), advanced('ben'), removed('x3'), started('x4', 'ben')],
    },
    { title: 'is over', given: [open(), start(['ann']), next], when: pass, then: 'roundOver' },
    { title: 'none runs', given: [open()], when: pass, then: 'noRound' },
  ],
  endRound: [
    {
      title: 'ends, and the turn with it',
      given: [open(), start(['ann', 'ben'])],
      when: { type: 'endRound' },
      then: [{ type: 'round.ended', data: {} }, ended('x2')],
    },
    { title: 'none runs', given: [open()], when: { type: 'endRound' }, then: 'noRound' },
  ],
  startBreakout: [
    {
      title: 'ends turns and the round',
      given: [open(), start(['ann', 'ben'])],
      when: out,
      then: [
        ended('x2'),
        { type: 'round.ended', data: {} },
        { type: 'breakout.started', data: { groups: [['ann', 'ben'], ['cem']] } },
      ],
    },
    { title: 'one at a time', given: [open(), out], when: out, then: 'inBreakout' },
    {
      title: 'nobody in two groups',
      given: [open()],
      when: { type: 'startBreakout', groups: [['ann'], ['ann']] },
      then: 'duplicate',
    },
    {
      title: 'only who is present',
      given: [open()],
      when: { type: 'startBreakout', groups: [['eve']] },
      then: 'notPresent',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'startBreakout', groups: [['zoe']] },
      then: 'unknownPerson',
    },
  ],
  endBreakout: [
    {
      title: 'brings them back',
      given: [open(), out],
      when: { type: 'endBreakout' },
      then: [{ type: 'breakout.ended', data: {} }],
    },
    { title: 'none are out', given: [open()], when: { type: 'endBreakout' }, then: 'notInBreakout' },
  ],
};
