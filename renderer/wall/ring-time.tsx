import type { Countdown } from '../../shared/wall/countdown.ts';
import { en } from '../../shared/words/en.ts';
import { roughly } from './remaining.ts';

/** As many characters stand in the ring at their full size. */
const fullSize = 6;

/** What is left, in the middle of the ring. */
export function RingTime({ time, now }: { readonly time: Countdown; readonly now: number }) {
  const text = roughly(time, now);
  return (
    <p
      className={text.length > fullSize ? 'ring-time ring-time-long' : 'ring-time'}
      role="timer"
      aria-label={en.wall.timeLeft(text)}
    >
      {text}
    </p>
  );
}
