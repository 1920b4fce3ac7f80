import type { WallView } from '../../shared/wall/view.ts';

export interface Shown {
  readonly view: WallView;
  /** Monotonic milliseconds of this page when the view came. */
  readonly at: number;
}

/** Main's clock, epoch milliseconds, by this page's own monotonic one: derived anew each time, so that nothing adds up. */
export const timeAt = ({ view, at }: Shown, monotonic: number): number =>
  Math.round(view.now + monotonic - at);

/** Until just past the next whole second of main's clock: console and wall turn their digits together. */
export const untilNextSecond = (time: number): number => 1005 - (time % 1000);
