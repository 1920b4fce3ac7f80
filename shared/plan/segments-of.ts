import type { Plan, PlanTime } from './plan.ts';
import type { Pin, Segment } from './segment.ts';

const dayMs = 86_400_000;

/** `firstDay` is the local date `yyyy-MM-dd` on which the plan's day 0 falls. */
export const pinOf = ({ day, time }: PlanTime, firstDay: string): Pin => ({
  date: new Date(Date.parse(`${firstDay}T00:00:00Z`) + day * dayMs).toISOString().slice(0, 10),
  time,
});

/** What is played of a plan that begins on this day: its rows, their pins with a date. null: no day is known, no pin holds. */
export const segmentsOf = ({ segments }: Pick<Plan, 'segments'>, firstDay: string | null): Segment[] =>
  segments.map(({ pin, ...segment }) =>
    pin === undefined || firstDay === null ? segment : { ...segment, pin: pinOf(pin, firstDay) },
  );
