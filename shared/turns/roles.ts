import { isFacilitator } from '../session/ask.ts';
import type { Person, SessionFacts } from '../session/state.ts';
import { union, type Interval } from './intervals.ts';

/**
 * When this person led the circle, up to `end`; roles can change halfway, and what was said before counts by the role
 * of then. Somebody who led from the beginning did so since ever.
 */
export function leading({ roleChanges }: SessionFacts, { id, role }: Person, end: number): Interval[] {
  const changes = roleChanges.filter(({ person }) => person === id);
  const parts = [...changes.map(({ was, at }) => ({ role: was, to: at })), { role, to: end }];
  return union(
    parts.flatMap((part, index) =>
      isFacilitator(part) ? [{ from: parts[index - 1]?.to ?? Number.MIN_SAFE_INTEGER, to: part.to }] : [],
    ),
  );
}

/** Whether somebody led at an instant. The moment of a change belongs to the new role. */
export function whoLed(facts: SessionFacts): (person: string, at: number) => boolean {
  const changed = new Map(facts.people.map((person) => [person.id, leading(facts, person, Infinity)]));
  return (person, at) => changed.get(person)?.some(({ from, to }) => at >= from && at < to) === true;
}
