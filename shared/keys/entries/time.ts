import type { Effect, Entry, RoomContext } from '../entry.ts';
import {
  isOpen,
  isRunning,
  send,
  key,
  shift,
  mod,
  modShift,
  minute,
  onTimer,
  timerBy,
  because,
} from '../making.ts';

/** The presenter's time while that is what everybody looks at; else the running segment's. */
const resize =
  (deltaMs: number) =>
  (context: RoomContext): Effect =>
    onTimer(context)
      ? timerBy(deltaMs)(context)
      : { kind: 'send', command: { type: 'resizeSegment', segment: null, deltaMs } };
const canResize = (context: RoomContext): boolean => context.open && (context.running || onTimer(context));

/** The run of show and its clock. */
export const time: readonly Entry[] = [
  {
    id: 'segment.next',
    keys: [mod('Enter')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isOpen,
    effect: (c) =>
      // After the last one comes the end, which is asked for.
      c.last ? { kind: 'ask', what: 'closeSession' } : { kind: 'send', command: { type: 'nextSegment' } },
  },
  {
    id: 'segment.previous',
    keys: [modShift('Enter')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isRunning,
    why: because('nothingRuns'),
    effect: send({ type: 'previousSegment' }),
  },
  {
    id: 'time.more',
    keys: [key('ArrowUp')],
    menu: 'time',
    scope: 'room',
    enabled: canResize,
    why: because('nothingRuns'),
    effect: resize(minute),
  },
  {
    id: 'time.less',
    keys: [key('ArrowDown')],
    menu: 'time',
    scope: 'room',
    enabled: canResize,
    why: because('nothingRuns'),
    effect: resize(-minute),
  },
  {
    id: 'time.moreFive',
    keys: [shift('ArrowUp')],
    menu: 'time',
    scope: 'room',
    enabled: canResize,
    why: because('nothingRuns'),
    effect: resize(5 * minute),
  },
  {
    id: 'time.lessFive',
    keys: [shift('ArrowDown')],
    menu: 'time',
    scope: 'room',
    enabled: canResize,
    why: because('nothingRuns'),
    effect: resize(-5 * minute),
  },
  {
    id: 'hold.toggle',
    keys: [key(' ')],
    menu: 'time',
    scope: 'room',
    enabled: isOpen,
    effect: (c) => ({ kind: 'send', command: c.held ? { type: 'resume' } : { type: 'hold' } }),
  },
  {
    id: 'closeNow',
    keys: [mod('e')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isOpen,
    effect: send({ type: 'closeNow' }),
  },
];
