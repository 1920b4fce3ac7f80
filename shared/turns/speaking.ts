import type { Role } from '../session/events.ts';
import { isFacilitator } from '../session/ask.ts';
import type { SessionFacts } from '../session/state.ts';
import { subtractSorted, type Interval } from './intervals.ts';
import { unmeasured } from './unmeasured.ts';
import { voices } from './voices.ts';

export { changes, whoFollowsWhom, type Change } from './changes.ts';
export { unmeasured } from './unmeasured.ts';
export { floor } from './voices.ts';

/** M1, of one person. */
export interface PersonSpeaking {
  readonly person: string;
  readonly role: Role;
  readonly speakingMs: number;
  /** Turns of which something was measured, and the open one. */
  readonly turns: number;
  /** 0–1 of all that peers spoke; null where no peer spoke, and for facilitators, who stand apart. */
  readonly share: number | null;
  readonly longestTurnMs: number;
  /** The last measured instant; null: not heard yet. */
  readonly lastHeardAt: number | null;
}

interface Tally {
  speakingMs: number;
  turns: number;
  longestTurnMs: number;
  lastHeardAt: number | null;
}

/**
 * M1: turn minus unmeasured time (U3), for every tracked person who has been in the room, in order of
 * seats. Overlap counts for each voice.
 */
export function speaking(facts: SessionFacts, now: number): PersonSpeaking[] {
  const tallies = tally(facts, now);
  const people = facts.people.filter((each) => each.tracked && each.present.length > 0);
  const spoken = people
    .filter((each) => !isFacilitator(each))
    .reduce((sum, each) => sum + (tallies.get(each.id)?.speakingMs ?? 0), 0);
  return people.map((person) => {
    const own = tallies.get(person.id) ?? { speakingMs: 0, turns: 0, longestTurnMs: 0, lastHeardAt: null };
    const share = isFacilitator(person) || spoken === 0 ? null : own.speakingMs / spoken;
    return { person: person.id, role: person.role, ...own, share };
  });
}

function tally(facts: SessionFacts, now: number): Map<string, Tally> {
  const apart = unmeasured(facts, now);
  const tallies = new Map<string, Tally>();
  for (const voice of voices(facts, now)) {
    if (voice.person === null) continue;
    const pieces = apart.length === 0 && voice.to > voice.from ? [voice] : subtractSorted([voice], apart);
    const measuredMs = length(pieces);
    if (measuredMs === 0 && !voice.open) continue;
    const own = tallies.get(voice.person) ?? emptyTally();
    const heard = pieces.at(-1)?.to ?? null;
    own.speakingMs += measuredMs;
    own.turns += 1;
    own.longestTurnMs = Math.max(own.longestTurnMs, measuredMs);
    if (heard !== null) own.lastHeardAt = Math.max(own.lastHeardAt ?? heard, heard);
    tallies.set(voice.person, own);
  }
  return tallies;
}

const emptyTally = (): Tally => ({ speakingMs: 0, turns: 0, longestTurnMs: 0, lastHeardAt: null });

const length = (pieces: readonly Interval[]): number =>
  pieces.reduce((sum, each) => sum + (each.to - each.from), 0);
