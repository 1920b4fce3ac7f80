import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';
import { eventData, openedSchema, roleSchema, trackingSchema } from './events.ts';
import { segmentSchema } from '../plan/segment.ts';
import { mostPeople } from './limits.ts';
import { nudgeCommandEntries } from './nudge-events.ts';
import { pollCommandEntries } from './poll-events.ts';
import type { SessionFacts } from './state.ts';

/**
 * Everything that can be asked of a session. Imperative; `decide` turns each into events or a
 * refusal (R2). A schema stands for each, because commands cross a process border.
 */

const instant = v.pipe(v.number(), v.integer());
const delta = v.pipe(v.number(), v.integer());
const limit = v.pipe(v.number(), v.integer(), v.minValue(1000));
const note = eventData['note.taken'].entries;
const groupsLimit = v.pipe(v.number(), v.integer(), v.minValue(60_000));

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
  /** Two people change roles. */
  swapRoles: command('swapRoles', { one: id, other: id }),
  /** When somebody really came or left; whoever is here stays here. */
  correctPresence: command('correctPresence', eventData['presence.corrected'].entries),
  moveSeat: command('moveSeat', { person: id, before: v.nullable(id) }),
  /** As they sit tonight, one after the other; whoever is not named stays in the order it has, after them. */
  seatPeople: command('seatPeople', { order: v.pipe(v.array(id), v.maxLength(1000)) }),

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
  /** T4: a proposal as it was shown, decided anew; stale where it was made on other lengths, or on another running one. */
  landOnTime: command('landOnTime', {
    running: v.nullable(id),
    changes: v.pipe(
      v.array(
        v.strictObject({
          segment: id,
          fromMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
          toMs: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 3_600_000))),
        }),
      ),
      v.maxLength(1000),
    ),
  }),

  /** R8: whether the group went on in the gap that began at `from`; the one that is asked about. */
  answerGap: command('answerGap', { from: instant, counted: v.boolean() }),

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
  /** Moves where a turn starts or ends, and with it what touches there: the floor change as it was (U2). */
  moveEdge: command('moveEdge', { turn: id, edge: v.picklist(['start', 'end']), to: instant }),
  /** One turn of the first one's person over the time of both; `with` is gone. */
  mergeTurns: command('mergeTurns', { turn: id, with: id }),
  /**
   * Who spoke in a stretch, in order, `null` somebody unnamed: shared equally, marked estimated. What others have
   * taken of it stays theirs; `instead` is the turn that gives its part of it away.
   */
  fillStretch: command('fillStretch', {
    from: instant,
    to: instant,
    people: v.pipe(v.array(v.nullable(id)), v.minLength(1), v.maxLength(mostPeople)),
    instead: v.nullable(id),
  }),

  /** The one on the floor builds on the one before. */
  buildOn: command('buildOn', {}),
  raiseHand: command('raiseHand', { person: id }),
  lowerHand: command('lowerHand', { person: id }),

  /**
   * What `person` wrote was read out by `reader`; null is somebody unnamed. The words become a note where there are any.
   */
  readContribution: command('readContribution', {
    person: v.nullable(id),
    reader: v.nullable(id),
    text: note.text,
    visibility: note.visibility,
  }),

  /** `order: null` is the order of the seats. The first in it gets the turn, at once or after the silence. */
  startRound: command('startRound', {
    order: v.nullable(v.array(id)),
    limitMs: v.nullable(limit),
    silentMs: v.optional(v.nullable(limit)),
  }),
  /** The limit of each who comes after the one whose turn it is. */
  limitRound: command('limitRound', { limitMs: limit }),
  nextInRound: command('nextInRound', {}),
  passInRound: command('passInRound', {}),
  endRound: command('endRound', {}),

  startBreakout: command('startBreakout', { groups: v.array(v.array(id)) }),
  endBreakout: command('endBreakout', {}),
  /** Takes the place of groups that were formed and did not go. */
  formBreakout: command('formBreakout', eventData['breakout.formed'].entries),
  /** Of the groups formed last, out or not: a swap, or what mends them (G4). */
  mendBreakout: command('mendBreakout', eventData['breakout.mended'].entries),
  /** The groups that were formed go. */
  startGroups: command('startGroups', { limitMs: v.nullable(groupsLimit) }),
  /** More or less time for groups that are out. */
  resizeBreakout: command('resizeBreakout', { deltaMs: delta }),
  /** Of the groups that are back: what it brings is not waited for. */
  skipGroup: command('skipGroup', eventData['breakout.unheard'].entries),
  pairBuddies: command('pairBuddies', eventData['buddies.paired'].entries),

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
  /** `note` takes `other` in: its words below its own, seen by the fewer, whoever does it, whenever it is due first. */
  mergeNotes: command('mergeNotes', { note: id, other: id }),
  pinNote: command('pinNote', { note: id, pinned: v.boolean() }),
  openPoll: command('openPoll', pollCommandEntries.openPoll),
  tallyPoll: command('tallyPoll', pollCommandEntries.tallyPoll),
  resizePoll: command('resizePoll', pollCommandEntries.resizePoll),
  agreePoll: command('agreePoll', pollCommandEntries.agreePoll),
  closePoll: command('closePoll', pollCommandEntries.closePoll),

  setNext: command('setNext', eventData['next.set'].entries),

  closeAction: command('closeAction', eventData['action.closed'].entries),
  tickChecklist: command('tickChecklist', eventData['checklist.ticked'].entries),
  /** `agreement: null` is a new one; an empty text takes one away. */
  wordAgreement: command('wordAgreement', eventData['agreement.drafted'].entries),
  adoptAgreements: command('adoptAgreements', { agreements: v.array(id) }),
  reaffirmConfidentiality: command('reaffirmConfidentiality', {}),

  /** App commands: not on the undo stack (R4). */
  setWall: command('setWall', { wall: eventData['wall.set'] }),
  /** What is being typed, for the wall. */
  draftAgreement: command('draftAgreement', eventData['agreement.drafted'].entries),
  showNudge: command('showNudge', nudgeCommandEntries.showNudge),
  answerNudge: command('answerNudge', nudgeCommandEntries.answerNudge),
  recordGap: command('recordGap', eventData['clock.gap'].entries),
  adjustClock: command('adjustClock', eventData['clock.adjusted'].entries),

  undo: command('undo', {}),
  redo: command('redo', {}),
  /** Takes the close back, whatever was corrected since, and leaves that as it is (R4). */
  reopenSession: command('reopenSession', {}),
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
    | 'unknownAction'
    | 'unknownItem'
    | 'unknownAgreement'
    | 'tooManyAgreements'
    | 'presenceBackwards'
    | 'presenceOverlaps'
    | 'spokeOutside'
    | 'stillHere'
    | 'notPresent'
    | 'alreadyPresent'
    | 'nobodyOnFloor'
    | 'nothingBefore'
    | 'noClosing'
    | 'noNextSegment'
    | 'noPreviousSegment'
    | 'protected'
    | 'staleProposal'
    | 'belowShortest'
    | 'onHold'
    | 'notOnHold'
    | 'noRound'
    | 'roundRunning'
    | 'inBreakout'
    | 'notInBreakout'
    | 'noGroups'
    | 'noLimit'
    | 'turnsOverlap'
    | 'turnBackwards'
    | 'inTheFuture'
    | 'untracked'
    | 'withMinors'
    | 'notWithinTurn'
    | 'nothingToFill'
    | 'beforeOpening'
    | 'gapBackwards'
    | 'noGap'
    | 'emptyText'
    | 'tooLong'
    | 'tooManyPeople'
    | 'nobodyPresent'
    | 'roundOver'
    | 'inSilence'
    | 'duplicate'
    | 'pollRunning'
    | 'noPoll'
    | 'tooFewOptions'
    | 'unknownChoice'
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
