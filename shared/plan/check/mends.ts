import { applyEdit } from '../edit/apply.ts';
import { checkPlan } from './check.ts';
import { isError, nameOf, type Finding, type FindingCode, type Mend } from './finding.ts';
import { breaks, closing, smallGroups } from './mend-form.ts';
import type { MendContext, Ways } from './mend-context.ts';
import { length, limit, round, shortest } from './mend-rows.ts';
import { earlyPin, overlap, overTime } from './mend-time.ts';

const ways: Readonly<Record<FindingCode, Ways>> = {
  overTime,
  roundTooLong: round,
  overlap,
  pinBeforeStart: earlyPin,
  shortestAbove: shortest,
  noLength: length,
  noLimit: limit,
  noClosing: closing,
  noSmallGroups: smallGroups,
  noBreak: breaks,
};

const most = 2;

/**
 * How a finding can be mended by one press: at most two ways, each of which takes it away and brings no new error. None where
 * everything is tied.
 */
export function mendsOf(context: MendContext, finding: Finding): Mend[] {
  const { plan, people } = context;
  const segment = plan.segments.find(({ id }) => id === finding.row) ?? plan.segments.at(-1);
  if (segment === undefined) return [];
  const known = new Set(checkPlan(plan, people).findings.filter(isError).map(nameOf));
  const name = nameOf(finding);
  const found = new Map<string, Mend>();
  for (const mend of ways[finding.code](context, segment, finding)) {
    if (found.has(mend.code)) continue;
    const after = applyEdit(plan, mend.edit);
    if (!after.ok || after.value === plan) continue;
    const left = checkPlan(after.value, people).findings;
    const isWorse = left.some((each) => nameOf(each) === name || (isError(each) && !known.has(nameOf(each))));
    if (!isWorse) found.set(mend.code, mend);
    if (found.size === most || (!isWorse && finding.code === 'noBreak')) break;
  }
  return [...found.values()];
}
