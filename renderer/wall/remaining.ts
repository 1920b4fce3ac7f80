import type { Countdown } from '../../shared/wall/countdown.ts';
import { countdown } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';

/** Part of the time that is left, below 0 when over. */
export const leftOf = (time: Countdown, now: number): number =>
  time.totalMs === 0 ? 0 : (time.endsAt - now) / time.totalMs;

/** Minutes while there are some: digits that run all evening are looked at instead of people. */
export function roughly(time: Countdown, now: number): string {
  const leftMs = time.endsAt - now;
  if (leftMs <= -60_000) return en.wall.minutesOver(Math.floor(-leftMs / 60_000));
  return leftMs > 60_000 ? en.wall.minutes(Math.ceil(leftMs / 60_000)) : countdown(leftMs);
}
