import type { WallState } from './events.ts';

/** What was chosen for one segment ends with it: then the wall follows the session again. */
export const followAgain = (wall: WallState): WallState =>
  wall.stays === false ? { ...wall, scene: 'now', timer: null, message: null } : wall;

/** A countdown that begins now begins when main hears of it, whatever the clock of the window that asked (R1). */
export function stampStarts(wall: WallState, before: WallState, now: number): WallState {
  const stamped = <T extends { readonly startedAt: number | null }>(
    next: T,
    known: T | null | undefined,
  ): T =>
    next.startedAt === null || next.startedAt === known?.startedAt ? next : { ...next, startedAt: now };
  const timer = wall.timer === null ? null : stamped(wall.timer, before.timer);
  const { message } = wall;
  return message == null ? { ...wall, timer } : { ...wall, timer, message: stamped(message, before.message) };
}
