import { usualBands, type Bands } from '../../time/bands.ts';
import { runningFrom, type Countdown } from '../countdown.ts';
import { presenterTimer } from '../presenter.ts';
import type { Projection } from '../projection.ts';

export interface TimerView {
  readonly scene: 'timer';
  readonly totalMs: number;
  /** null: armed, the whole time stands. */
  readonly countdown: Countdown | null;
  readonly bands: Bands;
  /** What has passed is shown, not what is left. */
  readonly elapsed: boolean;
  /** To the presenter; '' is nothing. */
  readonly message: string;
}

/** The room looks at somebody's slides: what is left for the laptop. null: nobody's time runs. */
export interface SlidesView {
  readonly scene: 'slides';
  readonly timer: TimerView | null;
}

export function timerView({ facts, now }: Projection): TimerView | null {
  const timer = presenterTimer(facts);
  if (timer === null) return null;
  const { totalMs, startedAt, words = '' } = timer;
  const { bands = usualBands, elapsed = false } = facts.wall;
  return {
    scene: 'timer',
    totalMs,
    countdown: startedAt === null ? null : runningFrom(facts, startedAt, totalMs, now),
    bands,
    elapsed,
    message: words,
  };
}

export const slidesView = (from: Projection): SlidesView => ({ scene: 'slides', timer: timerView(from) });
