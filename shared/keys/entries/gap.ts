import { askedGap } from '../../session/gap.ts';
import type { Entry, RoomContext } from '../entry.ts';
import { mod, because } from '../making.ts';

const answer =
  (counted: boolean): Entry['effect'] =>
  (c) => ({ kind: 'send', command: { type: 'answerGap', from: askedGap(c.facts)?.from ?? 0, counted } });
const asked = (c: RoomContext): boolean => c.open && askedGap(c.facts) !== null;

/** R8: did the group go on meanwhile? Yes and no. */
export const gap: readonly Entry[] = [
  {
    id: 'gap.wentOn',
    keys: [mod('y')],
    menu: 'time',
    scope: 'everywhere',
    enabled: asked,
    why: because('noGap'),
    effect: answer(true),
  },
  {
    id: 'gap.paused',
    keys: [mod('n')],
    menu: 'time',
    scope: 'everywhere',
    enabled: asked,
    why: because('noGap'),
    effect: answer(false),
  },
];
