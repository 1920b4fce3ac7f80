import type { Entry } from '../entry.ts';
import { key, local, panel, always } from '../making.ts';

/** What helps with the app itself. */
export const help: readonly Entry[] = [
  {
    id: 'keys.show',
    keys: [key('F1')],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    whileLocked: always,
    effect: panel('keys'),
  },
  {
    id: 'keys.bare',
    keys: [],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    effect: local('bareKeys'),
  },
  {
    id: 'repairs.show',
    keys: [],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    effect: panel('repairs'),
  },
  // Clickers send it to start a slide show.
  {
    id: 'reload.nothing',
    keys: [key('F5')],
    menu: null,
    scope: 'everywhere',
    enabled: () => true,
    whileLocked: always,
    effect: local('nothing'),
  },
];
