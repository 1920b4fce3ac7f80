import { layOut, type PlanRow } from '../../time/days.ts';
import type { Plan } from '../plan.ts';
import { segmentsOf } from '../segments-of.ts';
import { instantIn } from './instants.ts';

/** A row of a plan by the clock (T1), without a date: days count from the plan's first. All in milliseconds. */
export interface LaidRow {
  readonly id: string;
  /** Since midnight before the first day; where no clock is known, since the beginning. */
  readonly start: number;
  readonly end: number;
  readonly onClock: boolean;
  readonly slackMs: number;
  readonly overlapMs: number;
  /** Each closes by itself (T2): counted from 0, and not the calendar's. */
  readonly day: number;
}

export interface LaidPlan {
  readonly rows: readonly LaidRow[];
  /** All it takes: its rows and the slack between them, nights left out. */
  readonly takenMs: number;
}

/** Any date will do: in UTC every day has 24 hours. */
const firstDay = '2001-01-01';
const zeroInstant = 978_307_200_000;

type Rows = Pick<Plan, 'start' | 'segments'>;

/** Of rows that are never changed in place: what mends a plan asks for the same ones again and again. */
const known = new WeakMap<Rows['segments'], { readonly start: string | null; readonly laid: LaidPlan }>();

/** Where each row stands. Before the first pin of a plan without a start only lengths are known. */
export function layPlan({ start, segments }: Rows): LaidPlan {
  const before = known.get(segments);
  if (before?.start === start) return before.laid;
  const laid = layRows({ start, segments });
  known.set(segments, { start, laid });
  return laid;
}

function layRows({ start, segments }: Rows): LaidPlan {
  const pinned = segments.findIndex(({ pin }) => pin !== undefined);
  const from = start !== null ? 0 : pinned < 0 ? segments.length : pinned;
  const rows: LaidRow[] = [];
  let at = 0;
  for (const { id, durationMs } of segments.slice(0, from)) {
    rows.push({ id, start: at, end: at + durationMs, onClock: false, slackMs: 0, overlapMs: 0, day: 0 });
    at += durationMs;
  }
  const pin = segments[from]?.pin;
  const begins = start !== null ? instantIn({ day: 0, time: start }) : pin === undefined ? 0 : instantIn(pin);
  const frame = { zone: 'UTC', plannedStart: zeroInstant + begins, clockOffset: 0 };
  for (const row of layOut(segmentsOf({ segments: segments.slice(from) }, firstDay), frame))
    rows.push(laid(row));
  return { rows, takenMs: taken(rows) };
}

const laid = ({ segment, start, end, slackMs, overlapMs, day }: PlanRow): LaidRow => ({
  id: segment.id,
  start: start - zeroInstant,
  end: end - zeroInstant,
  onClock: true,
  slackMs,
  overlapMs,
  day,
});

function taken(rows: readonly LaidRow[]): number {
  let sum = 0;
  let began: LaidRow | null = null;
  for (const [index, row] of rows.entries()) {
    began ??= row;
    const next = rows[index + 1];
    if (next !== undefined && next.day === row.day && next.onClock === row.onClock) continue;
    sum += row.end - began.start;
    began = null;
  }
  return sum;
}
