import type { LiveSegment } from '../session/state.ts';

export type RowStatus = 'done' | 'now' | 'next' | 'later' | 'skipped';

export interface ForecastRow {
  readonly segment: LiveSegment;
  /** From the plan, which does not move (T1); null for what was inserted later. */
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  /** Actual where it happened, else projected. What is skipped takes nothing: start is end. */
  readonly start: number;
  readonly end: number;
  readonly elapsedMs: number;
  /** Of its present duration; negative when over. */
  readonly remainingMs: number;
  readonly status: RowStatus;
  /** Free time before its pin, as projected. */
  readonly slackMs: number;
  /** By how much its pin cannot be kept, as projected. */
  readonly overlapMs: number;
  /** From 0. */
  readonly day: number;
}
