import type { Entry } from '../entry.ts';
import { isOpen, wall, armed, started, onTimer, key, mod, startTimer, rearm, because } from '../making.ts';

/** The presenter timer; its Enter comes before that of a go-round. */
export const presenterTimer: readonly Entry[] = [
  {
    id: 'timer.start',
    keys: [key('Enter')],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && onTimer(c) && armed(c),
    why: because('timerNotArmed'),
    effect: startTimer,
  },
  {
    id: 'timer.arm',
    keys: [mod('t')],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    // The same key puts it away again.
    effect: wall((c) =>
      onTimer(c)
        ? { scene: 'now', timer: null }
        : { scene: 'timer', calm: false, timer: { totalMs: c.timerMs, startedAt: null } },
    ),
  },
  {
    id: 'timer.rearm',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && started(c),
    why: because('timerNotStarted'),
    effect: rearm,
  },
];
