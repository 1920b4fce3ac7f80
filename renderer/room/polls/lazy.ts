import { lazy } from 'react';

/** Only there while a poll runs: in a script of its own. */
export const PollBar = lazy(async () => {
  const { PollBar: bar } = await import('./poll-bar.tsx');
  return { default: bar };
});

/** Nor is a kept one there before one was closed. */
export const KeptPoll = lazy(async () => {
  const { KeptPoll: kept } = await import('./kept-poll.tsx');
  return { default: kept };
});
