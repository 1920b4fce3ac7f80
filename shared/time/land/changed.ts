import type { LiveSegment, SessionFacts } from '../../session/state.ts';
import { closingTerms } from '../close-now.ts';
import type { LandingChange } from './change.ts';

/** The facts as they would be with these changes; nothing is decided by it. */
export function changed(facts: SessionFacts, changes: readonly LandingChange[]): SessionFacts {
  const to = new Map(changes.map(({ segment, toMs }) => [segment, toMs]));
  return {
    ...facts,
    segments: facts.segments.map((segment): LiveSegment => {
      const toMs = to.get(segment.id);
      if (toMs === undefined) return segment;
      return toMs === null ? { ...segment, skipped: true } : { ...segment, durationMs: toMs };
    }),
  };
}

/** The facts as *close now* would make them; null where no closing is to come. */
export function closedNow(facts: SessionFacts, now: number): SessionFacts | null {
  const closing = closingTerms(facts, now)?.segment;
  if (closing === undefined || closing === facts.running) return null;
  const place = facts.segments.findIndex(({ id }) => id === closing);
  const here = facts.segments.findIndex(({ id }) => id === facts.running);
  return {
    ...facts,
    running: closing,
    segments: facts.segments.map((segment, index): LiveSegment => {
      const { spans } = segment;
      if (index === place) return { ...segment, skipped: false, spans: [...spans, { from: now, to: null }] };
      if (index === here)
        return { ...segment, spans: spans.map(({ from, to }) => ({ from, to: to ?? now })) };
      return index > here && index < place && spans.length === 0 ? { ...segment, skipped: true } : segment;
    }),
  };
}
