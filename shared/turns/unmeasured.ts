import type { SessionFacts, Span } from '../session/state.ts';
import { union, type Interval } from './intervals.ts';

/** A closed session stands still at its close. */
export const heldNow = (facts: SessionFacts, now: number): number =>
  facts.closedAt === null ? now : Math.min(now, facts.closedAt);

/** A span as it stands at `now`: what is still running ends now, what lies ahead is empty. */
export const until = (span: Span, now: number): Interval => ({
  from: span.from,
  to: span.to === null ? now : Math.min(span.to, now),
});

/** U3: holds ∪ breakouts ∪ uncounted gaps, up to `now`, disjoint and in order. */
export function unmeasured(facts: SessionFacts, now: number): Interval[] {
  const end = heldNow(facts, now);
  const gaps = facts.gaps.filter((gap) => !gap.counted);
  return union([...facts.holds, ...facts.breakouts, ...gaps].map((span) => until(span, end)));
}
