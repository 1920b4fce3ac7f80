import type { Entry } from '../entry.ts';
import { armed, started, onSlides, onTimer, key, startTimer, rearm, because } from '../making.ts';

/** The two keys that a clicker has, beside the one for calm. */
export const clicker: readonly Entry[] = [
  {
    id: 'clicker.next',
    keys: [key('PageDown')],
    menu: null,
    scope: 'room',
    enabled: (c) => c.open && !onSlides(c) && ((onTimer(c) && armed(c)) || c.round),
    why: because('nothingForClicker'),
    whileLocked: (c) => c.round && !(onTimer(c) && armed(c)),
    effect: (c) =>
      onTimer(c) && armed(c) ? startTimer(c) : { kind: 'send', command: { type: 'nextInRound' } },
  },
  {
    // In a round there is nothing to go back to but the last step: that is undo.
    id: 'clicker.back',
    keys: [key('PageUp')],
    menu: null,
    scope: 'room',
    enabled: (c) => c.open && !onSlides(c) && ((onTimer(c) && started(c)) || (c.round && c.canUndo)),
    why: because('nothingForClicker'),
    effect: (c) => (onTimer(c) && started(c) ? rearm(c) : { kind: 'send', command: { type: 'undo' } }),
  },
];
