import * as v from 'valibot';
import { eventData, type Body, type EventType, type SessionEvent } from '../session/events.ts';

const envelope = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.minLength(1)),
  at: v.pipe(v.number(), v.safeInteger()),
  type: v.string(),
  data: v.unknown(),
  command: v.pipe(v.string(), v.minLength(1)),
});

/** The event, or null where its type or shape is not known. */
export function parseStoredEvent(stored: unknown): SessionEvent | null {
  const outer = v.safeParse(envelope, stored);
  if (!outer.success || !Object.hasOwn(eventData, outer.output.type)) return null;
  const type = outer.output.type as EventType;
  const data = v.safeParse(eventData[type], outer.output.data);
  // The schema of this very type has read the data.
  return data.success ? { ...outer.output, ...({ type, data: data.output } as Body) } : null;
}
