import { takingTurns } from '../session/ask.ts';
import type { SessionFacts } from '../session/state.ts';
import { heldNow } from '../turns/unmeasured.ts';
import { forecast } from './forecast.ts';

/** What *close now* would start (T4). */
export interface ClosingTerms {
  readonly segment: string;
  /** What the closing may take now. */
  readonly budgetMs: number;
  /** Per person, whole seconds, at least one; null: nobody is present. */
  readonly limitMs: number | null;
}

/**
 * T4, *close now*: what is left until the hard end (else the planned one) is divided anew between all who
 * are present. The closing gets no more than its duration, and never less than its shortest even when the
 * time is up; a person gets no more than the limit it was given. null: no closing is to come or running.
 */
export function closingTerms(facts: SessionFacts, now: number): ClosingTerms | null {
  const at = heldNow(facts, now);
  const { rows, endBy, day } = forecast(facts, at);
  const row = rows.find(
    (each) =>
      each.segment.kind === 'closing' &&
      each.day === day &&
      each.status !== 'done' &&
      each.status !== 'skipped',
  );
  if (row === undefined) return null;
  const { segment } = row;
  const left = Math.min(
    Math.max(endBy - at, segment.shortestMs),
    Math.max(segment.durationMs, segment.shortestMs),
  );
  const budgetMs = Math.max(0, left);
  const present = takingTurns(facts).length;
  if (present === 0) return { segment: segment.id, budgetMs, limitMs: null };
  const even = Math.floor(budgetMs / present / 1000) * 1000;
  const limitMs = Math.max(1000, Math.min(even, segment.limitMs ?? even));
  return { segment: segment.id, budgetMs, limitMs };
}
