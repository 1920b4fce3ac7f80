import { eventData, type EventType } from './events.ts';

/** What an event is about, for telling what was lost when nothing but its type is left. */
export type LostKind =
  | 'session'
  | 'tracking'
  | 'person'
  | 'segment'
  | 'hold'
  | 'turn'
  | 'hand'
  | 'round'
  | 'breakout'
  | 'note'
  | 'poll'
  | 'nudge'
  | 'next'
  | 'wall'
  | 'clock'
  | 'undo'
  | 'other';

const kinds: Readonly<Record<string, LostKind>> = {
  session: 'session',
  tracking: 'tracking',
  person: 'person',
  role: 'person',
  presence: 'person',
  seat: 'person',
  segment: 'segment',
  hold: 'hold',
  turn: 'turn',
  link: 'turn',
  hand: 'hand',
  round: 'round',
  breakout: 'breakout',
  buddies: 'breakout',
  note: 'note',
  action: 'note',
  poll: 'poll',
  nudge: 'nudge',
  next: 'next',
  wall: 'wall',
  clock: 'clock',
  gap: 'clock',
  contribution: 'note',
  command: 'undo',
};

const isType = (type: string): type is EventType => Object.hasOwn(eventData, type);

/** null where it is not a type that this app writes. */
export function lostKind(type: string | null): LostKind | null {
  if (type === null || !isType(type)) return null;
  return kinds[type.split('.')[0] ?? ''] ?? 'other';
}
