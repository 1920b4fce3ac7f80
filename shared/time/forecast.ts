import type { Opened } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';
import { heldNow } from '../turns/unmeasured.ts';
import { layOut, type Frame, type PlanRow } from './days.ts';
import { project } from './project.ts';
import type { ForecastRow, RowStatus } from './row.ts';

export type { ForecastRow, RowStatus };

/**
 * All instants are on the session's clock; views add `clockOffset`. `plannedEnd`, `projectedEnd`,
 * `behindMs` and `closeBy` are those of the current day.
 */
export interface Forecast {
  readonly rows: readonly ForecastRow[];
  readonly day: number;
  readonly plannedEnd: number;
  readonly projectedEnd: number;
  /** T3: projected end − planned end; positive is late; 0 before anything has started. */
  readonly behindMs: number;
  /** The latest start of the closing; null where no session is open. */
  readonly closeBy: number | null;
  /** The latest end: the hard end, else the planned one. */
  readonly endBy: number;
  /** The running segment is over its time. */
  readonly overtime: boolean;
}

/** T1: where the opening snapshot puts everything. */
export const plan = (opened: Opened, clockOffset = 0): PlanRow[] =>
  layOut(opened.plan, frameOf(opened, clockOffset));

/** T2, T3 at `now` (epoch milliseconds of the session's clock). */
export function forecast(facts: SessionFacts, now: number): Forecast {
  const { opened } = facts;
  const at = heldNow(facts, now);
  if (opened === null) {
    const empty = { rows: [], day: 0, behindMs: 0, closeBy: null, overtime: false };
    return { ...empty, plannedEnd: at, projectedEnd: at, endBy: at };
  }
  const planned = plan(opened, facts.clockOffset);
  const { rows, day } = project(facts, at, planned, frameOf(opened, facts.clockOffset));
  const today = rows.filter((row) => row.day === day);
  const taking = today.filter((row) => row.status !== 'skipped' || row.segment.spans.length > 0);
  const projectedEnd = taking.length === 0 ? at : Math.max(...taking.map((row) => row.end));
  const plannedEnd = planned.findLast((row) => row.day === day)?.end ?? projectedEnd;
  const endBy = hardEndOf(opened, facts.clockOffset, planned, day) ?? plannedEnd;
  const closings = today.filter((row) => row.segment.kind === 'closing' && row.status !== 'skipped');
  const begun = facts.segments.some((each) => each.spans.length > 0);
  return {
    rows,
    day,
    plannedEnd,
    projectedEnd,
    behindMs: begun ? projectedEnd - plannedEnd : 0,
    closeBy:
      facts.phase === 'open' ? endBy - closings.reduce((sum, row) => sum + row.segment.durationMs, 0) : null,
    endBy,
    overtime: rows.some((row) => row.status === 'now' && row.remainingMs < 0),
  };
}

const frameOf = (opened: Opened, clockOffset: number): Frame => ({
  zone: opened.zone,
  plannedStart: opened.plannedStart,
  clockOffset,
});

/** The hard end is wall time, like a pin. It binds the first day that is not followed by another before it. */
function hardEndOf(
  opened: Opened,
  clockOffset: number,
  planned: readonly PlanRow[],
  day: number,
): number | null {
  if (opened.hardEnd === null) return null;
  const hardEnd = opened.hardEnd - clockOffset;
  const bound = planned.findLast((row) => row.start < hardEnd)?.day ?? 0;
  return day === bound ? hardEnd : null;
}
