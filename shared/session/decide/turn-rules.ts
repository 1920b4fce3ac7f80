import { heldNow } from '../../turns/unmeasured.ts';
import { findPerson } from '../ask.ts';
import type { Refusal } from '../commands.ts';
import type { SessionFacts, Turn } from '../state.ts';

type Extent = Pick<Turn, 'start' | 'end'>;

/** Whether two turns share time; an open end is for ever, and ends that touch share none. */
const overlap = (a: Extent, b: Extent): boolean =>
  a.start < (b.end ?? Infinity) && b.start < (a.end ?? Infinity);

/** U2: whether this turn, as it would be, meets another of the same person. */
const meetsOwn = (facts: SessionFacts, turn: Turn, apart: string): boolean =>
  turn.person !== null &&
  facts.turns.some(
    (other) =>
      other.id !== turn.id && other.id !== apart && other.person === turn.person && overlap(other, turn),
  );

/** U1: whether the person was in the room during all of it. Nobody by name is always there. */
export function wasPresent(facts: SessionFacts, person: string | null, { start, end }: Extent): boolean {
  if (person === null) return true;
  return (findPerson(facts, person)?.present ?? []).some(
    (span) => span.from <= start && (span.to === null || (end !== null && end <= span.to)),
  );
}

/** What speaks against a turn as it would be, said to be of `who`; `apart` does not count as another turn. */
export function against(
  facts: SessionFacts,
  turn: Turn,
  who: string | null,
  now: number,
  apart = turn.id,
): Refusal['code'] | null {
  if (who !== null && findPerson(facts, who) === undefined) return 'unknownPerson';
  if (turn.end !== null && turn.end < turn.start) return 'turnBackwards';
  if (Math.max(turn.start, turn.end ?? 0) > heldNow(facts, now)) return 'inTheFuture';
  if (turn.start < (facts.openedAt ?? turn.start)) return 'beforeOpening';
  if (!wasPresent(facts, who, turn)) return 'notPresent';
  return meetsOwn(facts, turn, apart) ? 'turnsOverlap' : null;
}
