import * as fc from 'fast-check';
import { encodeHeader, encodeLine } from '../../../electron/vault/journal-format.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import { sessionJson } from '../../../shared/summary/json.ts';
import { arbitraryHistory } from '../arbitrary-session.ts';
import { sampleEvents, sampleRoster } from '../summary/sample.ts';
import type { Random } from '../disk/random.ts';

/** Short, so that a million of them are read in minutes. */
const mostEvents = 10;

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

export const session = 'session-1';
export const latin = (text: string): string => Buffer.from(text).toString('latin1');
/** As the vault writes it, a character a byte. */
export const journalOf = (events: readonly unknown[]): string =>
  latin([encodeHeader(session, 1000), ...events.map(encodeLine)].join(''));

interface Pooled {
  readonly events: readonly SessionEvent[];
  /** Both as they are written. */
  readonly json: string;
  readonly journal: string;
}

const pooled = (events: readonly SessionEvent[], roster: Roster): Pooled => ({
  events,
  json: sessionJson(events, roster),
  journal: journalOf(events),
});

/** With its keys in the order in which they are read, so that texts can be compared. */
function asRead(event: SessionEvent): SessionEvent {
  const parsed = parseEvent(event);
  if (!parsed.ok) throw new Error(`${event.type} was refused: ${parsed.error.detail}`);
  return parsed.value;
}

/** What hardly comes about by chance: people to turn to, dates, a next meeting. */
const rare = sampleEvents()
  .filter(({ type }) => /^(?:session|next)\.|^note\.taken$/u.test(type))
  .slice(-mostEvents)
  .toSpliced(0, 1, ...sampleEvents().slice(0, 1))
  .map((event, i) => ({ ...event, seq: i + 1 }));

let pool: readonly Pooled[] | undefined;

/** The first events of sessions as they come about: made once, and taken from again and again. */
function sessions(): readonly Pooled[] {
  pool ??= fc
    .sample(fc.tuple(arbitraryHistory(40), fc.array(name, { minLength: 12, maxLength: 12 })), {
      seed: 7,
      numRuns: 150,
    })
    .map(([carried, names]) => {
      const events = carried.flatMap((each) => each.events).slice(0, mostEvents);
      const people = events[0]?.type === 'session.opened' ? events[0].data.members : [];
      const roster = people.map(({ person }, i) => [person, { name: names[i] ?? person }] as const);
      return { events, roster: Object.fromEntries(roster) };
    })
    .concat(Array.from({ length: 10 }, () => ({ events: rare, roster: sampleRoster })))
    .flatMap(({ events, roster }) => {
      const log = events.map(asRead);
      return log.map((_, i) => pooled(log.slice(0, i + 1), roster));
    });
  return pool;
}

/** A session's first events. */
export const someSession = (random: Random): Pooled => random.pick(sessions());
