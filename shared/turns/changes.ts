import type { SessionFacts } from '../session/state.ts';
import { contains, subtractSorted, union, type Interval } from './intervals.ts';
import { countPairs, type Step } from './pairs.ts';
import { heldNow, unmeasured, until } from './unmeasured.ts';
import { voices, type Voice } from './voices.ts';

/** The floor went from one person to another. */
export interface Change extends Step {
  readonly at: number;
}

/**
 * Changes of speaker: a turn that starts when another person's turn was the last to start, ties by
 * `seq`; overlaps count. Not counted: in go-rounds and breakouts, where the order is given (M6–M8);
 * across unmeasured time (U3), that is when none is on the floor without a break from the last measured
 * moment of the one before; and to or from a voice without a person (U4).
 */
export function changes(facts: SessionFacts, now: number): Change[] {
  const apart = unmeasured(facts, now);
  const given = givenOrder(facts, now);
  const found: Change[] = [];
  let before: Voice | null = null;
  for (const voice of voices(facts, now)) {
    if (contains(given, voice.from)) {
      before = null;
      continue;
    }
    const from = before?.person ?? null;
    if (before !== null && from !== null && voice.person !== null && from !== voice.person) {
      if (!isAcross(before, voice, apart)) found.push({ from, to: voice.person, at: voice.from });
    }
    before = voice;
  }
  return found;
}

/** M8: how often `to` followed `from`; outer key `from`, inner key `to`. */
export function whoFollowsWhom(facts: SessionFacts, now: number): Map<string, Map<string, number>> {
  return countPairs(changes(facts, now));
}

function isAcross(before: Voice, voice: Voice, apart: readonly Interval[]): boolean {
  if (contains(apart, voice.from)) return true;
  const spoken = { from: before.from, to: Math.min(before.to, voice.from) };
  // Two that start on one instant leave nothing between them.
  if (before.from === voice.from) return false;
  const lastMeasured = subtractSorted([spoken], apart).at(-1)?.to ?? before.from;
  return apart.some((each) => each.from < voice.from && each.to > lastMeasured);
}

/**
 * When somebody else than the group decides who is next: while a go-round runs or groups are out, not
 * before and after it in a segment that was planned for one.
 */
function givenOrder(facts: SessionFacts, now: number): Interval[] {
  const end = heldNow(facts, now) + 1;
  const rounds = facts.rounds.map((round) => ({ from: round.startedAt, to: round.endedAt }));
  return union([...rounds, ...facts.breakouts].map((span) => until(span, end)));
}
