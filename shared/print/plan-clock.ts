import { dayMs, instantIn } from '../plan/check/instants.ts';
import { layPlan, type LaidRow } from '../plan/check/lay-plan.ts';
import type { Plan, PlanSegment } from '../plan/plan.ts';

/** Instants are milliseconds since midnight before the plan's first day; null: nothing says yet what the time is. */
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
 * When each row begins and ends, by the layout of the editor (T1, T2). Where a plan has no start, time is known from its first
 * pin on; where it has no pin either, from its beginning.
 */
export function planClock(plan: Plan): PlanClock {
  const { start, end, segments } = plan;
  const firstPin = segments.findIndex(({ pin }) => pin !== undefined);
  const isKnown = start !== null || firstPin >= 0;
  const laid = layPlan(plan).rows;
  const rows = segments.map((segment, i): ClockedRow => {
    const row = laid[i];
    const none = { segment, start: null, end: null, freeMs: 0, lateMs: 0, day: 0 };
    if (row === undefined || row.onClock !== isKnown) return none;
    return {
      segment,
      start: row.start,
      end: row.end,
      freeMs: row.slackMs,
      lateMs: row.overlapMs,
      day: row.day,
    };
  });
  const known = laid.filter(({ onClock }) => onClock === isKnown);
  if (end === null) return { rows, isKnown, until: null };
  if (end.kind === 'hard') {
    const at = instantIn(end.at);
    return { rows, isKnown, until: { at, day: isKnown ? dayBound(known, at) : 0, isClock: true } };
  }
  // The time there is counts from the beginning, which a pin further on does not tell.
  if (start === null && firstPin > 0) return { rows, isKnown, until: null };
  const pin = start === null ? segments[0]?.pin : { day: 0, time: start };
  const at = (pin === undefined ? 0 : instantIn(pin)) + end.ms;
  return { rows, isKnown, until: { at, day: dayBound(known, at), isClock: isKnown } };
}

/** The first day that is not followed by another before it, as in the forecast. */
const dayBound = (rows: readonly LaidRow[], at: number): number =>
  rows.findLast((row) => row.start < at)?.day ?? 0;

const two = (value: number): string => String(value).padStart(2, '0');
const minutesIn = (instant: number): number => Math.floor(instant / 60_000);

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
export const calendarDay = (instant: number): number => Math.floor(instant / dayMs);
