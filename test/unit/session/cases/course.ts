import { minute, open, opened, pass, segment, T0 } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const wall = { scene: 'agreements', calm: false, screen: 'everyone', covered: true, timer: null } as const;
const timerAt = (startedAt: number | null) => ({ ...wall, timer: { totalMs: 5 * minute, startedAt } });
const twice = [...opened.members, ...opened.members.slice(0, 1)];
const crowd = Array.from({ length: 501 }, (_, i) => ({
  person: `p${String(i)}`,
  role: 'member' as const,
  badge: i + 1,
  tracked: true,
  present: true,
}));

export const course: Cases<
  'openSession' | 'closeSession' | 'setWall' | 'recordGap' | 'adjustClock' | 'undo' | 'redo' | 'agreeTracking'
> = {
  openSession: [
    {
      title: 'opens with the snapshot and starts the first segment',
      given: [],
      when: open(),
      then: [
        { type: 'session.opened', data: opened },
        { type: 'segment.started', data: { segment: 'opening' } },
      ],
    },
    { title: 'opens once', given: [open()], when: open(), then: 'alreadyOpen' },
    { title: 'R7: one id, one person', given: [], when: open({ members: twice }), then: 'duplicate' },
    { title: 'needs a segment', given: [], when: open({ plan: [] }), then: 'unknownSegment' },
    { title: 'holds 500 people', given: [], when: open({ members: crowd }), then: 'tooManyPeople' },
    {
      title: 'has no two segments of one id',
      given: [],
      when: open({ plan: [segment('a', 1), segment('a', 1)] }),
      then: 'duplicate',
    },
  ],
  closeSession: [
    {
      title: 'ends what is still running',
      given: [open(), pass('ben'), { type: 'hold' }],
      when: { type: 'closeSession' },
      then: [
        { type: 'turn.ended', data: { turn: 'x1' } },
        { type: 'hold.ended', data: {} },
        { type: 'segment.ended', data: { segment: 'opening' } },
        { type: 'session.closed', data: { measures: null } },
      ],
    },
    {
      title: 'ends a running round',
      given: [open(), { type: 'startRound', order: ['ben', 'cem'], limitMs: null }],
      when: { type: 'closeSession' },
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'round.ended', data: {} },
        { type: 'segment.ended', data: { segment: 'opening' } },
        { type: 'session.closed', data: { measures: null } },
      ],
    },
    {
      title: 'closes once',
      given: [open(), { type: 'closeSession' }],
      when: { type: 'closeSession' },
      then: 'closed',
    },
    { title: 'needs an open session', given: [], when: { type: 'closeSession' }, then: 'notOpen' },
  ],
  setWall: [
    {
      title: 'sets the wall',
      given: [open()],
      when: { type: 'setWall', wall },
      then: [{ type: 'wall.set', data: wall }],
    },
    {
      title: 'R1: main alone stamps when the timer starts',
      given: [open(), { type: 'setWall', wall: timerAt(null) }],
      at: minute,
      when: { type: 'setWall', wall: timerAt(T0 + 3 * minute) },
      then: [{ type: 'wall.set', data: timerAt(T0 + minute) }],
    },
    {
      title: 'R1: nor is one that was not armed before started in the future',
      given: [open()],
      at: minute,
      when: { type: 'setWall', wall: timerAt(T0 + 3 * minute) },
      then: [{ type: 'wall.set', data: timerAt(T0 + minute) }],
    },
    {
      title: 'a timer that runs keeps its start, whatever else of the wall changes',
      given: [open(), [minute, { type: 'setWall', wall: timerAt(T0 + minute) }]],
      when: { type: 'setWall', wall: { ...timerAt(T0 + minute), calm: true } },
      then: [{ type: 'wall.set', data: { ...timerAt(T0 + minute), calm: true } }],
    },
    { title: 'needs a session', given: [], when: { type: 'setWall', wall }, then: 'notOpen' },
  ],
  recordGap: [
    {
      title: 'R8: records a gap',
      given: [open()],
      at: 10 * minute,
      when: { type: 'recordGap', from: T0 + minute, to: T0 + 9 * minute, counted: false },
      then: [{ type: 'clock.gap', data: { from: T0 + minute, to: T0 + 9 * minute, counted: false } }],
    },
    {
      title: 'R8: a gap goes forward',
      given: [open()],
      when: { type: 'recordGap', from: T0 + 2, to: T0 + 1, counted: false },
      then: 'gapBackwards',
    },
  ],
  adjustClock: [
    {
      title: 'R8: records a moved clock',
      given: [open()],
      when: { type: 'adjustClock', offset: -3600_000 },
      then: [{ type: 'clock.adjusted', data: { offset: -3600_000 } }],
    },
    { title: 'needs a session', given: [], when: { type: 'adjustClock', offset: 1 }, then: 'notOpen' },
  ],
  undo: [
    {
      title: 'R4: takes back the last live command',
      given: [open(), pass('ben'), pass('cem'), { type: 'undo' }],
      when: { type: 'undo' },
      then: [{ type: 'command.undone', data: { command: 'c3' } }],
    },
    {
      title: 'R4: app commands are not on the stack',
      given: [open(), pass('ben'), { type: 'setWall', wall }, { type: 'adjustClock', offset: 5 }],
      when: { type: 'undo' },
      then: [{ type: 'command.undone', data: { command: 'c3' } }],
    },
    {
      title: 'R4: closing can be undone',
      given: [open(), { type: 'closeSession' }],
      when: { type: 'undo' },
      then: [{ type: 'command.undone', data: { command: 'c3' } }],
    },
    { title: 'R4: opening cannot be undone', given: [open()], when: { type: 'undo' }, then: 'nothingToUndo' },
  ],
  redo: [
    {
      title: 'R4: makes the last undone command live again',
      given: [open(), pass('ben'), pass('cem'), { type: 'undo' }, { type: 'undo' }],
      when: { type: 'redo' },
      then: [{ type: 'command.redone', data: { command: 'c3' } }],
    },
    {
      title: 'R4: a new command clears redo',
      given: [open(), pass('ben'), { type: 'undo' }, pass('cem')],
      when: { type: 'redo' },
      then: 'nothingToRedo',
    },
    {
      title: 'R4: an app command does not clear redo',
      given: [open(), pass('ben'), { type: 'undo' }, { type: 'setWall', wall }],
      when: { type: 'redo' },
      then: [{ type: 'command.redone', data: { command: 'c3' } }],
    },
  ],
  agreeTracking: [
    {
      title: 'U4: the circle agrees',
      given: [open()],
      when: { type: 'agreeTracking', tracking: 'session' },
      then: [{ type: 'tracking.agreed', data: { tracking: 'session' } }],
    },
    {
      title: 'is agreed already',
      given: [open()],
      when: { type: 'agreeTracking', tracking: 'kept' },
      then: 'noChange',
    },
    {
      title: 'U4: not where minors take part',
      given: [open({ tracking: 'not', circle: { ...opened.circle, minors: true } })],
      when: { type: 'agreeTracking', tracking: 'session' },
      then: 'withMinors',
    },
  ],
};
