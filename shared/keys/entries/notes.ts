import type { Entry } from '../entry.ts';
import { local, mod, because } from '../making.ts';

/** What is done with notes beside writing them. */
export const notes: readonly Entry[] = [
  {
    // Among the notes are private ones: never on a screen that everyone sees.
    id: 'notes.find',
    keys: [mod('f')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: local('find'),
  },
];
