import type { Entry } from '../entry.ts';
import { always, isOpen, local, mod, modShift, panel } from '../making.ts';

/** Everything that can be done, by its words; and the lock against keys that nobody meant. */
export const paletteEntries: readonly Entry[] = [
  {
    id: 'palette.show',
    keys: [mod('k')],
    menu: 'help',
    scope: 'everywhere',
    enabled: always,
    whileLocked: always,
    effect: panel('palette'),
  },
  {
    // The one way out of the lock beside the palette: no key that is pressed by accident.
    id: 'lock.toggle',
    keys: [modShift('l')],
    menu: 'session',
    scope: 'everywhere',
    enabled: isOpen,
    whileLocked: always,
    effect: local('lock'),
  },
];
