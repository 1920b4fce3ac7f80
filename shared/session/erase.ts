import type { SessionEvent } from './events.ts';
import { fold, emptySession } from './fold.ts';

/** What stays of an erased event: its place, and the type that it had (V6). */
export const redact = (event: SessionEvent): SessionEvent => ({
  seq: event.seq,
  id: event.id,
  at: event.at,
  type: 'event.redacted',
  data: { was: event.type },
  command: event.command,
});

const isPersonal = (event: SessionEvent): boolean =>
  event.type.startsWith('turn.') || event.type === 'link.made' || event.type.startsWith('hand.');

/**
 * U4: what must not stay on the disk once a session is over. Personal turns, links and hands where talk
 * time was not to be kept, and those of everybody who opted out; null where there is nothing to erase.
 */
export function erasure(events: readonly SessionEvent[]): ((event: SessionEvent) => SessionEvent) | null {
  const { facts } = fold(emptySession, events);
  if (facts.tracking !== 'kept')
    return events.some(isPersonal) ? (event) => (isPersonal(event) ? redact(event) : event) : null;
  const untracked = new Set(facts.people.filter(({ tracked }) => !tracked).map(({ id }) => id));
  const theirTurns = new Set(
    events.flatMap((event) => {
      if (event.type !== 'turn.started' && event.type !== 'turn.added') return [];
      const { person, turn } = event.data;
      return person !== null && untracked.has(person) ? [turn] : [];
    }),
  );
  const isTheirs = (event: SessionEvent): boolean => {
    switch (event.type) {
      case 'turn.started':
      case 'turn.added':
      case 'turn.ended':
      case 'turn.removed':
        return theirTurns.has(event.data.turn);
      case 'turn.corrected':
      case 'turn.split':
        return (
          theirTurns.has(event.data.turn) || (event.data.person != null && untracked.has(event.data.person))
        );
      case 'link.made':
        return untracked.has(event.data.from) || untracked.has(event.data.to);
      case 'hand.raised':
      case 'hand.lowered':
        return untracked.has(event.data.person);
      default:
        return false;
    }
  };
  return events.some(isTheirs) ? (event) => (isTheirs(event) ? redact(event) : event) : null;
}
