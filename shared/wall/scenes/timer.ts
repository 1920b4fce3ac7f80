import type { SessionFacts } from '../../session/state.ts';
import { runningFrom, type Countdown } from '../countdown.ts';
import type { Projection } from '../projection.ts';

export interface TimerView {
  readonly scene: 'timer';
  readonly totalMs: number;
  /** null: armed, the whole time stands. */
  readonly countdown: Countdown | null;
}

type PresenterTimer = NonNullable<SessionFacts['wall']['timer']>;

/** Milliseconds, negative when over; all of it while it is only armed. What was held does not count. */
export const timerLeftMs = (
  facts: SessionFacts,
  { totalMs, startedAt }: PresenterTimer,
  now: number,
): number => (startedAt === null ? totalMs : runningFrom(facts, startedAt, totalMs, now).endsAt - now);

export function timerView({ facts, now }: Projection): TimerView | null {
  const { timer } = facts.wall;
  if (timer === null) return null;
  const { totalMs, startedAt } = timer;
  return {
    scene: 'timer',
    totalMs,
    countdown: startedAt === null ? null : runningFrom(facts, startedAt, totalMs, now),
  };
}
