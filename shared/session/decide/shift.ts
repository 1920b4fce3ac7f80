import type { FloorChange, Person, SessionFacts, Turn } from '../state.ts';
import { findPerson } from '../ask.ts';

/** How far the last floor change can be moved, and the turns that start and end there and move with it. */
export interface ShiftBounds {
  /** Epoch milliseconds, both reachable. */
  readonly earliest: number;
  readonly latest: number;
  readonly started: readonly Turn[];
  readonly ended: readonly Turn[];
}

/**
 * U2: not before the turns that end there began, nor past now or the end of those that start there; never
 * into another turn of the same person (U2), nor out of the time a person was present (U1).
 */
export function shiftBounds(facts: SessionFacts, change: FloorChange, now: number): ShiftBounds {
  // A turn that was corrected since by itself is no longer part of the change.
  const started = facts.turns.filter(({ id, start }) => change.started.includes(id) && start === change.at);
  const ended = facts.turns.filter(({ id, end }) => change.ended.includes(id) && end === change.at);
  const moved = new Set([...started, ...ended]);
  let earliest = facts.openedAt ?? change.at;
  let latest = now;
  const notBefore = (instant: number): void => {
    earliest = Math.max(earliest, instant);
  };
  const notAfter = (instant: number): void => {
    latest = Math.min(latest, instant);
  };
  for (const turn of ended) if (!started.includes(turn)) notBefore(turn.start);
  for (const turn of started) if (turn.end !== null && !ended.includes(turn)) notAfter(turn.end);
  for (const turn of moved) {
    if (turn.person === null) continue;
    const there = presentAround(findPerson(facts, turn.person), change.at);
    notBefore(there.from);
    notAfter(there.to);
    for (const other of facts.turns) {
      if (moved.has(other) || other.person !== turn.person) continue;
      if (other.end !== null && other.end <= change.at) notBefore(other.end);
      else if (other.start >= change.at) notAfter(other.start);
    }
  }
  return { earliest, latest, started, ended };
}

function presentAround(
  person: Person | undefined,
  at: number,
): { readonly from: number; readonly to: number } {
  const span = person?.present.findLast(({ from, to }) => from <= at && (to === null || at <= to));
  return { from: span?.from ?? at, to: span?.to ?? Infinity };
}
