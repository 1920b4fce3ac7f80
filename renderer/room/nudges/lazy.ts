import { lazy } from 'react';

/** Not in the first picture: nothing is suggested in the first minutes. */
export const Nudge = lazy(async () => {
  const { Nudge: nudge } = await import('./nudge.tsx');
  return { default: nudge };
});
