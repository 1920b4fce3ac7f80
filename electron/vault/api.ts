import type { Result } from '../../shared/lib/result.ts';
import type { NoteDraft } from '../../shared/session/note-draft.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Files } from './files.ts';

/** What the vault knows of an event; the rest is the business of `parseEvent`. */
export interface Numbered {
  readonly seq: number;
}

/** Why something could not be done: a code with parameters, never anything that a person typed. */
export interface VaultProblem {
  readonly code:
    | 'locked' /** another instance writes here; `pid` */
    | 'io' /** a file call failed; `os` is the system's code */
    | 'missing'
    | 'exists'
    | 'inUse' /** the session is open; close it first */
    | 'readOnly' /** see `readSession().readOnly` */
    | 'newerVersion'
    | 'unreadable'
    | 'badId'
    | 'badName' /** a trash entry of that name is not ours */
    | 'occupied' /** another log stands where this one was to be saved */
    | 'notFailing'
    | 'elsewhere'; /** the rest of this log was saved to `path`, which is not there now */
  readonly path: string;
  readonly os?: string;
  readonly pid?: number;
}

export type Outcome<T> = Result<T, VaultProblem>;

/** One line that could not be taken as it stands; line 0 is the header. */
export interface LineReport {
  readonly line: number;
  readonly reason:
    | 'header' /** not the first line of a journal */
    | 'otherSession' /** the header names another session */
    | 'checksum' /** bytes and checksum disagree */
    | 'notJson'
    | 'sequence' /** a number that was there already, or one out of reach */
    | 'unknown'; /** whole, but of a type or shape that this app does not know (R5) */
}

/** What was found in a journal (V3). `damaged` and `tail-repaired` name file and lines. */
export interface LogReport {
  readonly status: 'ok' | 'tail-repaired' | 'damaged';
  readonly file: string;
  readonly lines: readonly LineReport[];
  /** Numbers of events that are gone; `lostEvent` stands in their place. */
  readonly missing: readonly number[];
  /** Where the bytes as they were found are kept; null while nothing was changed or damaged. */
  readonly quarantined: string | null;
}

/** Why a log may only be read (R5, V3). `line` is where it shows. */
export interface ReadOnly {
  readonly code: 'newerVersion' | 'unknownEvents' | 'damaged';
  readonly line: number;
}

/** A line that was put aside, and what can still be told of it. */
export interface LostLine {
  /** In the journal, the header being 0; null where that cannot be told any more. */
  readonly line: number | null;
  readonly reason: LineReport['reason'];
  /** Type and instant as they stand in what is left; null where they do not. */
  readonly type: string | null;
  readonly at: number | null;
}

/** One thing that was kept in quarantine, told without a word that anybody typed. */
export interface Repair {
  readonly kind: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly foundAt: number;
  /** `tail`: cut off; `lines`: passed over where they stand; `document`: a former version was taken, or a new one written. */
  readonly how: 'tail' | 'lines' | 'document';
  readonly lines: readonly LostLine[];
  /** The path of the copy. */
  readonly copy: string;
}

/** The last sign of life of the app in this session. `ended`: it was closed in good order. */
export interface SignOfLife {
  readonly at: number;
  readonly ended: boolean;
}

export interface StoredSession<E extends Numbered> {
  readonly id: string;
  /** seq 1, 2, 3 … without a gap, `lostEvent`s included. */
  readonly events: readonly E[];
  readonly roster: Roster;
  readonly rosterReport: DocumentReport;
  readonly report: LogReport;
  readonly readOnly: ReadOnly | null;
  readonly alive: SignOfLife | null;
}

export type Disk =
  | { readonly state: 'ok' }
  /** The disk failed with the system's `code`; the session goes on in memory (V2). */
  | { readonly state: 'failing'; readonly code: string; readonly path: string };

export interface SessionHooks {
  /** Everything up to `seq` survives a power cut: the acknowledgement. */
  readonly onDurable: (seq: number) => void;
  readonly onDisk: (disk: Disk) => void;
}

