import { useEffect, useRef } from 'react';

/** Of its own minutes, how many pass in one of ours. */
export const paces = [1, 10, 60] as const;
export type Pace = (typeof paces)[number];

/** Once a second, as the room's clock; faster only where time itself runs faster, five steps a second. */
const beatMs = 1000;
const fastBeatMs = 200;
/** A window that was asleep has not rehearsed meanwhile. */
const mostMs = 2000;

/** Tells how many whole seconds have passed in the rehearsal, in milliseconds, as long as it plays. */
export function usePace(playing: boolean, pace: Pace, onPass: (ms: number) => void): void {
  const pass = useRef(onPass);
  useEffect(() => {
    pass.current = onPass;
  });
  useEffect(() => {
    if (!playing) return undefined;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    let last = performance.now();
    let owed = 0;
    const timer = setInterval(
      () => {
        const now = performance.now();
        owed += Math.min(now - last, mostMs) * pace;
        last = now;
        const whole = Math.round(owed / 1000) * 1000;
        owed -= whole;
        if (whole > 0) pass.current(whole);
      },
      pace === 1 || still ? beatMs : fastBeatMs,
    );
    return () => clearInterval(timer);
  }, [playing, pace]);
}
