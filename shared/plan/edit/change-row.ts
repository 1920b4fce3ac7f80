import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';
import { planTimeSchema, type PlanSegment, type PlanTime } from '../plan.ts';
import type { EditRefusal, RowChange } from './edit.ts';
import { planLimits } from './limits.ts';

/** A row with what is changed in it; the very same object where nothing is. */
export function changed(segment: PlanSegment, change: RowChange): Result<PlanSegment, EditRefusal> {
  const refusal = whyNot(change);
  if (refusal !== null) return fail(refusal);
  const next: Record<string, unknown> = { ...segment };
  for (const [field, value] of Object.entries({ ...change, ...together(segment, change) })) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  const same = (field: string): boolean =>
    JSON.stringify(next[field]) === JSON.stringify(segment[field as keyof PlanSegment]);
  const fields = new Set([...Object.keys(next), ...Object.keys(segment)]);
  return ok([...fields].every(same) ? segment : (next as PlanSegment));
}

/** A break is one in kind and in format; who says only the one means both. */
function together(segment: PlanSegment, { kind, format }: RowChange): RowChange {
  if (format !== undefined && kind === undefined) {
    if (format === 'break') return { kind: 'break' };
    return segment.kind === 'break' ? { kind: 'topic' } : {};
  }
  if (kind !== undefined && format === undefined) {
    if (kind === 'break') return { format: 'break' };
    return segment.format === 'break' ? { format: 'whole' } : {};
  }
  return {};
}

export const isPlanTime = (time: PlanTime): boolean => v.safeParse(planTimeSchema, time).success;

const isLength = (ms: number | null | undefined, least: number): boolean =>
  ms === undefined || ms === null || (Number.isInteger(ms) && ms >= least && ms <= planLimits.lengthMs);

function whyNot(change: RowChange): EditRefusal | null {
  for (const field of ['title', 'prompt', 'cue', 'wallText'] as const)
    if ((change[field]?.length ?? 0) > planLimits[field])
      return { code: 'longText', params: { most: planLimits[field] } };
  const { checklist, pin } = change;
  if ((checklist?.length ?? 0) > planLimits.checks)
    return { code: 'tooMany', params: { most: planLimits.checks } };
  if (checklist?.some(({ text }) => text.length > planLimits.check) === true)
    return { code: 'longText', params: { most: planLimits.check } };
  if (pin !== undefined && pin !== null && !isPlanTime(pin))
    return { code: 'badTime', params: { text: pin.time } };
  const { durationMs, shortestMs, limitMs } = change;
  return isLength(durationMs, 0) && isLength(shortestMs, 0) && isLength(limitMs, 1)
    ? null
    : { code: 'badLength', params: {} };
}
