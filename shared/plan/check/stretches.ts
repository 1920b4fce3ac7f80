import type { PlanSegment } from '../plan.ts';
import type { LaidPlan } from './lay-plan.ts';
import { leastPauseMs, longestSittingMs } from './limits.ts';

/** Rows one after the other in which nobody gets up. */
export interface Stretch {
  readonly first: PlanSegment;
  readonly rows: readonly PlanSegment[];
  readonly ms: number;
}

export const isBreak = ({ kind, format }: PlanSegment): boolean => kind === 'break' || format === 'break';

/** Those that go on for too long. Slack before a pin is a pause, and so is a night. */
export function stretches(segments: readonly PlanSegment[], laid: LaidPlan): Stretch[] {
  const found: Stretch[] = [];
  let rows: PlanSegment[] = [];
  const close = (): void => {
    const [first] = rows;
    const ms = rows.reduce((sum, { durationMs }) => sum + durationMs, 0);
    if (first !== undefined && ms > longestSittingMs) found.push({ first, rows, ms });
    rows = [];
  };
  for (const [index, segment] of segments.entries()) {
    if (isBreak(segment) || (laid.rows[index]?.slackMs ?? 0) >= leastPauseMs) close();
    if (!isBreak(segment)) rows.push(segment);
  }
  close();
  return found;
}
