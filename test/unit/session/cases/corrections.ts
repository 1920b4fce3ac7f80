import type { Body } from '../../../../shared/session/events.ts';
import { minute, open, pass, second, T0 } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const s = second;
const at = (seconds: number): number => T0 + seconds * s;
const close = { type: 'closeSession' } as const;
const corrected = (turn: string, data: { start?: number; end?: number }): Body => ({
  type: 'turn.corrected',
  data: { turn, ...data },
});
const removed = (turn: string): Body => ({ type: 'turn.removed', data: { turn } });
const added = (turn: string, person: string | null, from: number, to: number, measured = true): Body => ({
  type: 'turn.added',
  data: { turn, person, start: at(from), end: at(to), estimated: true, measured },
});
const fill = (from: number, to: number, people: (string | null)[], instead: string | null = null) =>
  ({ type: 'fillStretch', from: at(from), to: at(to), people, instead }) as const;

export const corrections: Cases<'moveEdge' | 'mergeTurns' | 'fillStretch' | 'reopenSession'> = {
  moveEdge: [
    {
      title: 'U2: where turns touch, the floor change moves as one',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x2', edge: 'start', to: at(25) },
      then: [corrected('x1', { end: at(25) }), corrected('x2', { start: at(25) })],
    },
    {
      title: 'U2: the end of the one before moves it likewise',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'end', to: at(35) },
      then: [corrected('x1', { end: at(35) }), corrected('x2', { start: at(35) })],
    },
    {
      title: 'an edge in the open moves alone',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ann')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'end', to: at(20) },
      then: [corrected('x1', { end: at(20) })],
    },
    {
      title: 'nothing gets shorter than a second',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x2', edge: 'start', to: at(0) },
      then: [corrected('x1', { end: at(11) }), corrected('x2', { start: at(11) })],
    },
    {
      title: 'between two that are short already nothing moves, and nothing gets shorter still',
      given: [open(), [9 * s, pass('ann')], [10 * s, pass('ben')], [10 * s + 400, pass('cem')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x2', edge: 'start', to: at(5) },
      then: 'noChange',
    },
    {
      title: 'one that is shorter than a second never begins before the session did',
      given: [open(), [300, pass('ben')], [700, { type: 'releaseFloor' }]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'start', to: at(0) },
      then: 'noChange',
    },
    {
      title: 'U1: not before the person came',
      given: [
        open(),
        [20 * s, { type: 'joinPerson', person: 'eve', role: 'member', tracked: true }],
        [22 * s, pass('eve')],
      ],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'start', to: at(5) },
      then: [corrected('x1', { start: at(20) })],
    },
    {
      title: 'U1: what has just begun has no room before it, least of all before the opening',
      given: [open(), [s / 2, pass('ann')]],
      at: s / 2,
      when: { type: 'moveEdge', turn: 'x1', edge: 'start', to: at(-5) },
      then: 'noChange',
    },
    {
      title: 'after the close, and not past it, where turns are kept',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ann')], [40 * s, close]],
      at: 90 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'end', to: at(80) },
      then: [corrected('x1', { end: at(40) })],
    },
    {
      title: 'U4: not after the close where talk time was for the session only',
      given: [open({ tracking: 'session' }), [10 * s, pass('ann')], [40 * s, close]],
      at: 90 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'start', to: at(5) },
      then: 'closed',
    },
    {
      title: 'what goes on has no end',
      given: [open(), [10 * s, pass('ann')]],
      at: 60 * s,
      when: { type: 'moveEdge', turn: 'x1', edge: 'end', to: at(20) },
      then: 'noChange',
    },
    {
      title: 'no such turn',
      given: [open()],
      when: { type: 'moveEdge', turn: 'x9', edge: 'end', to: at(20) },
      then: 'unknownTurn',
    },
  ],
  mergeTurns: [
    {
      title: 'U2: the first takes what the second had',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')], [40 * s, pass('cem')]],
      at: 60 * s,
      when: { type: 'mergeTurns', turn: 'x1', with: 'x2' },
      then: [removed('x2'), corrected('x1', { end: at(40) })],
    },
    {
      title: 'what goes on goes on, as the first one’s',
      given: [open(), [10 * s, pass('ann')], [30 * s, pass('ben')]],
      at: 60 * s,
      when: { type: 'mergeTurns', turn: 'x1', with: 'x2' },
      then: [
        removed('x1'),
        { type: 'turn.corrected', data: { turn: 'x2', start: at(10), person: 'ann', measured: true } },
      ],
    },
    {
      title: 'one within the other is taken in',
      given: [open(), [10 * s, pass('ann')], [20 * s, pass('ben', true)], [25 * s, pass('ben', true)]],
      at: 60 * s,
      when: { type: 'mergeTurns', turn: 'x1', with: 'x2' },
      then: [removed('x2')],
    },
    {
      title: 'U4: an unmeasured one keeps no id',
      given: [open(), [10 * s, pass('dot')], [30 * s, pass('ben')], [40 * s, pass('ben')]],
      at: 60 * s,
      when: { type: 'mergeTurns', turn: 'x1', with: 'x2' },
      then: [removed('x2'), corrected('x1', { end: at(40) })],
    },
    {
      title: 'U2: not over another turn of the same person',
      given: [
        open(),
        [10 * s, pass('ann')],
        [20 * s, pass('ben')],
        [30 * s, pass('ann')],
        [40 * s, pass('cem')],
        [50 * s, pass('cem')],
      ],
      at: 60 * s,
      when: { type: 'mergeTurns', turn: 'x1', with: 'x4' },
      then: 'turnsOverlap',
    },
    {
      title: 'with itself',
      given: [open(), pass('ann')],
      when: { type: 'mergeTurns', turn: 'x1', with: 'x1' },
      then: 'noChange',
    },
    {
      title: 'no such turn',
      given: [open(), pass('ann')],
      when: { type: 'mergeTurns', turn: 'x1', with: 'x9' },
      then: 'unknownTurn',
    },
  ],
  fillStretch: [
    {
      title: 'shared equally in whole milliseconds, marked estimated',
      given: [open()],
      at: 100 * s,
      when: { type: 'fillStretch', from: at(10), to: at(20), people: ['ann', 'ben', 'cem'], instead: null },
      then: [
        added('x1', 'ann', 10, 13.334),
        added('x2', 'ben', 13.334, 16.667),
        added('x3', 'cem', 16.667, 20),
      ],
    },
    {
      title: 'U3: what is not measured is skipped, and so is what somebody has taken',
      given: [
        open(),
        [10 * s, { type: 'hold' }],
        [20 * s, { type: 'resume' }],
        [30 * s, pass('cem')],
        [40 * s, pass('cem')],
      ],
      at: 60 * s,
      when: fill(5, 45, ['ann', 'ben']),
      then: [
        added('x2', 'ann', 5, 10),
        added('x3', 'ann', 20, 25),
        added('x4', 'ben', 25, 30),
        added('x5', 'ben', 40, 45),
      ],
    },
    {
      title: 'U1: whoever came later gets a later part',
      given: [open(), [30 * s, { type: 'joinPerson', person: 'eve', role: 'member', tracked: true }]],
      at: 90 * s,
      when: fill(10, 50, ['eve', 'ben']),
      then: [added('x1', 'ben', 10, 30), added('x2', 'eve', 30, 50)],
    },
    {
      title: 'U1: not for somebody who was not there',
      given: [open()],
      at: 90 * s,
      when: fill(10, 50, ['ben', 'eve']),
      then: 'notPresent',
    },
    {
      title: 'U4: an untracked person leaves no id',
      given: [open()],
      at: 90 * s,
      when: fill(10, 30, ['dot', null]),
      then: [added('x1', null, 10, 20, false), added('x2', null, 20, 30)],
    },
    {
      title: 'M10: a turn that stayed open gives way, and goes on from now',
      given: [open(), [10 * s, pass('ann')]],
      at: 50 * s,
      when: fill(10, 50, ['ann', 'ben'], 'x1'),
      then: [
        { type: 'turn.corrected', data: { turn: 'x1', start: at(50) } },
        added('x3', 'ann', 10, 30),
        added('x4', 'ben', 30, 50),
      ],
    },
    {
      title: 'M10: of a turn that gives a part away the rest stays, before and after',
      given: [open(), [10 * s, pass('ann')], [90 * s, pass('ann')]],
      at: 100 * s,
      when: fill(30, 50, ['ben'], 'x1'),
      then: [
        {
          type: 'turn.split',
          data: { turn: 'x1', into: 'x2', splitAt: at(50), person: 'ann', measured: true },
        },
        corrected('x1', { end: at(30) }),
        added('x3', 'ben', 30, 50),
      ],
    },
    {
      title: 'M10: one that gives all of it away is gone',
      given: [open(), [10 * s, pass('ann')], [50 * s, pass('ann')]],
      at: 100 * s,
      when: fill(0, 90, ['ben'], 'x1'),
      then: [removed('x1'), added('x3', 'ben', 10, 50)],
    },
    {
      title: 'not past now, however the clocks differ',
      given: [open()],
      at: 20 * s,
      when: fill(10, 21, ['ben']),
      then: [added('x1', 'ben', 10, 20)],
    },
    {
      title: 'after the close up to it, where turns are kept',
      given: [open(), [40 * s, close]],
      at: 10 * minute,
      when: fill(10, 90, ['ben']),
      then: [added('x1', 'ben', 10, 40)],
    },
    {
      title: 'nothing of it is free',
      given: [open(), [10 * s, pass('ann')]],
      at: 40 * s,
      when: fill(15, 30, ['ben']),
      then: 'nothingToFill',
    },
    { title: 'is nobody', given: [open()], at: 40 * s, when: fill(10, 30, ['zoe']), then: 'unknownPerson' },
    {
      title: 'no such turn',
      given: [open()],
      at: 40 * s,
      when: fill(10, 30, ['ben'], 'x9'),
      then: 'unknownTurn',
    },
    {
      title: 'U4: nothing is invented where nothing is measured',
      given: [open({ tracking: 'not' })],
      at: 40 * s,
      when: fill(10, 30, ['ben']),
      then: 'untracked',
    },
  ],
  reopenSession: [
    {
      title: 'R4: takes the close back, and leaves what was corrected since',
      given: [open(), [10 * s, pass('ann')], [40 * s, close], [50 * s, fill(0, 10, ['ben'])]],
      when: { type: 'reopenSession' },
      then: [{ type: 'command.undone', data: { command: 'c4' } }],
    },
    { title: 'is open', given: [open()], when: { type: 'reopenSession' }, then: 'nothingToUndo' },
  ],
};
