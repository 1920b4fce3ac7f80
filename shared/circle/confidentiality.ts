import { isPresent } from '../session/ask.ts';
import type { SessionFacts } from '../session/state.ts';

/** Said again after so many sessions without it, or so long (P20). */
export const sessionsUntilDue = 4;
export const weeksUntilDue = 8;
const weekMs = 7 * 24 * 60 * 60_000;

/** Why it is time to come back to confidentiality. */
export type ConfidentialityDue = 'first' | 'never' | 'newcomer' | 'sessions' | 'weeks';

/**
 * null: not due, or the session is not open. Somebody new is who was in no earlier session of the circle; once it was
 * reaffirmed tonight only somebody new who came after that makes it due again.
 */
export function confidentialityDue(
  { phase, opened, people, reaffirmed }: SessionFacts,
  now: number,
): ConfidentialityDue | null {
  if (phase !== 'open' || opened === null || opened.source !== 'live') return null;
  const { earlier } = opened;
  const known = new Set(earlier?.people);
  const last = reaffirmed.at(-1);
  const isNew = people.some(
    (person) =>
      isPresent(person) &&
      !known.has(person.id) &&
      (last === undefined || (person.present[0]?.from ?? 0) > last),
  );
  if (last !== undefined) return isNew ? 'newcomer' : null;
  if (earlier === undefined || earlier.sessions === 0) return 'first';
  if (earlier.reaffirmed === null) return 'never';
  if (isNew) return 'newcomer';
  // This one is the next without it.
  if (earlier.reaffirmed.since + 1 >= sessionsUntilDue) return 'sessions';
  return now - earlier.reaffirmed.at > weeksUntilDue * weekMs ? 'weeks' : null;
}