/** A session that is open for appending: there is one writer, this one. */
export interface LiveSession<E extends Numbered> {
  readonly id: string;
  /** The session as it was found when it was opened or created. */
  readonly stored: StoredSession<E>;
  /** Where the journal stands now; another place after `saveTo`. */
  readonly folder: string;
  readonly durableSeq: number;
  readonly disk: Disk;
  /**
   * Resolves when the events are written (show them), or kept in memory where the disk fails. Not an
   * acknowledgement: that is `onDurable`. Never rejects for the disk's sake; throws where `seq` does
   * not go on from the last.
   */
  append(events: readonly E[]): Promise<void>;
  /** Resolves once all that was appended is durable, or the disk fails. */
  settled(): Promise<void>;
  roster(): Roster;
  /** Kept in memory even when it cannot be written; then `saveTo` writes it. */
  setRoster(roster: Roster): Promise<Outcome<null>>;
  /** The note that is half typed, of this run or left by the last; null where there is none. */
  draft(): Promise<NoteDraft | null>;
  /** Best effort, and never in the way of `append`: resolves when it is on disk or cannot be. null removes it. */
  setDraft(draft: NoteDraft | null): Promise<void>;
  /**
   * Writes the whole log to a new file in `folder`/`id`, synced, and goes on durably there. With the
   * vault's own `sessions` folder (space was made) it takes the place of the old file.
   */
  saveTo(folder: string): Promise<Outcome<{ readonly folder: string }>>;
  /** Syncs what is written, says that it ended in good order, lets go. */
  close(): Promise<void>;
}

export interface SessionEntry {
  readonly id: string;
  /** Of the journal, epoch milliseconds. */
  readonly mtimeMs: number;
  readonly bytes: number;
  /** Of the names, likewise; 0 where there are none. */
  readonly rosterMtimeMs: number;
  /** When it was created; null where the header cannot be read. */
  readonly created: number | null;
  readonly problem: 'header' | 'newerVersion' | 'missing' | 'io' | null;
}

export interface TrashEntry {
  /** Names the entry in `restore` and `destroyTrashed`. */
  readonly name: string;
  readonly kind: string;
  readonly id: string;
  readonly trashedAt: number;
}

export interface DocumentReport {
  /** `restored`: the newest good generation was taken, for `reason`. */
  readonly status: 'ok' | 'restored' | 'missing' | 'unreadable';
  readonly file: string;
  readonly reason: 'notJson' | 'checksum' | 'schema' | 'newerVersion' | 'gone' | 'io' | null;
}

export type DocumentRead<T> =
  | { readonly value: T; readonly report: DocumentReport }
  | { readonly value: null; readonly report: DocumentReport };

/** Documents of one kind: small JSON files that are replaced as a whole (V4). */
export interface Documents<T> {
  list(): Promise<readonly string[]>;
  read(id: string): Promise<DocumentRead<T>>;
  /** Durable once it resolves with ok; else what was there is untouched. */
  write(id: string, value: T): Promise<Outcome<null>>;
  /** The same, and no former copy of it is left anywhere: what is not in `value` any more is gone for good (V6). */
  replace(id: string, value: T): Promise<Outcome<null>>;
  /** Those in the trash that can be read, newest first. */
  trashed(): Promise<readonly T[]>;
  /** Moves it with its generations to the trash. */
  trash(id: string): Promise<Outcome<TrashEntry>>;
  /** For good (V6). */
  destroy(id: string): Promise<Outcome<null>>;
}

/** A file that only repeats what stands elsewhere, to be quick. Whatever is wrong with it, it is as if it were not there. */
export interface Disposable<T> {
  read(): Promise<T | null>;
  /** Best effort, and not synced. */
  write(value: T): Promise<void>;
  /** For good: durable once it resolves with ok. */
  drop(): Promise<Outcome<null>>;
}

export interface DocumentKind<T> {
  /** Folder in the vault: 'circles', 'plans'; '' for a document at its top, as settings. */
  readonly folder: string;
  /** What the file says of itself: 'circle' gives "talking-piece circle 1". */
  readonly noun: string;
  readonly version: number;
  /** The value, upcast if it is older, or null where it is not one. Given what `version` was stored. */
  readonly parse: (data: unknown, version: number) => T | null;
}

