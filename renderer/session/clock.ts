import type { Anchor } from '../../shared/ipc/contract.ts';

/** Main's clock as seen from here: the last anchor and a monotonic delta of our own. */
export interface Clock {
  readonly anchor: (anchor: Anchor) => void;
  /** Epoch milliseconds by main's clock. */
  readonly now: () => number;
  /** Calls back at every whole second of that clock until stopped. */
  readonly everySecond: (tick: (now: number) => void) => () => void;
}

export function makeClock(monotonic: () => number = () => performance.now()): Clock {
  let base = { now: 0, at: monotonic() };
  const now = (): number => Math.round(base.now + monotonic() - base.at);
  return {
    anchor: (anchor) => {
      base = { now: anchor.now, at: monotonic() };
    },
    now,
    everySecond: (tick) => {
      let timer: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        // A few milliseconds past the second, or rounding would show the old one for a second more.
        timer = setTimeout(
          () => {
            tick(now());
            wait();
          },
          1000 - (now() % 1000) + 5,
        );
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}
