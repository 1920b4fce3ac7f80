import { minute, open, opened, pass, second, segment, T0 } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const next = { type: 'nextSegment' } as const;
const started = (id: string) => ({ type: 'segment.started', data: { segment: id } }) as const;
const ended = (id: string) => ({ type: 'segment.ended', data: { segment: id } }) as const;
const skipped = (id: string) => ({ type: 'segment.skipped', data: { segment: id } }) as const;
const closing = opened.plan[3]!;

export const segments: Cases<
  | 'startSegment'
  | 'nextSegment'
  | 'previousSegment'
  | 'skipSegment'
  | 'resizeSegment'
  | 'insertSegment'
  | 'moveSegment'
  | 'editSegment'
  | 'closeNow'
  | 'hold'
  | 'resume'
> = {
  startSegment: [
    {
      title: 'T2: a jump marks what it passed as skipped',
      given: [open()],
      when: { type: 'startSegment', segment: 'closing' },
      then: [ended('opening'), skipped('topic'), skipped('break'), started('closing')],
    },
    {
      title: 'T2: what ran is not marked when jumping back',
      given: [open(), next, next],
      when: { type: 'startSegment', segment: 'opening' },
      then: [ended('break'), started('opening')],
    },
    {
      title: 'T4: the closing is never jumped over',
      given: [open({ plan: [...opened.plan, segment('after', 5)] })],
      when: { type: 'startSegment', segment: 'after' },
      then: 'protected',
    },
    {
      title: 'runs already',
      given: [open()],
      when: { type: 'startSegment', segment: 'opening' },
      then: 'noChange',
    },
    {
      title: 'is not in the plan',
      given: [open()],
      when: { type: 'startSegment', segment: 'nowhere' },
      then: 'unknownSegment',
    },
  ],
  nextSegment: [
    { title: 'goes on', given: [open()], when: next, then: [ended('opening'), started('topic')] },
    {
      title: 'passes over what was skipped',
      given: [open(), { type: 'skipSegment', segment: 'topic' }],
      when: next,
      then: [ended('opening'), started('break')],
    },
    {
      title: 'ends a running round and its turn',
      given: [open(), { type: 'startRound', order: ['ben'], limitMs: null }],
      when: next,
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'round.ended', data: {} },
        ended('opening'),
        started('topic'),
      ],
    },
    {
      title: 'ends a breakout',
      given: [open(), { type: 'startBreakout', groups: [['ben', 'cem']] }],
      when: next,
      then: [{ type: 'breakout.ended', data: {} }, ended('opening'), started('topic')],
    },
    {
      title: 'from talk to talk whoever speaks goes on',
      given: [open(), pass('ben')],
      when: next,
      then: [ended('opening'), started('topic')],
    },
    {
      title: 'into a break nobody keeps the floor: none of it would be talk',
      given: [open(), next, pass('ben'), pass('cem', true)],
      when: next,
      then: [
        { type: 'turn.ended', data: { turn: 'x1' } },
        { type: 'turn.ended', data: { turn: 'x2' } },
        ended('topic'),
        started('break'),
      ],
    },
    { title: 'is the last', given: [open(), next, next, next], when: next, then: 'noNextSegment' },
  ],
  previousSegment: [
    {
      title: 'T2: leaves the running one and comes back to the one before',
      given: [open(), next],
      when: { type: 'previousSegment' },
      then: [ended('topic'), started('opening')],
    },
    { title: 'is the first', given: [open()], when: { type: 'previousSegment' }, then: 'noPreviousSegment' },
  ],
  skipSegment: [
    {
      title: 'T2: marks one that is to come',
      given: [open()],
      when: { type: 'skipSegment', segment: 'topic' },
      then: [skipped('topic')],
    },
    {
      title: 'goes on where it runs, for its time was taken',
      given: [open()],
      when: { type: 'skipSegment', segment: 'opening' },
      then: [ended('opening'), started('topic')],
    },
    {
      title: 'T4: never the closing',
      given: [open()],
      when: { type: 'skipSegment', segment: 'closing' },
      then: 'protected',
    },
    {
      title: 'is skipped already',
      given: [open(), { type: 'skipSegment', segment: 'topic' }],
      when: { type: 'skipSegment', segment: 'topic' },
      then: 'noChange',
    },
    {
      title: 'is not in the plan',
      given: [open()],
      when: { type: 'skipSegment', segment: 'nowhere' },
      then: 'unknownSegment',
    },
  ],
  resizeSegment: [
    {
      title: 'a minute more for the running one',
      given: [open()],
      when: { type: 'resizeSegment', segment: null, deltaMs: minute },
      then: [{ type: 'segment.resized', data: { segment: 'opening', durationMs: 11 * minute } }],
    },
    {
      title: 'down to what has passed, holds apart (T2)',
      given: [open(), [minute, { type: 'hold' }], [3 * minute, { type: 'resume' }]],
      at: 6 * minute,
      when: { type: 'resizeSegment', segment: null, deltaMs: -20 * minute },
      then: [{ type: 'segment.resized', data: { segment: 'opening', durationMs: 4 * minute } }],
    },
    {
      title: 'no less than a minute for one to come',
      given: [open()],
      when: { type: 'resizeSegment', segment: 'break', deltaMs: -20 * minute },
      then: [{ type: 'segment.resized', data: { segment: 'break', durationMs: minute } }],
    },
    {
      title: 'is over already',
      given: [open()],
      at: 11 * minute,
      when: { type: 'resizeSegment', segment: null, deltaMs: -minute },
      then: 'noChange',
    },
    {
      title: 'is not in the plan',
      given: [open()],
      when: { type: 'resizeSegment', segment: 'nowhere', deltaMs: minute },
      then: 'unknownSegment',
    },
  ],
  insertSegment: [
    {
      title: 'inserts before another',
      given: [open()],
      when: { type: 'insertSegment', segment: segment('air', 5), before: 'closing' },
      then: [{ type: 'segment.inserted', data: { segment: segment('air', 5), before: 'closing' } }],
    },
    {
      title: 'is there already',
      given: [open()],
      when: { type: 'insertSegment', segment: segment('topic', 5), before: null },
      then: 'duplicate',
    },
    {
      title: 'before what is not there',
      given: [open()],
      when: { type: 'insertSegment', segment: segment('air', 5), before: 'nowhere' },
      then: 'unknownSegment',
    },
  ],
  moveSegment: [
    {
      title: 'moves',
      given: [open()],
      when: { type: 'moveSegment', segment: 'break', before: 'topic' },
      then: [{ type: 'segment.moved', data: { segment: 'break', before: 'topic' } }],
    },
    {
      title: 'stands there already',
      given: [open()],
      when: { type: 'moveSegment', segment: 'topic', before: 'break' },
      then: 'noChange',
    },
    {
      title: 'is not in the plan',
      given: [open()],
      when: { type: 'moveSegment', segment: 'nowhere', before: null },
      then: 'unknownSegment',
    },
  ],
  editSegment: [
    {
      title: 'edits',
      given: [open()],
      when: { type: 'editSegment', segment: segment('topic', 40, { prompt: 'What helps?' }) },
      then: [{ type: 'segment.edited', data: { segment: segment('topic', 40, { prompt: 'What helps?' }) } }],
    },
    {
      title: 'T4: what was skipped does not become the closing, which nothing passes over',
      given: [open(), { type: 'skipSegment', segment: 'topic' }],
      when: { type: 'editSegment', segment: segment('topic', 30, { kind: 'closing' }) },
      then: 'protected',
    },
    {
      title: 'is the same',
      given: [open()],
      when: { type: 'editSegment', segment: segment('topic', 30) },
      then: 'noChange',
    },
    {
      title: 'is not in the plan',
      given: [open()],
      when: { type: 'editSegment', segment: segment('nowhere', 1) },
      then: 'unknownSegment',
    },
  ],
  closeNow: [
    {
      title: 'T4: skips what lies between and divides what is left by those present',
      given: [open({ hardEnd: T0 + 40 * minute })],
      at: 32 * minute,
      when: { type: 'closeNow' },
      then: [
        ended('opening'),
        skipped('topic'),
        skipped('break'),
        { type: 'segment.edited', data: { segment: { ...closing, limitMs: 2 * minute } } },
        started('closing'),
      ],
    },
    {
      title: 'T4: ten seconds each at least',
      given: [open({ hardEnd: T0 + 40 * minute, plan: opened.plan.map((s) => ({ ...s, shortestMs: 0 })) })],
      at: 45 * minute,
      when: { type: 'closeNow' },
      then: [
        ended('opening'),
        skipped('topic'),
        skipped('break'),
        {
          type: 'segment.edited',
          data: { segment: { ...closing, shortestMs: 0, limitMs: 10 * second } },
        },
        started('closing'),
      ],
    },
    {
      title: 'T4: there is none',
      given: [open({ plan: [segment('topic', 30)] })],
      when: { type: 'closeNow' },
      then: 'noClosing',
    },
    {
      title: 'T4: it runs already',
      given: [open(), { type: 'closeNow' }],
      when: { type: 'closeNow' },
      then: 'noChange',
    },
  ],
  hold: [
    { title: 'holds', given: [open()], when: { type: 'hold' }, then: [{ type: 'hold.started', data: {} }] },
    { title: 'holds already', given: [open(), { type: 'hold' }], when: { type: 'hold' }, then: 'onHold' },
  ],
  resume: [
    {
      title: 'resumes',
      given: [open(), { type: 'hold' }],
      when: { type: 'resume' },
      then: [{ type: 'hold.ended', data: {} }],
    },
    { title: 'is not held', given: [open()], when: { type: 'resume' }, then: 'notOnHold' },
  ],
};
