import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';
import { eventData, openedSchema, roleSchema, trackingSchema } from './events.ts';
import { segmentSchema } from '../plan/segment.ts';
import type { SessionFacts } from './state.ts';

/**
 * Everything that can be asked of a session. Imperative; `decide` turns each into events or a
 * refusal (R2). A schema stands for each, because commands cross a process border.
 */

const instant = v.pipe(v.number(), v.integer());
const delta = v.pipe(v.number(), v.integer());
const note = eventData['note.taken'].entries;

const command = <const T extends string, const E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });

export const commandSchemas = {
  openSession: command('openSession', { opened: openedSchema }),
  closeSession: command('closeSession', {}),
  agreeTracking: command('agreeTracking', { tracking: trackingSchema }),

  joinPerson: command('joinPerson', { person: id, role: roleSchema, tracked: v.boolean() }),
  leavePerson: command('leavePerson', { person: id }),
  optOut: command('optOut', { person: id }),
  changeRole: command('changeRole', { person: id, role: roleSchema }),
  moveSeat: command('moveSeat', { person: id, before: v.nullable(id) }),

  /** Jump: what lies between the running one and this one is marked skipped (T2). */
  startSegment: command('startSegment', { segment: id }),
  nextSegment: command('nextSegment', {}),
  previousSegment: command('previousSegment', {}),
  skipSegment: command('skipSegment', { segment: id }),
  /** The running one where `segment` is null. */
  resizeSegment: command('resizeSegment', { segment: v.nullable(id), deltaMs: delta }),
  insertSegment: command('insertSegment', { segment: segmentSchema, before: v.nullable(id) }),
  moveSegment: command('moveSegment', { segment: id, before: v.nullable(id) }),
  editSegment: command('editSegment', { segment: segmentSchema }),
  /** T4: start the closing at once, its limit per person divided by what is left. */
  closeNow: command('closeNow', {}),

  hold: command('hold', {}),
  resume: command('resume', {}),

  /**
   * `person: null` is somebody unnamed. `add` adds a voice; without it the others' turns end (U1). The only voice again: released.
   * In a go-round the piece goes with it, to somebody still to be asked; who had it is done. */
  passFloor: command('passFloor', { person: v.nullable(id), add: v.boolean() }),
  releaseFloor: command('releaseFloor', {}),
  /** Moves the last floor change by so many milliseconds, within its neighbours (U2). */
  shiftFloor: command('shiftFloor', { deltaMs: delta }),
  correctTurn: command('correctTurn', {
    turn: id,
    start: v.optional(instant),
    end: v.optional(instant),
    person: v.optional(v.nullable(id)),
  }),
  splitTurn: command('splitTurn', { turn: id, splitAt: instant, person: v.nullable(id) }),
  addTurn: command('addTurn', {
    person: v.nullable(id),
    start: instant,
    end: instant,
    estimated: v.boolean(),
  }),
  removeTurn: command('removeTurn', { turn: id }),

  /** The one on the floor builds on the one before. */
  buildOn: command('buildOn', {}),
  raiseHand: command('raiseHand', { person: id }),
  lowerHand: command('lowerHand', { person: id }),

  /** `order: null` is the order of the seats. The first in it gets the turn. */
  startRound: command('startRound', {
    order: v.nullable(v.array(id)),
    limitMs: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000))),
  }),
  nextInRound: command('nextInRound', {}),
  passInRound: command('passInRound', {}),
  endRound: command('endRound', {}),

  startBreakout: command('startBreakout', { groups: v.array(v.array(id)) }),
  endBreakout: command('endBreakout', {}),

  takeNote: command('takeNote', {
    kind: note.kind,
    visibility: note.visibility,
    text: note.text,
    owner: note.owner,
    due: note.due,
  }),
  editNote: command('editNote', {
    note: id,
    kind: note.kind,
    visibility: note.visibility,
    text: note.text,
    owner: note.owner,
    due: note.due,
  }),
  removeNote: command('removeNote', { note: id }),
  setNext: command('setNext', eventData['next.set'].entries),

  /** App commands: not on the undo stack (R4). */
  setWall: command('setWall', { wall: eventData['wall.set'] }),
  recordGap: command('recordGap', eventData['clock.gap'].entries),
  adjustClock: command('adjustClock', eventData['clock.adjusted'].entries),

  undo: command('undo', {}),
  redo: command('redo', {}),
} as const;

export type CommandType = keyof typeof commandSchemas;
export type Command<T extends CommandType = CommandType> = {
  [K in T]: v.InferOutput<(typeof commandSchemas)[K]>;
}[T];

export const commandSchema = v.variant(
  'type',
  Object.values(commandSchemas) as unknown as [
    (typeof commandSchemas)[CommandType],
    ...(typeof commandSchemas)[CommandType][],
  ],
);

/** Why a command was not carried out; words come from the catalogue (R2). */
export type Refusal = {
  readonly code:
    | 'notOpen'
    | 'alreadyOpen'
    | 'closed'
    | 'unknownPerson'
    | 'unknownSegment'
    | 'unknownTurn'
    | 'unknownNote'
    | 'notPresent'
    | 'alreadyPresent'
    | 'nobodyOnFloor'
    | 'nothingBefore'
    | 'noClosing'
    | 'noNextSegment'
    | 'noPreviousSegment'
    | 'protected'
    | 'onHold'
    | 'notOnHold'
    | 'noRound'
    | 'roundRunning'
    | 'inBreakout'
    | 'notInBreakout'
    | 'turnsOverlap'
    | 'turnBackwards'
    | 'inTheFuture'
    | 'untracked'
    | 'withMinors'
    | 'notWithinTurn'
    | 'beforeOpening'
    | 'gapBackwards'
    | 'emptyText'
    | 'tooLong'
    | 'tooManyPeople'
    | 'nobodyPresent'
    | 'roundOver'
    | 'duplicate'
    | 'nothingToUndo'
    | 'nothingToRedo'
    | 'noChange';
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What `decide` may not find out by itself (R2). */
export interface DecideContext {
  /** Epoch milliseconds, already stamped so that it never runs backwards (R1). */
  readonly now: number;
  readonly newId: () => string;
  readonly zone: string;
  /** The group measures that closing freezes where talk time is kept for the session only (U4). */
  readonly measures?: (facts: SessionFacts, now: number) => Readonly<Record<string, number | null>>;
}
