import type { SessionFacts } from './state.ts';

const quarterMs = 15_000;

/**
 * The limit per person of a go-round of so many people that begins now, milliseconds. As the running segment has it; where
 * it has none (a pasted agenda, a round in open talk) its duration shared by all, in whole quarter minutes, at least one.
 * null: no segment runs, or one without duration.
 */
export function roundLimitMs({ segments, running }: SessionFacts, people: number): number | null {
  const segment = segments.find(({ id }) => id === running);
  if (segment === undefined) return null;
  if (segment.limitMs !== undefined) return segment.limitMs;
  if (segment.durationMs === 0 || people === 0) return null;
  return Math.max(1, Math.floor(segment.durationMs / people / quarterMs)) * quarterMs;
}
