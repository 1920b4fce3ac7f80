import type { Entry, RoomContext } from './entry.ts';
import type { Reason } from './reasons.ts';

/** Locked against accidental keys: floor and notes go on, everything else waits. */
export const isLockedOut = (entry: Entry, context: RoomContext): boolean =>
  context.locked === true && entry.whileLocked?.(context) !== true;

export const isEnabled = (entry: Entry, context: RoomContext): boolean =>
  !isLockedOut(entry, context) && entry.enabled(context);

/** null: it can be done now. Without a session that is open nothing else is worth a word. */
export function whyNot(entry: Entry, context: RoomContext): Reason | null {
  if (isEnabled(entry, context)) return null;
  if (isLockedOut(entry, context) && entry.enabled(context)) return 'locked';
  return context.open ? (entry.why?.(context) ?? 'notOpen') : 'notOpen';
}