/** Who holds the lock, and whether a holder still lives. */
export interface Owner {
  readonly pid: number;
  /** Start of the process as the system tells it, so that a reused pid is not taken for it; null where unknown. */
  readonly start: string | null;
  isAlive(pid: number, start: string | null): Promise<boolean>;
}

export interface VaultOptions<E extends Numbered> {
  /** Absolute. Created when it is not there; its parent must exist. */
  readonly dir: string;
  readonly files: Files;
  readonly owner: Owner;
  readonly now: () => number;
  readonly newId: () => string;
  /** Runs every `ms` until the answer is called. */
  readonly every: (ms: number, run: () => void) => () => void;
  /** The event, upcast if it is older; null where its type or shape is not known (R5). */
  readonly parseEvent: (stored: unknown) => E | null;
  /** Stands in for an event that is gone, so that `seq` has no gap. */
  readonly lostEvent: (seq: number, before: E | undefined) => E;
}

export interface Vault<E extends Numbered> {
  readonly dir: string;
  /**
   * Cheap: two stats of each, and the first line of those that are not as they were `before`. Foreign files and
   * folders are passed over.
   */
  listSessions(before?: (id: string) => SessionEntry | undefined): Promise<readonly SessionEntry[]>;
  /**
   * All or nothing: session, roster and first events are durable once it resolves with ok.
   * `durableSeq` then covers `events`.
   */
  createSession(
    what: { readonly id: string; readonly roster: Roster; readonly events: readonly E[] },
    hooks: SessionHooks,
  ): Promise<Outcome<LiveSession<E>>>;
  /** Only reads; mends and moves nothing. */
  readSession(id: string): Promise<Outcome<StoredSession<E>>>;
  /** Mends the tail (V3), makes all that is there durable, and opens for appending. `readOnly` logs are refused. */
  openSession(id: string, hooks: SessionHooks): Promise<Outcome<LiveSession<E>>>;
  /** What was ever put aside and is kept, newest first. */
  listRepairs(): Promise<readonly Repair[]>;
  /** Names of a session that is not open. */
  writeRoster(id: string, roster: Roster): Promise<Outcome<null>>;
  /** Copies a log that `saveTo` put elsewhere back into the vault, where it goes on from the one here. */
  adoptSession(folder: string): Promise<Outcome<{ readonly id: string }>>;

  documents<T>(kind: DocumentKind<T>): Documents<T>;
  /** `<noun>.json` at the top; `folder` is nothing to it. */
  disposable<T>(kind: DocumentKind<T>): Disposable<T>;

  /** Removes the half-typed note of a session that is not open, if one was left. */
  dropDraft(id: string): Promise<Outcome<null>>;

  /** What is half typed does not go along. */
  trashSession(id: string): Promise<Outcome<TrashEntry>>;
  listTrash(): Promise<readonly TrashEntry[]>;
  /** Puts it back; `exists` where something else took its place. */
  restore(name: string): Promise<Outcome<{ readonly kind: string; readonly id: string }>>;
  /** For good: tombstone, then journal, roster, generations, quarantine. Start-up finishes an interrupted one. */
  destroySession(id: string): Promise<Outcome<null>>;
  destroyTrashed(name: string): Promise<Outcome<null>>;
  /** Destroys what has been in the trash for over 30 days; answers how many. */
  purgeTrash(): Promise<Outcome<number>>;
  /**
   * Erasure (V6), the one sanctioned rewrite, of a session that is not open. `redact` gives the event
   * itself or what is left of it, with the same `seq`; `roster`, if given, replaces the names. All
   * other copies are purged.
   */
  erase(
    id: string,
    redact: (event: E) => E,
    roster?: Roster,
  ): Promise<Outcome<{ readonly redacted: number }>>;
  /** Closes what is open and gives the lock back. */
  close(): Promise<void>;
}
