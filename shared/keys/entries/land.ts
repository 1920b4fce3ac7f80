import type { Entry } from '../entry.ts';
import { isRunning, mod, panel, because } from '../making.ts';

/** Landing on time: proposed in a panel, where it is accepted. */
export const land: readonly Entry[] = [
  {
    id: 'land.show',
    keys: [mod('l')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isRunning,
    why: because('nothingRuns'),
    effect: panel('land'),
  },
];
