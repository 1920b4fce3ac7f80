import { tzOffset } from '@date-fns/tz';
import type { Pin } from '../plan/segment.ts';

const HOUR_MS = 3_600_000;

/**
 * The instant of a wall-clock date and time in a zone (T1, T5). A time that occurs twice is the first of
 * the two; a time that is left out in spring is as much later as the clock jumps (02:30 is 03:30).
 * An unknown zone is taken as UTC.
 */
export function instantOf(pin: Pin, zone: string): number {
  const [year = 1970, month = 1, day = 1] = pin.date.split('-').map(Number);
  const [hour = 0, minute = 0] = pin.time.split(':').map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const before = offsetMs(asUtc - 24 * HOUR_MS, zone);
  const after = offsetMs(asUtc + 24 * HOUR_MS, zone);
  const real = [asUtc - before, asUtc - after].filter(
    (instant) => instant + offsetMs(instant, zone) === asUtc,
  );
  return real.length > 0 ? Math.min(...real) : asUtc - before;
}

/** Local date `yyyy-MM-dd` of an instant in a zone. */
export const dateOf = (instant: number, zone: string): string =>
  new Date(instant + offsetMs(instant, zone)).toISOString().slice(0, 10);

function offsetMs(instant: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(instant));
  return Number.isNaN(minutes) ? 0 : minutes * 60_000;
}
