import type { Plan, PlanSegment, PlanTime } from '../plan/plan.ts';
import type { Pin } from '../plan/segment.ts';
import { layOut, type PlanRow } from '../time/days.ts';
import { instantOf } from '../time/local.ts';

/** A plan has no date and no zone (T1): it is laid out on days of 24 hours that stand for any. */
const FRAME = { zone: 'UTC', clockOffset: 0 } as const;
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(2001, 0, 1);

const pinOf = ({ day, time }: PlanTime): Pin => ({
  date: new Date(DAY_ZERO + day * DAY_MS).toISOString().slice(0, 10),
  time,
});

/** Instants are milliseconds of those days; null: nothing says yet what the time is. */
export interface ClockedRow {
  readonly segment: PlanSegment;
  readonly start: number | null;
  readonly end: number | null;
  readonly freeMs: number;
  readonly lateMs: number;
  /** Counted from 0; one that merely runs past midnight stays one day (T2). */
  readonly day: number;
}

export interface PlanClock {
  readonly rows: readonly ClockedRow[];
  /** false: instants count from the beginning, whenever that is. */
  readonly isKnown: boolean;
  /** When the time there is ends, and which day that binds; `isClock`: a time of day, whatever the rows are. */
  readonly until: { readonly at: number; readonly day: number; readonly isClock: boolean } | null;
}

/**
 * When each row begins and ends, by the forecast's own layout (T1, T2). Where a plan has no start, time is known from its
 * first pin on; where it has no pin either, from its beginning.
 */
export function planClock(plan: Plan): PlanClock {
  const { start, end, segments } = plan;
  const firstPin = segments.findIndex(({ pin }) => pin !== undefined);
  const isKnown = start !== null || firstPin >= 0;
  const from = start === null && firstPin > 0 ? firstPin : 0;
  const pinned = segments[from]?.pin;
  const begins =
    start !== null
      ? instantOf(pinOf({ day: 0, time: start }), FRAME.zone)
      : pinned === undefined
        ? DAY_ZERO
        : instantOf(pinOf(pinned), FRAME.zone);
  const laidOut = layOut(
    segments.slice(from).map(({ pin, ...rest }) => (pin === undefined ? rest : { ...rest, pin: pinOf(pin) })),
    { ...FRAME, plannedStart: begins },
  );
  const rows = segments.map((segment, i): ClockedRow => {
    const row = laidOut[i - from];
    return row === undefined
      ? { segment, start: null, end: null, freeMs: 0, lateMs: 0, day: 0 }
      : { segment, start: row.start, end: row.end, freeMs: row.slackMs, lateMs: row.overlapMs, day: row.day };
  });
  if (end === null) return { rows, isKnown, until: null };
  if (end.kind === 'hard') {
    const at = instantOf(pinOf(end.at), FRAME.zone);
    return { rows, isKnown, until: { at, day: isKnown ? dayBound(laidOut, at) : 0, isClock: true } };
  }
  // The time there is counts from the beginning, which a pin further on does not tell.
  if (from > 0) return { rows, isKnown, until: null };
  const at = begins + end.ms;
  return { rows, isKnown, until: { at, day: dayBound(laidOut, at), isClock: isKnown } };
}

/** The first day that is not followed by another before it, as in the forecast. */
const dayBound = (rows: readonly PlanRow[], at: number): number =>
  rows.findLast((row) => row.start < at)?.day ?? 0;

const two = (value: number): string => String(value).padStart(2, '0');
const minutesIn = (instant: number): number => Math.floor((instant - DAY_ZERO) / 60_000);

/** "20:24"; what begins within a minute begins in it. */
export function clockOf(instant: number): string {
  const minutes = ((minutesIn(instant) % 1440) + 1440) % 1440;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "+1:05" since the beginning; what would be before it is not said. */
export function sinceStart(instant: number): string {
  const minutes = Math.max(0, minutesIn(instant));
  return `+${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/** Of the calendar, from 0, the day it begins. */
export const calendarDay = (instant: number): number => Math.floor((instant - DAY_ZERO) / DAY_MS);
