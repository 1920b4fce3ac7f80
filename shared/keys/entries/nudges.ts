import { nudgeInSight } from '../../session/nudge.ts';
import type { Entry, RoomContext } from '../entry.ts';
import { local, mod, modShift, because } from '../making.ts';

/** Never on a screen that everyone sees, and only while one stands there. */
const isStanding = (c: RoomContext): boolean =>
  c.open && !c.wall.covered && nudgeInSight(c.facts, c.now) !== null;

/** The one suggestion that may stand below the cue. */
export const nudges: readonly Entry[] = [
  {
    id: 'nudge.act',
    keys: [mod('n')],
    menu: 'session',
    scope: 'everywhere',
    enabled: isStanding,
    why: (c) => (c.wall.covered ? 'covered' : 'noNudge'),
    effect: local('nudgeAct'),
  },
  {
    id: 'nudge.dismiss',
    keys: [modShift('n')],
    menu: 'session',
    scope: 'everywhere',
    enabled: isStanding,
    why: (c) => (c.wall.covered ? 'covered' : 'noNudge'),
    effect: (c) => ({
      kind: 'send',
      command: { type: 'answerNudge', nudge: nudgeInSight(c.facts, c.now)?.id ?? '', answer: 'dismissed' },
    }),
  },
  {
    id: 'nudges.toggle',
    keys: [],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: local('nudges'),
  },
];
