import type { LiveSegment, SessionFacts } from '../../session/state.ts';
import { forecast, type ForecastRow } from '../forecast.ts';
import type { LandingChange } from './change.ts';
import { changed, closedNow } from './changed.ts';
import { restOf } from './rest.ts';

/** Where a segment stands: instants on the session's clock, and its length. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly durationMs: number;
}

export interface LandingRow {
  readonly segment: LiveSegment;
  readonly status: ForecastRow['status'];
  /** Its length can be changed, down to `leastMs`. */
  readonly flexible: boolean;
  readonly leastMs: number;
  readonly before: Standing;
  /** null: it is dropped. */
  readonly after: Standing | null;
}

/** A proposal beside what stands now (T4); nothing of it has happened. */
export interface LandingView {
  readonly rows: readonly LandingRow[];
  readonly endBefore: number;
  readonly endAfter: number;
  /** The latest end: the hard end, else the planned one. */
  readonly endBy: number;
}

/** `changes`, or 'close': the closing starts now. */
export function landingView(
  facts: SessionFacts,
  now: number,
  changes: readonly LandingChange[] | 'close',
): LandingView {
  const { ahead, rows } = restOf(facts, now);
  const then = changes === 'close' ? (closedNow(facts, now) ?? facts) : changed(facts, changes);
  const after = forecast(then, now);
  return {
    rows: rows.map(({ row, flexible, leastMs }) => {
      const { segment, status } = row;
      const later = after.rows.find((each) => each.segment.id === segment.id);
      const gone = later === undefined || later.status === 'skipped';
      return {
        segment,
        status,
        flexible,
        leastMs,
        before: standing(row),
        after: gone ? null : standing(later, now),
      };
    }),
    endBefore: ahead.projectedEnd,
    endAfter: after.projectedEnd,
    endBy: ahead.endBy,
  };
}

/** What has ended at `now` was as long as it took. */
const standing = ({ start, end, status, elapsedMs, segment }: ForecastRow, now?: number): Standing => ({
  start,
  end,
  durationMs: now !== undefined && status === 'done' ? elapsedMs : segment.durationMs,
});
