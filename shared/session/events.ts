import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';
import { segmentSchema } from '../plan/segment.ts';
import { wallNames } from '../wall/name-styles.ts';

/**
 * The events of a session, version 1 (R1, R5). A stored type never changes its meaning; a changed
 * shape becomes a new type or is upcast on read. Instants are epoch milliseconds, durations
 * milliseconds. People are ids only (R7): names live in the roster beside the journal.
 */

/** As far from 1970 as a date can be, in milliseconds. */
const furthest = 8.64e15;
export const instantSchema = v.pipe(v.number(), v.integer(), v.minValue(-furthest), v.maxValue(furthest));
const instant = instantSchema;
const duration = v.pipe(v.number(), v.integer(), v.minValue(0));
export const longText = v.pipe(v.string(), v.maxLength(200_000));

/** A guest comes once; an observer is there without taking part. */
export const roles = [
  'member',
  'facilitator',
  'co-facilitator',
  'timekeeper',
  'closer',
  'guest',
  'observer',
] as const;
export const trackings = ['not', 'session', 'kept'] as const;
export const noteKinds = [
  'keyPoint',
  'insight',
  'action',
  'decision',
  'resource',
  'question',
  'parking',
] as const;
export const visibilities = ['private', 'circle', 'shareable'] as const;
export const scenes = ['now', 'timer', 'round', 'agreements', 'clock'] as const;

export const roleSchema = v.picklist(roles);
export const trackingSchema = v.picklist(trackings);

export const agreementSchema = v.strictObject({
  id,
  text: v.string(),
  adoptedOn: v.optional(v.pipe(v.string(), v.isoDate())),
});

/** A member as the session opens: who, in seat order; `badge` counts from 1 and never changes. */
export const seatedSchema = v.strictObject({
  person: id,
  role: roleSchema,
  badge: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** false: this person said no to being measured (U4). */
  tracked: v.boolean(),
  /** false: expected, but not there when the session opens. */
  present: v.boolean(),
});

export const openedSchema = v.strictObject({
  session: id,
  title: v.string(),
  circle: v.strictObject({
    id: v.nullable(id),
    name: v.string(),
    purpose: v.string(),
    agreements: v.array(agreementSchema),
    /** Whether the circle agreed that names stand on the wall. */
    namesOnWall: v.boolean(),
    /** How they stand there; left out: in full, where they stand at all. */
    wallNames: v.optional(v.picklist(wallNames)),
    /** For whom its summaries are made where nothing else is said. */
    audience: v.optional(v.picklist(['own', 'circle', 'absent', 'shareable'])),
    referrals: v.array(v.strictObject({ name: v.string(), contact: v.string() })),
    /** Minors take part: nothing is measured, and names are first names. */
    minors: v.optional(v.boolean()),
  }),
  tracking: trackingSchema,
  members: v.array(seatedSchema),
  plan: v.array(segmentSchema),
  /** Planned start; the plan is the forecast of this snapshot (T1). */
  plannedStart: instant,
  hardEnd: v.nullable(instant),
  /** IANA zone in which the session takes place. */
  zone: v.string(),
  /** 'live', or 'turns' for a record made from a file of turns, taken as complete (M10: coverage 1). */
  source: v.picklist(['live', 'turns']),
});

const empty = v.strictObject({});
/** Left out where the turn is measured as before; for an added one: measured. */
const measured = v.optional(v.boolean());
const ofPerson = v.strictObject({ person: id });
const ofSegment = v.strictObject({ segment: id });

