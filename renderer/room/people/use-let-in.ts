import { useCallback } from 'react';
import type { RosterRow } from '../../../shared/plan/roster.ts';
import type { Role } from '../../../shared/session/events.ts';
import { useConsoleStore } from '../../session/context.tsx';

/** Who was let in, by id, and what this person is called from now on: a name that somebody has already grows. */
export interface LetIn {
  readonly person: string;
  readonly called: string;
}

/** Lets somebody in who was not there at the opening; null where it was refused, and the refusal says so in its own place. */
export function useLetIn(): (row: RosterRow, role: Role) => Promise<LetIn | null> {
  const { send, bridge } = useConsoleStore();
  return useCallback(
    async ({ name, pronouns }, role) => {
      const person = crypto.randomUUID();
      const asked = { person, name, ...(pronouns === null ? {} : { pronouns }) };
      // The name first: nobody stands in the circle without one, not for a moment.
      const called = await bridge.request('session:name', asked);
      const done = await send({ type: 'joinPerson', person, role, tracked: true });
      return done ? { person, called: called ?? name } : null;
    },
    [send, bridge],
  );
}
