import type { Segment } from './segment.ts';

/** Planned length in whole minutes. */
export const minutesOf = (segments: readonly Pick<Segment, 'durationMs'>[]): number =>
  Math.round(segments.reduce((sum, each) => sum + each.durationMs, 0) / 60_000);
