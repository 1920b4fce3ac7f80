import type { Command } from '../../../../shared/session/commands.ts';
import { open, pass, second, T0 } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const started = (turn: string, person: string | null, measured = true) =>
  ({ type: 'turn.started', data: { turn, person, measured } }) as const;
const ended = (turn: string) => ({ type: 'turn.ended', data: { turn } }) as const;
const at = (seconds: number): number => T0 + seconds * second;
const s = second;

const goRound: Command = { type: 'startRound', order: ['ann', 'ben', 'cem'], limitMs: null };

export const floor: Cases<
  | 'passFloor'
  | 'releaseFloor'
  | 'shiftFloor'
  | 'buildOn'
  | 'correctTurn'
  | 'splitTurn'
  | 'addTurn'
  | 'removeTurn'
> = {
  passFloor: [
    {
      title: 'P5: in the quiet before a go-round the piece goes to whoever is named, and the quiet is over',
      given: [open(), { ...goRound, silentMs: 60_000 }],
      when: pass('cem'),
      then: [
        { type: 'round.advanced', data: { person: 'cem' } },
        { type: 'turn.started', data: { turn: 'x2', person: 'cem', measured: true } },
      ],
    },
    {
      title: 'nobody else speaks in it',
      given: [open(), { type: 'startRound', order: ['ben', 'cem'], limitMs: null, silentMs: 60_000 }],
      when: pass('ann'),
      then: 'roundRunning',
    },
    {
      title: 'P5: in a go-round the piece goes out of order, and who had it is done',
      given: [open(), goRound],
      when: pass('cem'),
      then: [{ type: 'round.advanced', data: { person: 'cem' } }, ended('x2'), started('x3', 'cem')],
    },
    {
      title: 'P5: who passed may be asked again before the rest; the hand goes down',
      given: [open(), goRound, { type: 'passInRound' }, { type: 'raiseHand', person: 'ann' }],
      when: pass('ann'),
      then: [
        { type: 'round.advanced', data: { person: 'ann' } },
        ended('x3'),
        started('x4', 'ann'),
        { type: 'hand.lowered', data: { person: 'ann' } },
      ],
    },
    {
      title: 'U4: in a go-round the piece goes to an untracked person without an id on the floor',
      given: [open(), { type: 'startRound', order: ['ann', 'dot'], limitMs: null }],
      when: pass('dot'),
      then: [
        { type: 'round.advanced', data: { person: 'dot' } },
        ended('x2'),
        { type: 'turn.started', data: { turn: 'x3', person: null, measured: false } },
      ],
    },
    { title: 'has the piece already', given: [open(), goRound], when: pass('ann'), then: 'noChange' },
    {
      title: 'U4: has the piece already, without an id on the floor',
      given: [open(), { type: 'startRound', order: ['dot', 'ann'], limitMs: null }],
      when: pass('dot'),
      then: 'noChange',
    },
    {
      title: 'U1: who has the piece gets the floor back from an added voice',
      given: [open(), goRound, pass('ben', true)],
      when: pass('ann'),
      then: [ended('x3')],
    },
    {
      title: 'who has the piece and let go of the floor takes it up again',
      given: [open(), goRound, { type: 'releaseFloor' }],
      when: pass('ann'),
      then: [started('x3', 'ann')],
    },
    {
      title: 'had the piece in this go-round',
      given: [open(), goRound, { type: 'nextInRound' }],
      when: pass('ann'),
      then: 'roundRunning',
    },
    {
      title: 'P5: passed twice in this go-round',
      given: [open(), goRound, { type: 'passInRound' }, pass('ann'), { type: 'passInRound' }],
      when: pass('ann'),
      then: 'roundRunning',
    },
    { title: 'is not in the go-round', given: [open(), goRound], when: pass('dot'), then: 'roundRunning' },
    {
      title: 'nobody by name in a go-round',
      given: [open(), goRound],
      when: pass(null),
      then: 'roundRunning',
    },
    {
      title: 'U1: a voice is added in a go-round, too',
      given: [open(), goRound],
      when: pass('dot', true),
      then: [{ type: 'turn.started', data: { turn: 'x3', person: null, measured: false } }],
    },
    {
      title: 'when everybody has been asked, the floor is free',
      given: [open(), { type: 'startRound', order: ['ann'], limitMs: null }, { type: 'nextInRound' }],
      when: pass('ann'),
      then: [started('x3', 'ann')],
    },
    { title: 'U1: starts a turn', given: [open()], when: pass('ben'), then: [started('x1', 'ben')] },
    {
      title: 'U1: ends the others in the same command',
      given: [open(), pass('ann'), pass('ben', true)],
      when: pass('cem'),
      then: [ended('x1'), ended('x2'), started('x3', 'cem')],
    },
    {
      title: 'U1: adding a voice ends nobody',
      given: [open(), pass('ann')],
      when: pass('ben', true),
      then: [started('x2', 'ben')],
    },
    {
      title: 'the same person again: released',
      given: [open(), pass('ben')],
      when: pass('ben'),
      then: [ended('x1')],
    },
    {
      title: 'one who speaks already keeps the turn, the others end',
      given: [open(), pass('ann'), pass('ben', true)],
      when: pass('ann'),
      then: [ended('x2')],
    },
    {
      title: 'Shift takes a voice away again',
      given: [open(), pass('ann'), pass('ben', true)],
      when: pass('ben', true),
      then: [ended('x2')],
    },
    { title: 'somebody unnamed', given: [open()], when: pass(null), then: [started('x1', null)] },
    {
      title: 'U4: an untracked person opens unattributed, unmeasured time',
      given: [open(), pass('ben')],
      when: pass('dot'),
      then: [ended('x1'), started('x2', null, false)],
    },
    {
      title: 'U4: untracked people cannot be told apart, so each press is a new turn',
      given: [open({ tracking: 'not' }), pass('ben')],
      when: pass('ben'),
      then: [ended('x1'), started('x2', null, false)],
    },
    {
      title: 'U4: "someone" releases in a room that is not measured',
      given: [open({ tracking: 'not' }), pass('ben')],
      when: pass(null),
      then: [ended('x1')],
    },
    {
      title: 'takes the hand down',
      given: [open(), { type: 'raiseHand', person: 'ben' }],
      when: pass('ben'),
      then: [started('x1', 'ben'), { type: 'hand.lowered', data: { person: 'ben' } }],
    },
    {
      title: 'U3: also on hold',
      given: [open(), { type: 'hold' }],
      when: pass('ben'),
      then: [started('x1', 'ben')],
    },
    { title: 'U1: only who is present', given: [open()], when: pass('eve'), then: 'notPresent' },
    { title: 'is nobody', given: [open()], when: pass('zoe'), then: 'unknownPerson' },
    {
      title: 'R4: not after closing',
      given: [open(), { type: 'closeSession' }],
      when: pass('ben'),
      then: 'closed',
    },
  ],
  releaseFloor: [
    {
      title: 'ends all turns',
      given: [open(), pass('ann'), pass('ben', true)],
      when: { type: 'releaseFloor' },
      then: [ended('x1'), ended('x2')],
    },
    { title: 'nobody has it', given: [open()], when: { type: 'releaseFloor' }, then: 'nobodyOnFloor' },
  ],
  shiftFloor: [
    {
      title: 'U2: moves the end and the start together',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 40 * s,
      when: { type: 'shiftFloor', deltaMs: -5 * s },
      then: [
        { type: 'turn.corrected', data: { turn: 'x1', end: at(25) } },
        { type: 'turn.corrected', data: { turn: 'x2', start: at(25) } },
      ],
    },
    {
      title: 'U2: not before the turn that ends there began',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 40 * s,
      when: { type: 'shiftFloor', deltaMs: -60 * s },
      then: [
        { type: 'turn.corrected', data: { turn: 'x1', end: at(10) } },
        { type: 'turn.corrected', data: { turn: 'x2', start: at(10) } },
      ],
    },
    {
      title: 'U2: not past now',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 33 * s,
      when: { type: 'shiftFloor', deltaMs: 5 * s },
      then: [
        { type: 'turn.corrected', data: { turn: 'x1', end: at(33) } },
        { type: 'turn.corrected', data: { turn: 'x2', start: at(33) } },
      ],
    },
    {
      title: 'U2: not into an earlier turn of the same person',
      given: [
        open(),
        [10 * s, pass('ann')],
        [12 * s, pass('ben', true)],
        [28 * s, pass('ben', true)],
        [30 * s, pass('ben')],
      ],
      at: 40 * s,
      when: { type: 'shiftFloor', deltaMs: -5 * s },
      then: [
        { type: 'turn.corrected', data: { turn: 'x1', end: at(28) } },
        { type: 'turn.corrected', data: { turn: 'x3', start: at(28) } },
      ],
    },
    {
      title: 'U1: not before the person came',
      given: [
        open(),
        [20 * s, { type: 'joinPerson', person: 'eve', role: 'member', tracked: true }],
        [22 * s, pass('eve')],
      ],
      at: 30 * s,
      when: { type: 'shiftFloor', deltaMs: -5 * s },
      then: [{ type: 'turn.corrected', data: { turn: 'x1', start: at(20) } }],
    },
    {
      title: 'a release moves too',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ann')]],
      at: 40 * s,
      when: { type: 'shiftFloor', deltaMs: 5 * s },
      then: [{ type: 'turn.corrected', data: { turn: 'x1', end: at(35) } }],
    },
    {
      title: 'there is no room',
      given: [open(), [10 * s, pass('ann')]],
      at: 10 * s,
      when: { type: 'shiftFloor', deltaMs: 5 * s },
      then: 'noChange',
    },
    {
      title: 'nothing to move',
      given: [open()],
      when: { type: 'shiftFloor', deltaMs: 5 * s },
      then: 'noChange',
    },
  ],
  buildOn: [
    {
      title: 'M8: the one who speaks builds on the one before',
      given: [open(), pass('ann'), pass('ben')],
      when: { type: 'buildOn' },
      then: [{ type: 'link.made', data: { from: 'ben', to: 'ann' } }],
    },
    {
      title: 'once a turn',
      given: [open(), pass('ann'), pass('ben'), { type: 'buildOn' }],
      when: { type: 'buildOn' },
      then: 'noChange',
    },
    { title: 'nobody has the floor', given: [open()], when: { type: 'buildOn' }, then: 'nobodyOnFloor' },
    {
      title: 'U4: not from an untracked person',
      given: [open(), pass('ann'), pass('dot')],
      when: { type: 'buildOn' },
      then: 'nobodyOnFloor',
    },
    {
      title: 'U4: nor to one',
      given: [open(), pass('dot'), pass('ann')],
      when: { type: 'buildOn' },
      then: 'nothingBefore',
    },
  ],
  correctTurn: [
    {
      title: 'U2: start, end and person',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      when: { type: 'correctTurn', turn: 'x1', start: at(5), end: at(20), person: 'cem' },
      then: [
        {
          type: 'turn.corrected',
          data: { turn: 'x1', start: at(5), end: at(20), person: 'cem', measured: true },
        },
      ],
    },
    {
      title: 'U4: to an untracked person, without a trace',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', person: 'dot' },
      then: [{ type: 'turn.corrected', data: { turn: 'x1', person: null, measured: false } }],
    },
    {
      title: 'U2: not over another turn of the same person',
      given: [open(), [10 * s, pass('ann')], [20 * s, pass('ben')], [30 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x2', person: 'ann', start: at(15) },
      then: 'turnsOverlap',
    },
    {
      title: 'not backwards',
      given: [open(), [10 * s, pass('ann')], [20 * s, pass('ben')]],
      when: { type: 'correctTurn', turn: 'x1', end: at(9) },
      then: 'turnBackwards',
    },
    {
      title: 'not in the future',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', end: at(60) },
      then: 'inTheFuture',
    },
    {
      title: 'not before the opening',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', start: at(-1) },
      then: 'beforeOpening',
    },
    {
      title: 'U1: only to who was present',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', person: 'eve' },
      then: 'notPresent',
    },
    {
      title: 'is nobody',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', person: 'zoe' },
      then: 'unknownPerson',
    },
    {
      title: 'is so already',
      given: [open(), [10 * s, pass('ann')]],
      when: { type: 'correctTurn', turn: 'x1', person: 'ann', start: at(10) },
      then: 'noChange',
    },
    {
      title: 'no such turn',
      given: [open()],
      when: { type: 'correctTurn', turn: 'x9' },
      then: 'unknownTurn',
    },
  ],
  splitTurn: [
    {
      title: 'U2: the second part goes to another',
      given: [open(), [10 * s, pass('ann')]],
      at: 40 * s,
      when: { type: 'splitTurn', turn: 'x1', splitAt: at(20), person: 'ben' },
      then: [
        {
          type: 'turn.split',
          data: { turn: 'x1', into: 'x2', splitAt: at(20), person: 'ben', measured: true },
        },
      ],
    },
    {
      title: 'U2: not over another turn of the same person',
      given: [open(), [10 * s, pass('ann')], [15 * s, pass('ben', true)]],
      at: 40 * s,
      when: { type: 'splitTurn', turn: 'x1', splitAt: at(20), person: 'ben' },
      then: 'turnsOverlap',
    },
    {
      title: 'only inside the turn',
      given: [open(), [10 * s, pass('ann')]],
      at: 40 * s,
      when: { type: 'splitTurn', turn: 'x1', splitAt: at(10), person: 'ben' },
      then: 'notWithinTurn',
    },
    {
      title: 'no such turn',
      given: [open()],
      when: { type: 'splitTurn', turn: 'x9', splitAt: at(10), person: null },
      then: 'unknownTurn',
    },
  ],
  addTurn: [
    {
      title: 'fills a stretch, marked estimated',
      given: [open()],
      at: 40 * s,
      when: { type: 'addTurn', person: 'ben', start: at(10), end: at(20), estimated: true },
      then: [
        {
          type: 'turn.added',
          data: { turn: 'x1', person: 'ben', start: at(10), end: at(20), estimated: true, measured: true },
        },
      ],
    },
    {
      title: 'U4: unattributed for an untracked person',
      given: [open()],
      at: 40 * s,
      when: { type: 'addTurn', person: 'dot', start: at(10), end: at(20), estimated: false },
      then: [
        {
          type: 'turn.added',
          data: { turn: 'x1', person: null, start: at(10), end: at(20), estimated: false, measured: false },
        },
      ],
    },
    {
      title: 'U2: not over another turn of the same person',
      given: [open(), [15 * s, pass('ben')]],
      at: 40 * s,
      when: { type: 'addTurn', person: 'ben', start: at(10), end: at(20), estimated: false },
      then: 'turnsOverlap',
    },
    {
      title: 'not backwards',
      given: [open()],
      at: 40 * s,
      when: { type: 'addTurn', person: 'ben', start: at(20), end: at(20), estimated: false },
      then: 'turnBackwards',
    },
    {
      title: 'not in the future',
      given: [open()],
      at: 40 * s,
      when: { type: 'addTurn', person: 'ben', start: at(20), end: at(50), estimated: false },
      then: 'inTheFuture',
    },
    {
      title: 'U1: only who was present',
      given: [open()],
      at: 40 * s,
      when: { type: 'addTurn', person: 'eve', start: at(10), end: at(20), estimated: false },
      then: 'notPresent',
    },
    {
      title: 'U4: not where nothing is measured',
      given: [open({ tracking: 'not' })],
      at: 40 * s,
      when: { type: 'addTurn', person: 'ben', start: at(10), end: at(20), estimated: false },
      then: 'untracked',
    },
  ],
  removeTurn: [
    {
      title: 'removes',
      given: [open(), pass('ben')],
      when: { type: 'removeTurn', turn: 'x1' },
      then: [{ type: 'turn.removed', data: { turn: 'x1' } }],
    },
    { title: 'no such turn', given: [open()], when: { type: 'removeTurn', turn: 'x9' }, then: 'unknownTurn' },
  ],
};