/** Data of every event type. `person: null` in a turn is somebody unnamed; see `measured` (U4). */
export const eventData = {
  'session.opened': openedSchema,
  'session.closed': v.strictObject({
    /** Group measures frozen where talk time is kept for the session only (U4); else null. */
    measures: v.nullable(v.record(v.string(), v.nullable(v.number()))),
  }),
  'tracking.agreed': v.strictObject({ tracking: trackingSchema }),
  'person.joined': v.strictObject({
    person: id,
    role: roleSchema,
    badge: seatedSchema.entries.badge,
    tracked: v.boolean(),
  }),
  'person.left': ofPerson,
  'person.opted-out': ofPerson,
  'role.changed': v.strictObject({ person: id, role: roleSchema }),
  /** `before: null` is the last seat. */
  'seat.moved': v.strictObject({ person: id, before: v.nullable(id) }),
  'segment.started': ofSegment,
  'segment.ended': ofSegment,
  'segment.resized': v.strictObject({ segment: id, durationMs: duration }),
  'segment.skipped': ofSegment,
  'segment.inserted': v.strictObject({ segment: segmentSchema, before: v.nullable(id) }),
  'segment.moved': v.strictObject({ segment: id, before: v.nullable(id) }),
  'segment.edited': v.strictObject({ segment: segmentSchema }),
  'hold.started': empty,
  'hold.ended': empty,
  /** `measured: false`: unattributed, unmeasured time of an untracked person or room (U4). */
  'turn.started': v.strictObject({ turn: id, person: v.nullable(id), measured: v.boolean() }),
  'turn.ended': v.strictObject({ turn: id }),
  'turn.corrected': v.strictObject({
    turn: id,
    start: v.optional(instant),
    end: v.optional(instant),
    person: v.optional(v.nullable(id)),
    measured,
  }),
  /** The turn becomes [start, at] and the new turn `into` [at, end] of `person`. */
  'turn.split': v.strictObject({
    turn: id,
    into: id,
    splitAt: instant,
    person: v.nullable(id),
    measured,
  }),
  'turn.added': v.strictObject({
    turn: id,
    person: v.nullable(id),
    start: instant,
    end: instant,
    estimated: v.boolean(),
    measured,
  }),
  'turn.removed': v.strictObject({ turn: id }),
  'link.made': v.strictObject({ from: id, to: id }),
  'hand.raised': ofPerson,
  'hand.lowered': ofPerson,
  'round.started': v.strictObject({ round: id, order: v.array(id), limitMs: v.nullable(duration) }),
  /** The person whose turn it was passed; asked again at the end (P5). */
  'round.passed': ofPerson,
  /** Whose turn it is now; null when the round has come to its end. */
  'round.advanced': v.strictObject({ person: v.nullable(id) }),
  'round.ended': empty,
  'breakout.started': v.strictObject({ groups: v.array(v.array(id)) }),
  'breakout.ended': empty,
  'note.taken': v.strictObject({
    note: id,
    kind: v.picklist(noteKinds),
    visibility: v.picklist(visibilities),
    text: longText,
    segment: v.nullable(id),
    /** Actions: who does it. */
    owner: v.nullable(id),
    /** Actions: until when, `yyyy-MM-dd`. */
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  'note.edited': v.strictObject({
    note: id,
    kind: v.picklist(noteKinds),
    visibility: v.picklist(visibilities),
    text: longText,
    owner: v.nullable(id),
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  'note.removed': v.strictObject({ note: id }),
  /** The next meeting: local date and time in the session's zone; place as typed. */
  'next.set': v.strictObject({
    date: v.pipe(v.string(), v.isoDate()),
    time: v.nullable(v.pipe(v.string(), v.isoTime())),
    place: v.string(),
  }),
  'wall.set': v.strictObject({
    scene: v.picklist(scenes),
    /** Blackout over whatever the scene is. */
    calm: v.boolean(),
    /** null: nobody answered yet, which counts as everyone. */
    screen: v.nullable(v.picklist(['me', 'everyone'])),
    /** true: the console shows the covered view. */
    covered: v.boolean(),
    /** Presenter timer: armed shows the full time, then runs from `startedAt`. */
    timer: v.nullable(v.strictObject({ totalMs: duration, startedAt: v.nullable(instant) })),
  }),
  'clock.gap': v.strictObject({ from: instant, to: instant, counted: v.boolean() }),
  'clock.adjusted': v.strictObject({ offset: v.pipe(v.number(), v.integer()) }),
  /** What an erasure leaves of an event: its place in the log and the type that it had (V6). */
  'event.redacted': v.strictObject({ was: v.string() }),
  'command.undone': v.strictObject({ command: id }),
  'command.redone': v.strictObject({ command: id }),
} as const;

export type EventType = keyof typeof eventData;
export type EventData<T extends EventType> = v.InferOutput<(typeof eventData)[T]>;
export type Body<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData<K> };
}[T];

/** One event of the log (R1). `command` groups the events of one command. */
export type SessionEvent<T extends EventType = EventType> = Body<T> & {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly command: string;
};

export type Role = (typeof roles)[number];
export type Tracking = (typeof trackings)[number];
export type NoteKind = (typeof noteKinds)[number];
export type Visibility = (typeof visibilities)[number];
export type Scene = (typeof scenes)[number];
export type Opened = EventData<'session.opened'>;
export type Seated = v.InferOutput<typeof seatedSchema>;
export type WallState = EventData<'wall.set'>;
export type NextMeeting = EventData<'next.set'>;

/** Events that the app itself appends; they are never on the undo stack (R4). */
export const appEvents: ReadonlySet<EventType> = new Set<EventType>([
  'session.opened',
  'wall.set',
  'clock.gap',
  'clock.adjusted',
  'event.redacted',
  'command.undone',
  'command.redone',
]);
