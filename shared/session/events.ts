import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';
import { segmentSchema } from '../plan/segment.ts';
import { bandsSchema } from '../time/bands-schema.ts';
import { wallNames } from '../wall/name-styles.ts';
import { nudgeEvents } from './nudge-events.ts';
import { pollEvents } from './poll-events.ts';

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
/** Of a message on the wall: more nobody reads from across a room. */
export const longestWords = 300;
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
/** What became of an action. */
export const closings = ['done', 'carried', 'letGo'] as const;
/** Characters of one agreement, as many as a circle's document takes. */
export const longestAgreement = 2000;
const agreementText = v.pipe(v.string(), v.maxLength(longestAgreement));
/** `now` follows the session by itself; every other stands there because somebody chose it. */
export const scenes = [
  'now',
  'timer',
  'round',
  'agreements',
  'clock',
  'prompt',
  'agenda',
  'break',
  'message',
  'slides',
  'white',
  'referral',
  'breakouts',
  'poll',
] as const;

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

export const scopeSchema = v.strictObject({ is: v.string(), isNot: v.string() });

/** An action of an earlier session that nothing has closed, by the id that its note has there. */
export const openActionSchema = v.strictObject({
  action: id,
  text: longText,
  visibility: v.picklist(visibilities),
  owner: v.nullable(id),
  due: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** When it was taken. */
  at: instant,
});

