import type { Appliers } from './applier.ts';

export const nudges: Appliers<'nudge.shown' | 'nudge.answered'> = {
  'nudge.shown': (draft, { nudge, kind }, { at }) => {
    draft.own('nudges').push({ id: nudge, kind, at, answer: null });
  },
  'nudge.answered': (draft, { nudge, answer }) =>
    draft.replace(
      'nudges',
      ({ id }) => id === nudge,
      (known) => ({ ...known, answer }),
    ),
};
