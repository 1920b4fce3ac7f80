import type { SessionFacts } from '../session/state.ts';
import { subtract, total } from '../turns/intervals.ts';
import { until } from '../turns/unmeasured.ts';

/** Instants are epoch milliseconds by main's clock; the wall adds its own monotonic delta. */
export interface Countdown {
  /** Instant at which the time is up; it moves when the time is changed or was held. */
  readonly endsAt: number;
  readonly totalMs: number;
}

/** A limit that began at `from`: what was held in between does not count against it. */
export function runningFrom(facts: SessionFacts, from: number, totalMs: number, now: number): Countdown {
  const whole = { from, to: Math.max(from, now) };
  const counted = total(
    subtract(
      [whole],
      facts.holds.map((span) => until(span, now)),
    ),
  );
  return { endsAt: from + totalMs + (whole.to - whole.from - counted), totalMs };
}
