import type { FromEarlier } from './earlier.ts';
import { badgesOf } from '../../shared/circle/badges.ts';
import type { Opened, SessionEvent } from '../../shared/session/events.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import { emptySession } from '../../shared/session/fold.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Start } from '../../shared/session/start.ts';

export interface Opening {
  readonly events: readonly SessionEvent[];
  readonly roster: Roster;
}

export interface OpeningContext {
  readonly session: string;
  readonly now: number;
  readonly zone: string;
  readonly newId: () => string;
  /** true where a second display is the room's, so that the console need not be covered. */
  readonly ownScreen: boolean;
  /** What its circle brings along; left out or null: nothing. */
  readonly before?: FromEarlier | null;
}

/** What the start screen asked for, as the first events of a session and the names beside them (R7). */
export function openingOf(start: Start, context: OpeningContext): Opening {
  const { session, now, zone, newId, ownScreen, before = null } = context;
  const badges = badgesOf(start.people.map(({ id, badge }) => ({ person: id, badge: badge ?? null })));
  const opened: Opened = {
    session,
    title: start.title,
    circle: start.circle,
    ...(before === null ? {} : { earlier: before.earlier }),
    // Whatever a window asks for (U4).
    tracking: start.circle.minors === true ? 'not' : start.tracking,
    members: start.people.map(({ id, role, tracked, present }, i) => ({
      person: id,
      role,
      badge: badges.get(id) ?? i + 1,
      tracked,
      present,
    })),
    plan: start.plan,
    plannedStart: start.plannedStart ?? now,
    hardEnd: start.hardEnd,
    zone,
    source: 'live',
  };
  const clock = { now, newId, zone };
  const open = decide(emptySession, { type: 'openSession', opened }, clock);
  if (!open.ok) throw new Error(`a session that cannot open: ${open.error.code}`);
  const first = stamp(emptySession, open.value, { ...clock, commandId: newId() });
  const covered = !ownScreen && start.screen !== 'me';
  const wall = { scene: 'now' as const, calm: false, screen: start.screen, covered, timer: null };
  const state = { ...emptySession, seq: first.length, lastAt: now };
  const second = stamp(state, [{ type: 'wall.set', data: wall }], { ...clock, commandId: newId() });
  const roster = Object.fromEntries(
    start.people.map(({ id, name, pronouns }) => [
      id,
      pronouns === undefined ? { name } : { name, pronouns },
    ]),
  );
  return { events: [...first, ...second], roster: { ...before?.owners, ...roster } };
}
