import { forecast } from '../../time/forecast.ts';
import type { Rehearsal } from './rehearsal.ts';

/** How a row went. Milliseconds. */
export interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly plannedMs: number;
  readonly tookMs: number;
  /** Positive: it took longer than planned. */
  readonly overMs: number;
  readonly isSkipped: boolean;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  readonly plannedMs: number;
  readonly tookMs: number;
  /** Of the end, positive: later than planned. */
  readonly behindMs: number;
}

export function reportOf({ state, now }: Rehearsal): Report {
  const { rows, behindMs } = forecast(state.facts, now);
  const each = rows.map(({ segment, plannedStart, plannedEnd, elapsedMs, status }): ReportRow => {
    const plannedMs = plannedStart === null || plannedEnd === null ? 0 : plannedEnd - plannedStart;
    return {
      id: segment.id,
      title: segment.title,
      plannedMs,
      tookMs: elapsedMs,
      overMs: elapsedMs - plannedMs,
      isSkipped: status === 'skipped' && segment.spans.length === 0,
    };
  });
  const sum = (of: (row: ReportRow) => number): number => each.reduce((all, row) => all + of(row), 0);
  return { rows: each, plannedMs: sum((row) => row.plannedMs), tookMs: sum((row) => row.tookMs), behindMs };
}
