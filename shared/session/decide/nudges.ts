import { standingNudge } from '../nudge.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** App commands: no suggestion of the app is ever undone, or in the way of an undo (R4). */
export const nudges: Deciders<'showNudge' | 'answerNudge'> = {
  showNudge: (facts, { kind }, { now, newId }) =>
    standingNudge(facts, now) === null
      ? events({ type: 'nudge.shown', data: { nudge: newId(), kind } })
      : refuse('noChange'),
  answerNudge: (facts, { type: _, ...answer }) => {
    const known = facts.nudges.find(({ id }) => id === answer.nudge);
    return known === undefined || known.answer !== null
      ? refuse('noChange')
      : events({ type: 'nudge.answered', data: answer });
  },
};
