import { open } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const show = { type: 'showNudge', kind: 'redirect' } as const;
const minute = 60_000;

export const nudges: Cases<'showNudge' | 'answerNudge'> = {
  showNudge: [
    {
      title: 'shows one',
      given: [open()],
      when: show,
      then: [{ type: 'nudge.shown', data: { nudge: 'x1', kind: 'redirect' } }],
    },
    {
      title: 'one at a time',
      given: [open(), [0, show]],
      when: { ...show, kind: 'closing' },
      then: 'noChange',
    },
    {
      title: 'the one before went by itself',
      given: [open(), [0, show]],
      at: 3 * minute,
      when: show,
      then: [{ type: 'nudge.shown', data: { nudge: 'x2', kind: 'redirect' } }],
    },
  ],
  answerNudge: [
    {
      title: 'is taken up',
      given: [open(), show],
      when: { type: 'answerNudge', nudge: 'x1', answer: 'acted' },
      then: [{ type: 'nudge.answered', data: { nudge: 'x1', answer: 'acted' } }],
    },
    {
      title: 'is answered already',
      given: [open(), show, { type: 'answerNudge', nudge: 'x1', answer: 'dismissed' }],
      when: { type: 'answerNudge', nudge: 'x1', answer: 'acted' },
      then: 'noChange',
    },
    {
      title: 'never was there',
      given: [open()],
      when: { type: 'answerNudge', nudge: 'x1', answer: 'acted' },
      then: 'noChange',
    },
  ],
};
