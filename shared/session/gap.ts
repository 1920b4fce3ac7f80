import { NIGHT_MS } from '../time/days.ts';
import type { Gap, SessionFacts } from './state.ts';

/** Gaps shorter than this count as if nothing had happened; of longer ones the facilitator is asked (HOUSE, Time). */
export const countedGapMs = 120_000;

/**
 * R8: the gap that is to be asked about: did the group go on meanwhile? Until that is answered it does not count. A night is
 * nothing to ask about. null: nothing to ask.
 */
export function askedGap({ gaps, phase }: SessionFacts): Gap | null {
  if (phase !== 'open') return null;
  const asked = gaps.find(
    ({ from, to, counted, answered }) =>
      !counted && answered !== true && to - from >= countedGapMs && to - from < NIGHT_MS,
  );
  return asked ?? null;
}
