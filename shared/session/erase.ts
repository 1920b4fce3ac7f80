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
  /^(turn|hand|contribution)\./u.test(type) || type === 'link.made';

/** U4: nothing personal of the floor stays where talk time was not to be kept. */
export function eraseTurns(): Eraser {
  return (event) => (isPersonal(event) ? redact(event) : event);
}

/**
 * U4, for one who opted out: links and hands go; turns become what would have been written had the
 * person said no before, so that turns of others that were split off them or corrected from them stay.
 */
export const erasePerson = (person: string): Eraser => eraseIds((id) => id === person);

/** U4, where the room said no and later yes: what came before the no keeps nobody's id. */
function eraseBefore(seq: number): Eraser {
  const erase = eraseIds(() => true);
  return (event) => (event.seq < seq ? erase(event) : event);
}

const eraseIds =
  (is: (person: string) => boolean): Eraser =>
  (event) => {
    switch (event.type) {
      case 'turn.started':
      case 'turn.corrected':
      case 'turn.split':
      case 'turn.added':
        return typeof event.data.person === 'string' && is(event.data.person)
          ? ({ ...event, data: { ...event.data, person: null, measured: false } } as SessionEvent)
          : event;
      case 'link.made':
        return is(event.data.from) || is(event.data.to) ? redact(event) : event;
      case 'contribution.read': {
        const { person, reader } = event.data;
        const no = (each: string | null): boolean => each !== null && is(each);
        return no(person) || no(reader)
          ? { ...event, data: { person: no(person) ? null : person, reader: no(reader) ? null : reader } }
          : event;
      }
      case 'hand.raised':
      case 'hand.lowered':
        return is(event.data.person) ? redact(event) : event;
      default:
        return event;
    }
  };

/**
 * What must not stay once a session is over (U4): all that is personal of the floor where talk time was
 * not to be kept; else that of everybody who opted out, and what came before the room last said no. null
 * where there is nothing to erase.
 */
export function erasure(events: readonly SessionEvent[]): Eraser | null {
  const { facts, undone } = fold(emptySession, events);
  const no = events.findLast(
    (event) =>
      event.type === 'tracking.agreed' && event.data.tracking === 'not' && !undone.has(event.command),
  );
  const erasers = facts.people.filter(({ tracked }) => !tracked).map(({ id }) => erasePerson(id));
  if (no !== undefined) erasers.push(eraseBefore(no.seq));
  const erase: Eraser =
    facts.tracking === 'kept'
      ? (event) => erasers.reduce((left, eraser) => eraser(left), event)
      : eraseTurns();
  return events.some((event) => erase(event) !== event) ? erase : null;
}

/** The log as it will stay: what may leave the app. */
export function lasting(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const erase = erasure(events);
  return erase === null ? events : events.map(erase);
}
