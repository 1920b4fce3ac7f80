import type { Entry } from '../entry.ts';
import { isOpen, send, local, wall, key, shift, mod, modShift, panel } from '../making.ts';

/** The session as a whole, and what this screen shows of it. */
export const session: readonly Entry[] = [
  {
    id: 'undo',
    keys: [key('Backspace'), mod('z')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.canUndo,
    effect: send({ type: 'undo' }),
  },
  {
    id: 'redo',
    keys: [shift('Backspace'), modShift('z')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.canRedo,
    effect: send({ type: 'redo' }),
  },
  {
    id: 'pad.focus',
    keys: [key('Tab')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.open && !c.wall.covered,
    effect: local('pad'),
  },
  {
    // It tells who is not measured: never on a screen that everyone sees.
    id: 'people.show',
    keys: [mod('p')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    effect: panel('people'),
  },
  {
    id: 'escape',
    keys: [key('Escape')],
    menu: null,
    scope: 'everywhere',
    enabled: () => true,
    effect: local('escape'),
  },
  {
    id: 'uncover',
    keys: [mod('u')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && c.wall.covered,
    effect: () => ({ kind: 'ask', what: 'uncover' }),
  },
  {
    id: 'cover',
    keys: [mod('u')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    effect: wall(() => ({ covered: true })),
  },
  {
    id: 'session.close',
    keys: [],
    menu: 'session',
    scope: 'room',
    enabled: isOpen,
    effect: () => ({ kind: 'ask', what: 'closeSession' }),
  },
];
