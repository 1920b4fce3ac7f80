import type { SessionFacts } from '../../session/state.ts';
import { forecast, type Forecast, type ForecastRow } from '../forecast.ts';

const minuteMs = 60_000;

/** A segment of today that runs or is still to come, and how far its time can go (T4). */
export interface RestRow {
  readonly row: ForecastRow;
  /** The closing is none: its time is not touched. */
  readonly flexible: boolean;
  /** The length below which it is never put. The running one has what has passed of it, and a minute to end well. */
  readonly leastMs: number;
  /** What it can give, milliseconds. */
  readonly givesMs: number;
  /** What it has less than the plan gave it, and can have back. */
  readonly takesMs: number;
  /** What comes before it cannot move it to earlier than its pin. */
  readonly pinned: boolean;
}

export interface Rest {
  readonly ahead: Forecast;
  readonly rows: readonly RestRow[];
}

const toCome: ReadonlySet<ForecastRow['status']> = new Set(['now', 'next', 'later']);

/** All that runs or is still to come today. */
export function restOf(facts: SessionFacts, now: number): Rest {
  const ahead = forecast(facts, now);
  const rows = ahead.rows
    .filter(({ day, status }) => day === ahead.day && toCome.has(status))
    .map((row): RestRow => {
      const { durationMs, shortestMs, kind, pin } = row.segment;
      const flexible = kind !== 'closing';
      const begun = row.status === 'now' ? Math.ceil(row.elapsedMs / minuteMs + 1) * minuteMs : 0;
      const leastMs = Math.min(durationMs, Math.max(shortestMs, begun, row.elapsedMs));
      const planned =
        row.plannedStart === null || row.plannedEnd === null ? durationMs : row.plannedEnd - row.plannedStart;
      return {
        row,
        flexible,
        leastMs,
        givesMs: flexible ? durationMs - leastMs : 0,
        // What has run beyond its plan has had more than the plan gave it.
        takesMs: flexible && row.elapsedMs < planned ? Math.max(0, planned - durationMs) : 0,
        pinned: pin !== undefined,
      };
    });
  return { ahead, rows };
}
