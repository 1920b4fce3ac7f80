import type { LiveSegment, SessionFacts, Span } from '../state.ts';

const shared = (a: Span, b: Span, now: number): number =>
  Math.max(0, Math.min(a.to ?? now, b.to ?? now) - Math.max(a.from, b.from));

/** T2: milliseconds a segment has run: its spans without holds and uncounted gaps. */
export function elapsed(facts: SessionFacts, segment: LiveSegment, now: number): number {
  const out = [...facts.holds, ...facts.gaps.filter(({ counted }) => !counted)];
  return segment.spans.reduce(
    (sum, span) =>
      sum + (span.to ?? now) - span.from - out.reduce((held, hold) => held + shared(span, hold, now), 0),
    0,
  );
}
