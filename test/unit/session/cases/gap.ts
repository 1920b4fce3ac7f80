import { minute, open, pass, T0, type Step } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const from = T0 + 5 * minute;
const to = T0 + 15 * minute;
const slept: Step = [15 * minute, { type: 'recordGap', from, to, counted: false }];
const answer = (counted: boolean) => ({ type: 'answerGap', from, counted }) as const;
const answered = (counted: boolean) => ({ type: 'gap.answered', data: { from, to, counted } }) as const;

export const gap: Cases<'answerGap'> = {
  answerGap: [
    {
      title: 'R8: the group paused: it stays uncounted',
      given: [open(), pass('ben'), slept],
      when: answer(false),
      then: [answered(false)],
    },
    {
      title: 'R8: the group went on: it counts; who had the floor has not spoken through all of it',
      given: [open(), pass('ben'), slept],
      when: answer(true),
      then: [
        answered(true),
        {
          type: 'turn.split',
          data: { turn: 'x1', into: 'x2', splitAt: from, person: 'ben', measured: true },
        },
        { type: 'turn.corrected', data: { turn: 'x2', start: to } },
      ],
    },
    {
      title: 'U4: nor is anybody named who is not measured',
      given: [open(), pass('dot'), slept],
      when: answer(true),
      then: [
        answered(true),
        {
          type: 'turn.split',
          data: { turn: 'x1', into: 'x2', splitAt: from, person: null, measured: false },
        },
        { type: 'turn.corrected', data: { turn: 'x2', start: to } },
      ],
    },
    {
      title: 'a turn that ended as the gap did ends where it began',
      given: [open(), pass('ben'), slept, [15 * minute, { type: 'releaseFloor' }]],
      when: answer(true),
      then: [answered(true), { type: 'turn.corrected', data: { turn: 'x1', end: from } }],
    },
    { title: 'once', given: [open(), slept, answer(true)], when: answer(false), then: 'noGap' },
    {
      title: 'a gap under two minutes counts and is not asked about',
      given: [open(), [15 * minute, { type: 'recordGap', from, to: from + minute, counted: false }]],
      when: answer(true),
      then: 'noGap',
    },
    {
      title: 'a night is not',
      given: [open(), [600 * minute, { type: 'recordGap', from, to: from + 300 * minute, counted: false }]],
      when: answer(true),
      then: 'noGap',
    },
    {
      title: 'another one',
      given: [open(), slept],
      when: { ...answer(true), from: from + 1 },
      then: 'noGap',
    },
  ],
};
