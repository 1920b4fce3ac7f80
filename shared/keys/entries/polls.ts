import { isShown, runningPoll } from '../../session/poll.ts';
import type { Entry } from '../entry.ts';
import { panel, send, wall, because } from '../making.ts';

/** Polls are reached by the menu and the palette; how digits count in them stands in `poll-keys.ts`. */
export const polls: readonly Entry[] = [
  {
    id: 'poll.open',
    keys: [],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && runningPoll(c.facts) === undefined,
    why: because('pollRuns'),
    effect: panel('poll'),
  },
  {
    id: 'poll.agree',
    keys: [],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => {
      const poll = runningPoll(c.facts);
      return c.open && poll !== undefined && !isShown(poll);
    },
    why: because('pollShown'),
    effect: send({ type: 'agreePoll', agreed: true }),
  },
  {
    id: 'poll.close',
    keys: [],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && runningPoll(c.facts) !== undefined,
    why: because('noPoll'),
    effect: send({ type: 'closePoll' }),
  },
  {
    id: 'scene.poll',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && c.facts.polls.length > 0,
    why: because('noPoll'),
    effect: wall(() => ({ scene: 'poll', calm: false })),
  },
];
