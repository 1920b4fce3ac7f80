import type { SessionFacts, Turn } from '../../../shared/session/state.ts';

/**
 * What is measured of a turn, milliseconds: cut at every instant at which anything begins or ends, and each piece asked
 * by its middle whether it counts (U3). Slow, and nothing like the union of intervals that the app uses.
 */
export function countedMs(facts: SessionFacts, turn: Turn, now: number): number {
  const end = Math.min(turn.end ?? Infinity, facts.closedAt ?? Infinity, now);
  const apart = [...facts.holds, ...facts.breakouts, ...facts.gaps.filter(({ counted }) => !counted)];
  const instants = [turn.start, end, ...apart.flatMap(({ from, to }) => [from, to ?? Infinity])]
    .filter((instant) => instant >= turn.start && instant <= end)
    .toSorted((a, b) => a - b);
  let counted = 0;
  for (const [i, from] of instants.entries()) {
    const to = instants[i + 1] ?? from;
    const middle = (from + to) / 2;
    if (!apart.some((span) => span.from < middle && middle < (span.to ?? Infinity))) counted += to - from;
  }
  return counted;
}

export const spokenMs = (facts: SessionFacts, person: string, now: number): number =>
  facts.turns
    .filter((turn) => turn.person === person)
    .reduce((sum, turn) => sum + countedMs(facts, turn, now), 0);