export const earlierSchema = v.strictObject({
  /** How many sessions this circle held. */
  sessions: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When confidentiality was last reaffirmed, and how many sessions were held since; null: never. */
  reaffirmed: v.nullable(
    v.strictObject({ at: instant, since: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  /** Everybody who was in one of them. */
  people: v.array(id),
  actions: v.array(openActionSchema),
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
    /** What this space is for, and what it is not (P18). */
    scope: v.optional(scopeSchema),
    /** Minors take part: nothing is measured, and names are first names. */
    minors: v.optional(v.boolean()),
  }),
  /** What main knew of the circle's sessions before this one; left out: nothing, or it has no circle. */
  earlier: v.optional(earlierSchema),
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
/** A nonnegative place in a list. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A room or table, and who goes there; nobody stands in groups that were counted off. '': by its number alone. */
export const groupSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(100)),
  people: v.array(id),
});
const groups = v.pipe(v.array(groupSchema), v.minLength(1));
const groupSize = v.pipe(v.number(), v.integer(), v.minValue(1));
/** By what groups were divided: mending goes by it. */
export const divisionSchema = v.variant('by', [
  v.strictObject({ by: v.literal('size'), size: groupSize }),
  v.strictObject({ by: v.literal('number'), number: groupSize }),
  v.strictObject({ by: v.literal('sizes'), sizes: v.pipe(v.array(groupSize), v.readonly()) }),
]);
const pairsSchema = v.array(v.tuple([id, id]));
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
  /** The `span`th stay of this person, counted from 0, as it really was; `to: null`: still here. */
  'presence.corrected': v.strictObject({ person: id, span: place, from: instant, to: v.nullable(instant) }),
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
  /** What somebody wrote was read out by somebody; null: nobody is named, or is not measured (U4). No speaking time of the writer's. */
  'contribution.read': v.strictObject({ person: v.nullable(id), reader: v.nullable(id) }),
  'round.started': v.strictObject({ round: id, order: v.array(id), limitMs: v.nullable(duration) }),
  /** The person whose turn it was passed; asked again at the end (P5). */
  'round.passed': ofPerson,
  /** Whose turn it is now; null when the round has come to its end. */
  'round.advanced': v.strictObject({ person: v.nullable(id) }),
  /** So long the room is quiet before the first turn; it ends when the first turn begins. */
  'round.silence': v.strictObject({ ms: duration }),
  /** Came, or came back, while the round runs: asked last. */
  'round.joined': ofPerson,
  /** The limit of each from the next turn on. */
  'round.limited': v.strictObject({ limitMs: duration }),
  'round.ended': empty,
  /** Groups that may be shown; nobody has gone yet. `apart` and `together`: what was asked for tonight alone. */
  'breakout.formed': v.strictObject({
    groups,
    division: divisionSchema,
    apart: pairsSchema,
    together: pairsSchema,
    /** In the room, and in no group on purpose. */
    out: v.array(id),
  }),
  /** The groups as they are now, formed or out: after a swap, or after somebody left or came (G4). */
  'breakout.mended': v.strictObject({ groups }),
  /** The groups that were formed go, or, with none formed, these. No `limitMs`: nobody said how long. */
  'breakout.started': v.strictObject({ groups: v.array(v.array(id)), limitMs: v.optional(duration) }),
  'breakout.resized': v.strictObject({ limitMs: duration }),
  'breakout.ended': empty,
  /** In the harvest a group was skipped: it is not waited for any more. `group` is its place, from 0. */
  'breakout.unheard': v.strictObject({ group: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** Who looks after whom until the next session, by twos or threes; takes the place of pairs made before. */
  'buddies.paired': v.strictObject({ pairs: v.array(v.array(id)) }),
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
  /** An action of this session or of an earlier one; `carried` is the answer "still to do". */
  'action.closed': v.strictObject({ action: id, how: v.picklist(closings) }),
  'checklist.ticked': v.strictObject({ segment: id, item: id, ticked: v.boolean() }),
  /** What is being typed of an agreement, `null` a new one; the wall shows it before it is kept. '' is nothing. */
  'agreement.drafted': v.strictObject({ agreement: v.nullable(id), text: agreementText }),
  /** A new agreement, or another wording of one, which is to be adopted anew; '' takes it away. */
  'agreement.worded': v.strictObject({ agreement: id, text: agreementText }),
  'agreement.adopted': v.strictObject({ agreement: id, on: v.pipe(v.string(), v.isoDate()) }),
  'confidentiality.reaffirmed': empty,
  /** `note` takes the other in and becomes this; the other is no note of its own any more. */
  'note.merged': v.strictObject({
    note: id,
    other: id,
    visibility: v.picklist(visibilities),
    text: longText,
    owner: v.nullable(id),
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  'note.pinned': v.strictObject({ note: id, pinned: v.boolean() }),
  ...pollEvents,
  ...nudgeEvents,
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
    timer: v.nullable(
      v.strictObject({
        totalMs: duration,
        startedAt: v.nullable(instant),
        /** To the presenter, under the digits: whoever looks at the wall reads it. */
        words: v.optional(v.pipe(v.string(), v.maxLength(longestWords))),
      }),
    ),
    /** Whether what was chosen outlasts the segment; false: the wall follows again with the next one. Left out: it does. */
    stays: v.optional(v.boolean()),
    /** A text of its own, with a countdown beside the others ("five minutes of silence") where `totalMs` says so. */
    message: v.optional(
      v.nullable(
        v.strictObject({
          text: v.pipe(v.string(), v.maxLength(longestWords)),
          totalMs: v.nullable(duration),
          startedAt: v.nullable(instant),
        }),
      ),
    ),
    /** Where the presenter timer changes; left out: as usual. */
    bands: v.optional(bandsSchema),
    /** The presenter timer counts what has passed, not what is left. */
    elapsed: v.optional(v.boolean()),
  }),
  'clock.gap': v.strictObject({ from: instant, to: instant, counted: v.boolean() }),
  /** Whether the group went on in the gap from `from` to `to`, as the facilitator says (R8). */
  'gap.answered': v.strictObject({ from: instant, to: instant, counted: v.boolean() }),
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
export type Closing = (typeof closings)[number];
export type Agreement = v.InferOutput<typeof agreementSchema>;
export type Earlier = v.InferOutput<typeof earlierSchema>;
export type OpenAction = v.InferOutput<typeof openActionSchema>;
export type Scene = (typeof scenes)[number];
export type Opened = EventData<'session.opened'>;
export type Seated = v.InferOutput<typeof seatedSchema>;
export type WallState = EventData<'wall.set'>;
export type Group = v.InferOutput<typeof groupSchema>;
export type NextMeeting = EventData<'next.set'>;

/** Events that the app itself appends; they are never on the undo stack (R4). */
export const appEvents: ReadonlySet<EventType> = new Set<EventType>([
  'session.opened',
  'wall.set',
  'agreement.drafted',
  'nudge.shown',
  'nudge.answered',
  'clock.gap',
  'clock.adjusted',
  'event.redacted',
  'command.undone',
  'command.redone',
]);
