import type { NoteKind, Visibility } from '../session/events.ts';

/** What the index holds of a note. Names and titles stand as they were last; instants are epoch milliseconds. */
export interface NoteRow {
  readonly session: string;
  /** Its place among the notes of the session, from 0. */
  readonly place: number;
  readonly note: string;
  readonly kind: NoteKind;
  readonly visibility: Visibility;
  readonly at: number;
  readonly text: string;
  /** Title of the segment it was taken in. */
  readonly segment: string | null;
  /** Name of whoever does it. */
  readonly owner: string | null;
}

/** What the index holds of a session besides its notes. */
export interface SessionRow {
  readonly session: string;
  readonly title: string;
  readonly circle: string;
  readonly openedAt: number;
  readonly zone: string;
}

/** Where a journal stands: enough to see whether the index still agrees with it. */
export interface IndexHead {
  readonly session: string;
  /** Another journal, even under the same id, has another epoch. */
  readonly epoch: string;
  /** The last event that is on disk. */
  readonly seq: number;
  readonly notes: number;
  /** Of all that is to be indexed. It changes at the same `seq` when words are erased or somebody is renamed. */
  readonly digest: string;
}

export interface IndexedSession {
  readonly head: IndexHead;
  readonly row: SessionRow;
  readonly notes: readonly NoteRow[];
}

/** Why the index was deleted and rebuilt (V5). */
export type RebuildReason =
  | 'missing'
  /** There was one, and it is not there. */
  | 'gone'
  /** It knows more of a session than its journal. */
  | 'ahead'
  /** It was made from another journal. */
  | 'foreign'
  /** It holds what no journal has. */
  | 'stray'
  /** It holds more or fewer notes than it says. */
  | 'count'
  /** What it holds is not what was put in. */
  | 'damaged'
  /** The database itself failed. */
  | 'broken';

export interface IndexStatus {
  readonly phase: 'opening' | 'reading' | 'ready' | 'failed';
  /** Sessions read, of those that are to be read. */
  readonly done: number;
  readonly of: number;
  /** Set when it was rebuilt since the app started. */
  readonly rebuilt: RebuildReason | null;
  /** false: the disk does not take it, so it is in memory only and read anew at every start. */
  readonly kept: boolean;
}

/** A stretch of text, marked where it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit {
  readonly note: string;
  readonly kind: NoteKind;
  readonly private: boolean;
  readonly at: number;
  readonly segment: string | null;
  readonly owner: readonly Part[] | null;
  readonly text: readonly Part[];
}

export interface FoundSession {
  readonly row: SessionRow;
  readonly title: readonly Part[];
  readonly circle: readonly Part[];
  /** The best few. */
  readonly hits: readonly Hit[];
  /** Notes found in it, those not among `hits` included. */
  readonly notes: number;
}

export interface SearchAnswer {
  /** The best first. */
  readonly found: readonly FoundSession[];
  /** All that was found, also what is not among `found`. */
  readonly sessions: number;
  readonly notes: number;
}

export interface SearchQuestion {
  readonly text: string;
  /** Only where nobody else sees the screen. */
  readonly withPrivate: boolean;
}

/** The index as the surfaces use it. */
export interface SearchIndex {
  readonly status: () => IndexStatus;
  readonly onStatus: (listener: () => void) => () => void;
  /** Makes it agree with the journals; resolves when it does, or cannot. */
  readonly sync: () => Promise<void>;
  /** Takes a session out that is not in the list of sessions any more. */
  readonly forget: (session: string) => Promise<void>;
  readonly search: (question: SearchQuestion) => Promise<SearchAnswer>;
}
