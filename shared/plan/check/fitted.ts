import { applyEdit } from '../edit/apply.ts';
import type { PlanEdit } from '../edit/edit.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import { layPlan, type LaidRow } from './lay-plan.ts';
import { shave } from './shave.ts';
import { sumsOf } from './sums.ts';

/** Rows up to `to` whose lengths decide when that one ends: from the last pin before it that is kept. */
export function deciding(
  segments: readonly PlanSegment[],
  rows: readonly LaidRow[],
  to: number,
): readonly PlanSegment[] {
  const kept = segments.findLastIndex(
    ({ pin }, index) => index <= to && pin !== undefined && rows[index]?.overlapMs === 0,
  );
  return segments.slice(Math.max(0, kept), to + 1);
}

/** The last row of the day that the plan's end binds. */
export function lastBound(plan: Plan): number {
  const laid = layPlan(plan);
  const { endsAt } = sumsOf(plan, laid);
  return laid.rows.findLastIndex((row) => row.end === endsAt?.at && row.onClock === endsAt.onClock);
}

/** Where rows run later than they did, and by how much: into a pin, or over the end. null: nowhere. */
function tooLate(before: Plan, now: Plan): { readonly to: number; readonly byMs: number } | null {
  const known = new Map(layPlan(before).rows.map(({ id, overlapMs }) => [id, overlapMs]));
  const laid = layPlan(now);
  for (const [index, { id, overlapMs }] of laid.rows.entries()) {
    const more = overlapMs - (known.get(id) ?? 0);
    if (more > 0) return { to: index - 1, byMs: more };
  }
  const overOf = (plan: Plan): number => Math.max(0, sumsOf(plan, layPlan(plan)).overMs ?? 0);
  const byMs = overOf(now) - overOf(before);
  return byMs > 0 ? { to: lastBound(now), byMs } : null;
}

/**
 * An edit that takes time, and with it what the other rows must give so that pins and the end are kept as they were. Where
 * they cannot give it, the edit alone.
 *
 * @param spare rows that give nothing
 */
export function fitted(plan: Plan, edit: PlanEdit, spare: readonly string[]): PlanEdit {
  const after = applyEdit(plan, edit);
  if (!after.ok) return edit;
  const edits: PlanEdit[] = [edit];
  let now = after.value;
  // Once for each pin, and once for the end.
  for (let turn = 0; turn <= plan.segments.length; turn += 1) {
    const late = tooLate(plan, now);
    if (late === null) break;
    const rows = deciding(now.segments, layPlan(now).rows, late.to).filter(({ id }) => !spare.includes(id));
    const { lengths, shortMs } = shave(rows, late.byMs);
    if (shortMs > 0) return edit;
    const shorter = { type: 'lengths', lengths } as const;
    const next = applyEdit(now, shorter);
    if (!next.ok || next.value === now) return edit;
    edits.push(shorter);
    now = next.value;
  }
  return edits.length === 1 ? edit : { type: 'several', edits };
}
