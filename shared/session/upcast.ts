import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import { eventData, instantSchema, type EventType, type SessionEvent } from './events.ts';

/** The version of the events that this app writes; left out of version 1 itself. */
export const eventVersion = 1;

/** Why a line is not an event of this app; `newerVersion` and `unknownType` open read-only (R5). */
export type EventProblem = {
  readonly code: 'notAnEvent' | 'newerVersion' | 'unknownType' | 'badData';
  /** Names the place inside the event; never what a person typed. */
  readonly detail: string;
};

const envelope = v.looseObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.minLength(1)),
  at: instantSchema,
  type: v.string(),
  data: v.unknown(),
  command: v.pipe(v.string(), v.minLength(1)),
  v: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), eventVersion),
});

const isType = (type: string): type is EventType => Object.hasOwn(eventData, type);

/** Checks what was read, and lifts former shapes to today's (R5); there are none before version 1. */
export function parseEvent(value: unknown): Result<SessionEvent, EventProblem> {
  const outer = v.safeParse(envelope, value);
  if (!outer.success) return fail({ code: 'notAnEvent', detail: path(outer.issues) });
  const { seq, id, at, type, data, command, v: version } = outer.output;
  if (version > eventVersion) return fail({ code: 'newerVersion', detail: String(version) });
  if (!isType(type)) return fail({ code: 'unknownType', detail: type.slice(0, 60) });
  const inner = v.safeParse(eventData[type], data);
  if (!inner.success) return fail({ code: 'badData', detail: `${type}: ${path(inner.issues)}` });
  return ok({ seq, id, at, type, data: inner.output, command } as SessionEvent);
}

const path = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .map((issue) => v.getDotPath(issue) ?? '')
    .filter(Boolean)
    .slice(0, 3)
    .join(', ') || '(whole)';
