import { clockText } from '../agenda/settle.ts';
import type { PlanTime } from '../plan.ts';

export const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Milliseconds since midnight before the plan's first day. */
export function instantIn({ day, time }: PlanTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day * dayMs + (hours * 60 + minutes) * minuteMs;
}

/** The minute in which an instant lies. */
export const timeIn = (instant: number): PlanTime => ({
  day: Math.floor(instant / dayMs),
  time: clockText(instant / minuteMs),
});

/** The first full minute not before it. */
export const timeFrom = (instant: number): PlanTime => timeIn(Math.ceil(instant / minuteMs) * minuteMs);
