import type { Segment } from '../plan/segment.ts';
import { dateOf, instantOf } from './local.ts';

/** A pause as long as this over midnight is a night, not a slack (T2). */
export const NIGHT_MS = 4 * 3_600_000;

/** A row of the plan: where it stands when everything goes as its durations say (T1). */
export interface PlanRow {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly slackMs: number;
  readonly overlapMs: number;
  /** Days are counted from 0; each closes by itself (T2). */
  readonly day: number;
}

export interface Frame {
  readonly zone: string;
  readonly plannedStart: number;
  /** Wall time minus the session's clock (R8): pins are wall time. */
  readonly clockOffset: number;
}

export const pinnedAt = (segment: Segment, frame: Frame): number | null =>
  segment.pin === undefined ? null : instantOf(segment.pin, frame.zone) - frame.clockOffset;

/** A start from the end of the one before and a pin: a pin that has passed cannot be kept. */
export function startFrom(
  free: number,
  pin: number | null,
): { start: number; slackMs: number; overlapMs: number } {
  const slackMs = pin === null ? 0 : Math.max(0, pin - free);
  const overlapMs = pin === null ? 0 : Math.max(0, free - pin);
  return { start: free + slackMs, slackMs, overlapMs };
}

/**
 * Segments in order from the planned start. A new day begins with a segment pinned to a later date than
 * the one on which its day began, after a night: a session that merely runs past midnight stays one day.
 */
export function layOut(segments: readonly Segment[], frame: Frame): PlanRow[] {
  const local = (instant: number): string => dateOf(instant + frame.clockOffset, frame.zone);
  const rows: PlanRow[] = [];
  let free = frame.plannedStart;
  let dayBegan: string | null = null;
  let day = 0;
  for (const segment of segments) {
    const { start, slackMs, overlapMs } = startFrom(free, pinnedAt(segment, frame));
    if (dayBegan !== null && slackMs >= NIGHT_MS && local(start) > dayBegan) {
      day += 1;
      dayBegan = null;
    }
    dayBegan ??= local(start);
    const end = start + segment.durationMs;
    rows.push({ segment, start, end, slackMs, overlapMs, day });
    free = end;
  }
  return rows;
}
