import { shorterRound } from '../../time/round-time.ts';
import type { Entry, RoomContext } from '../entry.ts';
import { mod, panel, because } from '../making.ts';

const shorter = (c: RoomContext) => (c.open && c.round ? shorterRound(c.facts, c.now) : null);

/** How a go-round begins, where it does not begin as usual, and where everybody sits. */
export const round: readonly Entry[] = [
  {
    id: 'round.options',
    keys: [mod('r')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.round,
    why: because('roundRuns'),
    effect: panel('round'),
  },
  {
    id: 'round.shorten',
    keys: [mod('m')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => shorter(c) !== null,
    why: because('roundFits'),
    effect: (c) => ({
      kind: 'send',
      command: { type: 'limitRound', limitMs: shorter(c)?.limitMs ?? c.timerMs },
    }),
  },
  {
    id: 'seats.show',
    keys: [],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: panel('seats'),
  },
  {
    id: 'written.show',
    keys: [mod('o')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: panel('written'),
  },
];
