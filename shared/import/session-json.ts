import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import type { SessionEvent } from '../session/events.ts';
import { emptySession, fold } from '../session/fold.ts';
import { rosterSchema, type Roster } from '../session/roster.ts';
import { parseEvent, type EventProblem } from '../session/upcast.ts';
import { sessionFormat, sessionFormatVersion } from '../summary/json.ts';
import { importError, quoted, type ImportError } from './errors.ts';
import { jsonPlaces, lineAt } from './json-places.ts';
import type { Imported } from './turns-to-events.ts';

const outline = v.looseObject({
  format: v.literal(sessionFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const file = v.looseObject({ roster: rosterSchema, events: v.pipe(v.array(v.unknown()), v.minLength(1)) });

/** The record that `sessionJson` writes, as the same log. One that was still open comes back closed. */
export function parseSessionJson(
  text: string,
  { newId }: { readonly newId: () => string },
): Result<Imported, ImportError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = v.safeParse(outline, json.value);
  if (!head.success) return fail(importError('jsonForeign', 1));
  const places = () => jsonPlaces(text);
  const lineOfKey = (key: string): number => lineAt(text, places().keys.get(key) ?? 0);
  if (head.output.version > sessionFormatVersion)
    return fail(
      importError('newerVersion', lineOfKey('version'), {
        found: head.output.version,
        known: sessionFormatVersion,
      }),
    );
  const body = v.safeParse(file, json.value);
  if (!body.success) {
    const key = v.getDotPath(body.issues[0])?.split('.')[0] ?? '';
    return fail(importError('jsonShape', lineOfKey(key), { text: key }));
  }
  const events = parseEvents(body.output.events, (index) =>
    lineAt(text, places().elements.get('events')?.[index] ?? 0),
  );
  return events.ok ? closedCopy(events.value, body.output.roster, newId) : events;
}

function parseJson(text: string): Result<unknown, ImportError> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const { brokenAt, truncated } = jsonPlaces(text);
    const line = lineAt(text, brokenAt ?? text.length);
    return fail(importError(truncated ? 'jsonTruncated' : 'jsonBroken', line));
  }
}

function parseEvents(
  stored: readonly unknown[],
  lineOf: (index: number) => number,
): Result<SessionEvent[], ImportError> {
  const events: SessionEvent[] = [];
  const ids = new Set<string>();
  for (const [index, value] of stored.entries()) {
    const parsed = parseEvent(value);
    if (!parsed.ok) return fail(notAnEvent(parsed.error, lineOf(index)));
    const event = parsed.value;
    const opensFirst = (event.type === 'session.opened') === (index === 0);
    if (event.seq !== index + 1 || !opensFirst || ids.has(event.id))
      return fail(importError('badSequence', lineOf(index), { seq: event.seq, wanted: index + 1 }));
    if (event.at < (events.at(-1)?.at ?? event.at)) return fail(importError('backwards', lineOf(index)));
    if (event.type === 'session.opened' && !isZone(event.data.zone))
      return fail(importError('unknownZone', lineOf(index), { text: quoted(event.data.zone) }));
    ids.add(event.id);
    events.push(event);
  }
  return ok(events);
}

/** One that times can be shown in. Asked of the system: date-fns takes whatever has an offset like +01 somewhere in it. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** An unknown type may come from a newer app, or from a hand (R5). */
function notAnEvent({ code, detail }: EventProblem, line: number): ImportError {
  const text = quoted(detail);
  switch (code) {
    case 'unknownType':
    case 'newerVersion':
      return importError('unknownEvent', line, { text });
    case 'notAnEvent':
    case 'badData':
      return importError('badEvent', line, { text });
  }
}

function closedCopy(
  events: readonly SessionEvent[],
  roster: Roster,
  newId: () => string,
): Result<Imported, ImportError> {
  const state = fold(emptySession, events);
  if (state.facts.phase === 'closed') return ok({ events, roster });
  const closed: SessionEvent = {
    seq: state.seq + 1,
    id: newId(),
    at: state.lastAt,
    type: 'session.closed',
    data: { measures: null },
    command: newId(),
  };
  return ok({ events: [...events, closed], roster });
}
