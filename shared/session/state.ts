import type { Segment } from '../plan/segment.ts';
import type { Division } from '../groups/sizes.ts';
import type { ShownNudge } from './nudge-state.ts';
import type { Poll } from './poll-state.ts';
import type {
  Agreement,
  Closing,
  Group,
  NextMeeting,
  NoteKind,
  Opened,
  Role,
  SessionEvent,
  Tracking,
  Visibility,
  WallState,
} from './events.ts';

/** Half-open [from, to); `to: null` is still running. Epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** A segment as it stands now, with the times it ran (T2: it can be left and come back to). */
export interface LiveSegment extends Segment {
  readonly spans: readonly Span[];
  readonly skipped: boolean;
}

export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly badge: number;
  readonly tracked: boolean;
  /** When this person was in the room. */
  readonly present: readonly Span[];
}

export interface Turn {
  readonly id: string;
  /** null: somebody unnamed, or an untracked person (then `measured` is false). */
  readonly person: string | null;
  readonly measured: boolean;
  readonly start: number;
  readonly end: number | null;
  readonly estimated: boolean;
  /** Order of starts that fall on one instant. */
  readonly seq: number;
}

export interface Round {
  readonly id: string;
  readonly segment: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly order: readonly string[];
  /** Who has had the turn, in order. */
  readonly done: readonly string[];
  /** Who passed and is to be asked again, in order. */
  readonly passed: readonly string[];
  /** Asked again and passed again. */
  readonly passedTwice: readonly string[];
  readonly current: string | null;
  readonly currentSince: number | null;
  readonly limitMs: number | null;
  /** Of those after the current one, where it was planned anew; null: as it is. */
  readonly nextLimitMs: number | null;
  /** Quiet before the first turn, from this instant, for so long; null: none, or over. */
  readonly silence: { readonly from: number; readonly ms: number } | null;
}

/** Groups as they were formed and mended, and when they were out. */
export interface Formation {
  readonly groups: readonly Group[];
  readonly division: Division;
  /** What was asked for tonight alone, beside what the circle keeps apart. */
  readonly apart: readonly (readonly [string, string])[];
  readonly together: readonly (readonly [string, string])[];
  /** In the room, and in no group on purpose. */
  readonly out: readonly string[];
  /** The segment that ran when they were formed. */
  readonly segment: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** null: nobody said how long. */
  readonly limitMs: number | null;
  /** Skipped in the harvest, by place from 0; left out: none was. */
  readonly unheard?: readonly number[];
}

export interface Note {
  readonly id: string;
  readonly at: number;
  readonly kind: NoteKind;
  readonly visibility: Visibility;
  readonly text: string;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  /** Stands on top. */
  readonly pinned: boolean;
}

export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /** The facilitator said whether the group went on meanwhile (R8). */
  readonly answered?: true;
}

export interface Contribution {
  /** Who wrote it; null: nobody is named. */
  readonly person: string | null;
  readonly reader: string | null;
  readonly at: number;
}

/** What the floor change that ← and → move consists of: the instant, and the turns that start or end there. */
export interface FloorChange {
  readonly at: number;
  readonly started: readonly string[];
  readonly ended: readonly string[];
}

/** Who had another role before: until `at` it was `was`. */
export interface RoleChange {
  readonly person: string;
  readonly was: Role;
  readonly at: number;
}

/** What is being typed of an agreement; `agreement: null` is a new one. */
export interface AgreementDraft {
  readonly agreement: string | null;
  readonly text: string;
}

/** The facts: the fold of all events that are not undone. */
export interface SessionFacts {
  readonly phase: 'none' | 'open' | 'closed';
  readonly opened: Opened | null;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly closedMeasures: Readonly<Record<string, number | null>> | null;
  readonly tracking: Tracking;
  readonly segments: readonly LiveSegment[];
  /** Id of the running segment. */
  readonly running: string | null;
  readonly holds: readonly Span[];
  readonly breakouts: readonly Span[];
  readonly groups: readonly (readonly string[])[];
  /** In the order they were formed; the last one may not have gone yet. */
  readonly formations: readonly Formation[];
  /** Who looks after whom until the next session. */
  readonly buddies: readonly (readonly string[])[];
  readonly gaps: readonly Gap[];
  readonly clockOffset: number;
  /** In seat order. Those who left stay, with their span ended. */
  readonly people: readonly Person[];
  /** In order of first entry; corrected instants inside (U2). */
  readonly turns: readonly Turn[];
  readonly lastFloorChange: FloorChange | null;
  readonly links: readonly { readonly from: string; readonly to: string; readonly at: number }[];
  readonly hands: readonly string[];
  /** Written, and read out by another; in order. */
  readonly contributions: readonly Contribution[];
  readonly rounds: readonly Round[];
  readonly notes: readonly Note[];
  readonly polls: readonly Poll[];
  readonly nudges: readonly ShownNudge[];
  readonly next: NextMeeting | null;
  readonly wall: WallState;
  /** In the order they were made; who a person is now stands with the person. */
  readonly roleChanges: readonly RoleChange[];
  /** The circle's as it opened, with what the group worded and adopted since. */
  readonly agreements: readonly Agreement[];
  /** null: nothing is being typed. */
  readonly agreementDraft: AgreementDraft | null;
  /** When confidentiality was reaffirmed in this session, in order. */
  readonly reaffirmed: readonly number[];
  /** Items of checklists that are ticked. */
  readonly ticked: readonly { readonly segment: string; readonly item: string }[];
  /** The last answer for each action, of this session or an earlier one. */
  readonly closings: readonly { readonly action: string; readonly how: Closing; readonly at: number }[];
}

/** The whole replica: the log, what is undone, and the facts folded from the rest (R3, R4). */
export interface SessionState {
  readonly seq: number;
  readonly lastAt: number;
  readonly log: readonly SessionEvent[];
  /** Ids of undone commands. */
  readonly undone: ReadonlySet<string>;
  /** Live commands of the user, oldest first. */
  readonly undoStack: readonly string[];
  readonly redoStack: readonly string[];
  readonly facts: SessionFacts;
}
