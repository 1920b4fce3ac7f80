import type { WallState } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';
import { runningFrom } from './countdown.ts';

export type PresenterTimer = NonNullable<WallState['timer']>;

/** The presenter timer: as it was set, or armed by a segment that is somebody's presentation. */
export function presenterTimer({ wall, segments, running }: SessionFacts): PresenterTimer | null {
  if (wall.timer !== null) return wall.timer;
  const segment = segments.find(({ id }) => id === running);
  return segment?.format === 'presentation'
    ? { totalMs: segment.limitMs ?? segment.durationMs, startedAt: null }
    : null;
}

/** Milliseconds, negative when over; all of it while it is only armed. What was held does not count. */
export const timerLeftMs = (
  facts: SessionFacts,
  { totalMs, startedAt }: PresenterTimer,
  now: number,
): number => (startedAt === null ? totalMs : runningFrom(facts, startedAt, totalMs, now).endsAt - now);
