import type { Entry } from '../entry.ts';
import {
  isOpen,
  wall,
  armed,
  started,
  onTimer,
  key,
  mod,
  panel,
  startTimer,
  rearm,
  because,
} from '../making.ts';

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
    // The same key puts it away again: to what the wall shows by itself, or where that is the timer, to the prompt.
    effect: wall((c) => {
      if (!onTimer(c)) return { scene: 'timer', calm: false, timer: c.wall.timer ?? armedNow(c.timerMs) };
      return { scene: c.wall.scene === 'now' ? 'prompt' : 'now', timer: null };
    }),
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
  {
    id: 'timer.set',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: panel('timer'),
  },
];

const armedNow = (totalMs: number) => ({ totalMs, startedAt: null });
