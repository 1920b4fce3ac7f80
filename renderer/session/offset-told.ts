import type { SessionLoad } from '../../shared/ipc/contract.ts';
import type { EventType, SessionEvent } from '../../shared/session/events.ts';

/** What main itself writes when a session comes back. */
const byMain: ReadonlySet<EventType> = new Set(['clock.gap', 'clock.adjusted', 'wall.set']);

/**
 * What the clock was off by before this session came back: a clock that was moved meanwhile is told then. Within one run of
 * the app what is loaded is nothing new.
 */
export function offsetTold({ events, recovered }: Pick<SessionLoad, 'events' | 'recovered'>): number {
  const known =
    recovered === null ? events.length : 1 + events.findLastIndex(({ type }) => !byMain.has(type));
  const last = events
    .slice(0, known)
    .findLast((event): event is SessionEvent<'clock.adjusted'> => event.type === 'clock.adjusted');
  return last?.data.offset ?? 0;
}
