import type { Entry } from '../entry.ts';
import { isOpen, send, local, panel, key, shift, mod, minute } from '../making.ts';

const shiftFloor = (deltaMs: number) => send({ type: 'shiftFloor', deltaMs });

/** Who speaks, and whose turn it is. */
export const floor: readonly Entry[] = [
  {
    id: 'round.next',
    keys: [key('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'nextInRound' }),
  },
  {
    id: 'round.pass',
    keys: [shift('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'passInRound' }),
  },
  {
    id: 'round.start',
    keys: [key('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && !c.round,
    byKey: (c) => c.roundDue,
    effect: send({ type: 'startRound', order: null, limitMs: null }),
  },
  {
    id: 'round.end',
    keys: [],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'endRound' }),
  },
  {
    id: 'floor.release',
    keys: [],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: send({ type: 'releaseFloor' }),
  },
  {
    id: 'hand',
    keys: [mod('d')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: isOpen,
    effect: local('hand'),
  },
  {
    id: 'buildOn',
    keys: [mod('i')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: isOpen,
    effect: send({ type: 'buildOn' }),
  },
  {
    id: 'floor.earlier',
    keys: [key('ArrowLeft')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(-5000),
  },
  {
    id: 'floor.later',
    keys: [key('ArrowRight')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(5000),
  },
  {
    id: 'floor.earlierMinute',
    keys: [shift('ArrowLeft')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(-minute),
  },
  {
    id: 'floor.laterMinute',
    keys: [shift('ArrowRight')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(minute),
  },
  {
    // It tells who spoke how long: never on a screen that everyone sees, and not where nothing is measured.
    id: 'turns.show',
    keys: [key('F2')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered && c.facts.tracking !== 'not',
    effect: panel('strip'),
  },
];
