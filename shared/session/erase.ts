import type { SessionEvent } from './events.ts';
import { emptySession, fold } from './fold.ts';

export type Eraser = (event: SessionEvent) => SessionEvent;

/** What stays of an erased event: its place, and the type that it had (V6). */
export const redact: Eraser = (event) => ({
  seq: event.seq,
  id: event.id,
  at: event.at,
  type: 'event.redacted',
  data: { was: event.type },
  command: event.command,
});

const isPersonal = ({ type }: SessionEvent): boolean =>
  type.startsWith('turn.') || type === 'link.made' || type.startsWith('hand.');

/** U4: nothing personal of the floor stays where talk time was not to be kept. */
export function eraseTurns(): Eraser {
  return (event) => (isPersonal(event) ? redact(event) : event);
}

/**
 * U4, for one who opted out: links and hands go; turns become what would have been written had the
 * person said no before, so that turns of others that were split off them or corrected from them stay.
 */
export function erasePerson(person: string): Eraser {
  return (event) => {
    switch (event.type) {
      case 'turn.started':
      case 'turn.corrected':
      case 'turn.split':
      case 'turn.added':
        return event.data.person === person
          ? ({ ...event, data: { ...event.data, person: null, measured: false } } as SessionEvent)
          : event;
      case 'link.made':
        return event.data.from === person || event.data.to === person ? redact(event) : event;
      case 'hand.raised':
      case 'hand.lowered':
        return event.data.person === person ? redact(event) : event;
      default:
        return event;
    }
  };
}

/**
 * What must not stay on the disk once a session is over (U4): all that is personal of the floor where talk
 * time was not to be kept, else that of everybody who opted out. null where there is nothing to erase.
 */
export function erasure(events: readonly SessionEvent[]): Eraser | null {
  const { facts } = fold(emptySession, events);
  const untracked = facts.people.filter(({ tracked }) => !tracked).map(({ id }) => erasePerson(id));
  const erase: Eraser =
    facts.tracking === 'kept'
      ? (event) => untracked.reduce((left, eraser) => eraser(left), event)
      : eraseTurns();
  return events.some((event) => erase(event) !== event) ? erase : null;
}
