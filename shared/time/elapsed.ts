import type { LiveSegment, SessionFacts } from '../session/state.ts';
import { subtract, total, type Interval } from '../turns/intervals.ts';
import { until } from '../turns/unmeasured.ts';
import { NIGHT_MS } from './days.ts';

/** T2: the spans of a segment without the holds, and without the gaps that were not counted (R8). */
export function elapsedMs(segment: LiveSegment, facts: SessionFacts, now: number): number {
  const holds = facts.holds.map((span) => until(span, now));
  return total(
    subtract(
      segment.spans.map((span) => until(span, now)),
      [...holds, ...facts.gaps.filter(({ counted }) => !counted)],
    ),
  );
}

/** Uncounted gaps as long as a night. */
export const nights = (facts: SessionFacts): Interval[] =>
  facts.gaps.filter((gap) => !gap.counted && gap.to - gap.from >= NIGHT_MS);
