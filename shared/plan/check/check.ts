import { mostInWhole } from './limits.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import type { Finding } from './finding.ts';
import { instantIn } from './instants.ts';
import { layPlan, type LaidPlan, type LaidRow } from './lay-plan.ts';
import { stretches } from './stretches.ts';
import { sumsOf, type PlanSums } from './sums.ts';

export interface Checked {
  readonly laid: LaidPlan;
  readonly sums: PlanSums;
  /** Errors first; within them the whole first, then row by row. */
  readonly findings: readonly Finding[];
}

/** The arithmetic people get wrong, of a plan for so many; null: how many come is not known. */
export function checkPlan(plan: Plan, people: number | null): Checked {
  const laid = layPlan(plan);
  const sums = sumsOf(plan, laid);
  const { segments } = plan;
  const rows = segments.flatMap((segment, index) => {
    const row = laid.rows[index];
    return row === undefined ? [] : ofRow(plan, segment, row, people);
  });
  const closes = segments.some(({ kind }) => kind === 'closing');
  const findings = [
    ...(sums.overMs !== null && sums.overMs > 0 ? [overTime(sums.overMs)] : []),
    ...rows.filter(({ code }) => code !== 'noLimit'),
    ...(segments.length > 0 && !closes ? [{ code: 'noClosing', row: null, params: {} } as const] : []),
    ...noSmallGroups(segments, people),
    ...rows.filter(({ code }) => code === 'noLimit'),
    ...noBreak(segments, laid),
  ];
  return { laid, sums, findings };
}

const overTime = (byMs: number): Finding => ({ code: 'overTime', row: null, params: { byMs } });

function ofRow(plan: Plan, segment: PlanSegment, row: LaidRow, people: number | null): Finding[] {
  const { id, title, format, durationMs, shortestMs, limitMs, pin } = segment;
  const finding = (code: Finding['code'], params: Finding['params'] = {}): Finding => ({
    code,
    row: id,
    params: { title, ...params },
  });
  const found: Finding[] = [];
  if (pin !== undefined && row.overlapMs > 0) {
    const at = instantIn(pin);
    const begins = plan.start === null ? null : instantIn({ day: 0, time: plan.start });
    if (begins !== null && at < begins) found.push(finding('pinBeforeStart', { at, begins }));
    else found.push(finding('overlap', { at, byMs: row.overlapMs }));
  }
  if (durationMs === 0) found.push(finding('noLength'));
  else if (shortestMs > durationMs) found.push(finding('shortestAbove', { shortestMs, durationMs }));
  if (format !== 'round') return found;
  if (limitMs === undefined) found.push(finding('noLimit'));
  else if (people !== null && durationMs > 0 && people * limitMs > durationMs)
    found.push(finding('roundTooLong', { people, limitMs, needsMs: people * limitMs, durationMs }));
  return found;
}

/** P6: above eight there is one voice at a time for too many. One finding for the plan, at its longest such row. */
function noSmallGroups(segments: readonly PlanSegment[], people: number | null): Finding[] {
  if (people === null || people <= mostInWhole) return [];
  if (segments.some(({ format }) => format === 'pairs' || format === 'breakout')) return [];
  const [longest] = segments.filter(talksAsWhole).toSorted((a, b) => b.durationMs - a.durationMs);
  if (longest === undefined) return [];
  const { id, title, durationMs } = longest;
  return [{ code: 'noSmallGroups', row: id, params: { people, title, durationMs } }];
}

const talksAsWhole = ({ format, kind }: PlanSegment): boolean =>
  (format === 'whole' || format === 'popcorn') && (kind === 'topic' || kind === 'harvest');

const noBreak = (segments: readonly PlanSegment[], laid: LaidPlan): Finding[] =>
  stretches(segments, laid).map(({ first, ms }) => ({
    code: 'noBreak',
    row: first.id,
    params: { title: first.title, ms },
  }));
