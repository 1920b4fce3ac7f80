import type { Plan } from '../plan.ts';
import { instantIn } from './instants.ts';
import type { LaidPlan, LaidRow } from './lay-plan.ts';

/** An instant as `LaidRow` has them. */
export interface PlanInstant {
  readonly at: number;
  readonly onClock: boolean;
}

/** What a plan comes to, against what there is; milliseconds. */
export interface PlanSums {
  readonly takenMs: number;
  /** Of `LaidRow`: the one that the end binds, else the last. */
  readonly day: number;
  /** Of that day. null: there is no row. */
  readonly endsAt: PlanInstant | null;
  /** The latest end: the hard one, or what the total leaves; null: it ends when its rows do. */
  readonly endBy: PlanInstant | null;
  /** Over the time there is; below 0: that much is left. null: nothing bounds it, or it cannot be known. */
  readonly overMs: number | null;
  /** T3: the latest start of the closing; null: no closing on that day, or no clock. */
  readonly closeBy: PlanInstant | null;
}

export function sumsOf(plan: Plan, { rows, takenMs }: LaidPlan): PlanSums {
  const { end, segments } = plan;
  const day = boundDay(end, rows);
  const today = rows.filter((row) => row.day === day);
  const last = today.at(-1);
  const endsAt = last === undefined ? null : { at: last.end, onClock: last.onClock };
  const endBy = latestEnd(end, rows, today);
  const overMs =
    end === null || endsAt === null
      ? null
      : end.kind === 'total'
        ? takenMs - end.ms
        : endsAt.onClock
          ? endsAt.at - instantIn(end.at)
          : null;
  const closings = segments.filter(
    ({ id, kind }) => kind === 'closing' && today.some((row) => row.id === id),
  );
  const needs = closings.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const until = endBy ?? endsAt;
  const closeBy =
    until === null || closings.length === 0 ? null : { at: until.at - needs, onClock: until.onClock };
  return { takenMs, day, endsAt, endBy, overMs, closeBy };
}

/** The last day that begins before a hard end is bound by it, as in a session. */
const boundDay = (end: Plan['end'], rows: readonly LaidRow[]): number =>
  end?.kind === 'hard'
    ? (rows.findLast((row) => row.start < instantIn(end.at))?.day ?? 0)
    : (rows.at(-1)?.day ?? 0);

function latestEnd(
  end: Plan['end'],
  rows: readonly LaidRow[],
  today: readonly LaidRow[],
): PlanInstant | null {
  if (end === null) return null;
  if (end.kind === 'hard') return { at: instantIn(end.at), onClock: true };
  const first = rows[0];
  const last = rows.at(-1);
  // Over several days, or where only a part knows the clock, a total ends at no one instant.
  const isWhole = first !== undefined && today.length === rows.length && first.onClock === last?.onClock;
  return isWhole ? { at: first.start + end.ms, onClock: first.onClock } : null;
}
