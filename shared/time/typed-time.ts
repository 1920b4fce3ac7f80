import { dateOf, instantOf } from './local.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * The instant that somebody means who corrects the time of `near` to `time`, `HH:mm` in `zone`: the one closest to it, so
 * that half past eleven corrected to ten past twelve is the same night.
 */
export function instantNear(near: number, time: string, zone: string): number {
  const candidates = [-dayMs, 0, dayMs].map((shift) =>
    instantOf({ date: dateOf(near + shift, zone), time }, zone),
  );
  return candidates.reduce((best, each) => (Math.abs(each - near) < Math.abs(best - near) ? each : best));
}
