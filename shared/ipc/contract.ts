import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';
import { commandSchema, type Refusal } from '../session/commands.ts';
import { draftSchema, type NoteDraft } from '../session/note-draft.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';
import type { MetBefore } from '../groups/met-before.ts';
import { rosterLimits } from '../plan/roster.ts';
import type { PrintView } from '../print/view.ts';
import type { IndexedSession, IndexHead } from '../search/types.ts';
import { startSchema } from '../session/start.ts';
import { exportFormats } from '../summary/formats.ts';
import type { Paper } from '../summary/paper.ts';
import { audiences, nameStyles, type SummaryView } from '../summary/view.ts';
import type { WallView } from '../wall/view.ts';
import { displayRequests, type DisplayAnswers, type DisplayState } from './displays.ts';
import { documentRequests, type OpenedText, type PlanVersion, type Prepared } from './documents.ts';
import { printRequests } from './printing.ts';
import { settingsSchema, type Settings } from './settings.ts';
import { troubleRequests, type DiskState, type TroubleAnswers } from './trouble.ts';

export type { DiskState, Repair, SafeState } from './trouble.ts';
export { defaultSettings, settingsSchema, type Settings } from './settings.ts';

/**
 * All that crosses between main and the windows, in one table. A request is parsed by its schema in
 * main after the sender was checked; nothing else is listened to.
 */

/** Requests of the console, by channel: what is sent. */
export const consoleRequests = {
  /** → Boot */
  'console:boot': v.strictObject({}),
  /** → Answer */
  'session:command': v.strictObject({ commandId: id, command: commandSchema }),
  /** → SessionLoad: opens a new session. */
  'session:start': startSchema,
  /** → SessionLoad | null: the whole log again (gap in seq, reload, another state hash). */
  'session:load': v.strictObject({ session: v.nullable(id) }),
  /** Puts the loaded, closed session away; the console goes home. */
  'session:leave': v.strictObject({}),
  /** → SessionCard[] newest first */
  'session:list': v.strictObject({}),
  /** Moves it to the trash; undo with restore. */
  'session:trash': v.strictObject({ session: id }),
  'session:restore': v.strictObject({ session: id }),
  /** → what the record calls them; null where no session is loaded. Adds or renames people of the running session (latecomers). */
  'session:name': v.strictObject({
    person: id,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
    pronouns: v.optional(v.pipe(v.string(), v.maxLength(rosterLimits.pronouns))),
  }),
  /** What stands half-typed in the pad of the running session, its text empty where nothing does; best effort. */
  'draft:set': v.strictObject({ session: id, ...draftSchema.entries }),
  /** → NoteDraft | null: asked for by an open room; null while it is covered, because then nobody may read it. */
  'draft:get': v.strictObject({ session: id }),
  /** → ImportAnswer: a file dialog for a session's JSON. */
  'session:import': v.strictObject({}),
  /** → FileAnswer of the next file that was opened from outside; null where none waits. */
  'session:open-file': v.strictObject({}),
  /** → IndexHead[]: where every journal stands, for the index to compare itself with. Cheap. */
  'index:heads': v.strictObject({}),
  /** → IndexedSession[]: what is to be indexed of these. */
  'index:sessions': v.strictObject({ sessions: v.pipe(v.array(id), v.maxLength(50)) }),
  /** → MetBefore: of the loaded session's circle, for groups that meet anew (G1). */
  'groups:before': v.strictObject({}),
  /** → SummaryView */
  'summary:view': v.strictObject({
    session: id,
    audience: v.picklist(audiences),
    names: v.picklist(nameStyles),
  }),
  /** → ExportAnswer: asks where, writes aside, renames; never overwrites unasked. */
  'summary:export': v.strictObject({
    session: id,
    audience: v.picklist(audiences),
    names: v.picklist(nameStyles),
    format: v.picklist(exportFormats),
  }),
  /** Goes on writing in another place after the disk failed (V2). → boolean */
  'session:save-elsewhere': v.strictObject({}),
  /** Shows or hides the window on the external display. */
  'wall:show': v.strictObject({ on: v.boolean() }),
  'settings:set': settingsSchema,
  ...displayRequests,
  ...documentRequests,
  ...printRequests,
  ...troubleRequests,
} as const;

export type ConsoleChannel = keyof typeof consoleRequests;
export type ConsoleRequest<C extends ConsoleChannel> = v.InferOutput<(typeof consoleRequests)[C]>;

/** The first answer to a command; a retry with the same id gets it again. `acknowledged` comes with durableSeq. */
export type Answer =
  { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly refusal: Refusal };

export interface SessionLoad {
  readonly session: string;
  readonly events: readonly SessionEvent[];
  readonly roster: Roster;
  readonly durableSeq: number;
  readonly disk: DiskState;
  /** Set when the log may only be read, with a code for the reason (R5, V3). */
  readonly readOnly: {
    readonly code: 'newerVersion' | 'unknownEvents' | 'damaged';
    readonly detail: string;
  } | null;
  /** What was found and mended at opening, to be said in words. */
  readonly recovered: {
    /** The app died or was ended while this session ran. */
    readonly crashed: boolean;
    /** Milliseconds between the last sign of life and now; null where it did not stop. */
    readonly gapMs: number | null;
    readonly counted: boolean;
    readonly tailRepaired: boolean;
    readonly damagedLines: readonly number[];
  } | null;
}

export interface SessionCard {
  readonly session: string;
  readonly title: string;
  readonly circle: string;
  /** null: it was held without a circle of its own. */
  readonly circleId: string | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly people: number;
  readonly notes: number;
  /** Actions that nothing has closed. */
  readonly openActions: number;
  /** When confidentiality was last reaffirmed in it; left out: it was not. */
  readonly reaffirmedAt?: number | undefined;
  /** false: cannot be read; `problem` is a code for the catalogue. */
  readonly readable: boolean;
  readonly problem: string | null;
}

export interface Anchor {
  /** Main's clock, epoch milliseconds, when this was sent. */
  readonly now: number;
}

export type SettingsProblem = 'unreadable' | 'keys';

export interface Boot {
  readonly anchor: Anchor;
  readonly settings: Settings;
  /** The settings could not be read, or some keys in them no longer hold: those are as shipped. Left out: all well. */
  readonly settingsProblem?: SettingsProblem | undefined;
  readonly zone: string;
  readonly locale: string;
  readonly platform: string;
  /** Loaded session, if one runs. */
  readonly session: SessionLoad | null;
  readonly sessions: readonly SessionCard[];
  /** true when a second display is there. */
  readonly externalDisplay: boolean;
  /** true while the wall stands on it. */
  readonly wallOpen: boolean;
  /** Both, and which displays there are. */
  readonly displays?: DisplayState;
  readonly appVersion: string;
  readonly vaultPath: string;
}

export type ExportAnswer =
  | { readonly ok: true; readonly path: string | null }
  | { readonly ok: false; readonly code: string; readonly detail: string };

export type ImportAnswer =
  | { readonly ok: true; readonly session: string | null }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** What came of a file opened from outside; `load` is null where a session is running, which stays. */
export type FileAnswer =
  | { readonly ok: true; readonly load: SessionLoad | null }
  | Extract<ImportAnswer, { readonly ok: false }>
  | null;

/** A key pressed in the wall window, forwarded by main to the console's registry. */
export interface ForwardedKey {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** What main tells the console. */
export interface ConsoleMessages {
  'session:events': {
    readonly session: string;
    readonly events: readonly SessionEvent[];
    readonly hash: string | null;
  };
  'session:durable': { readonly session: string; readonly seq: number };
  'session:disk': { readonly session: string; readonly disk: DiskState };
  'session:roster': { readonly session: string; readonly roster: Roster };
  /** An erasure rewrote the log: fetch it again. */
  'session:rewritten': { readonly session: string };
  /** A file was opened from outside, by a double click: ask for it. */
  'session:file-waits': Readonly<Record<string, never>>;
  'clock:anchor': Anchor;
  'wall:key': ForwardedKey;
  'wall:displays': DisplayState;
  /** The person has said where: what `print:prepared` asked for is being made from here on. */
  'print:making': Readonly<Record<string, never>>;
  /** A menu item by its id in the console's command registry. */
  'menu:command': { readonly id: string };
}
export interface WallMessages {
  'wall:view': WallView;
}
export interface PrintMessages {
  'print:view': { readonly view: PrintView; readonly paper: Paper };
}

/** What the answers are. */
export interface ConsoleAnswers extends TroubleAnswers, DisplayAnswers {
  'console:boot': Boot;
  'session:command': Answer;
  'session:start': SessionLoad;
  'session:load': SessionLoad | null;
  'session:leave': null;
  'session:list': readonly SessionCard[];
  'session:trash': null;
  'session:restore': null;
  'session:name': string | null;
  'draft:set': null;
  'draft:get': NoteDraft | null;
  'session:import': ImportAnswer;
  'session:open-file': FileAnswer;
  'index:heads': readonly IndexHead[];
  'index:sessions': readonly IndexedSession[];
  'groups:before': MetBefore;
  'summary:view': SummaryView;
  'summary:export': ExportAnswer;
  'session:save-elsewhere': boolean;
  'wall:show': null;
  'settings:set': null;
  'documents:read': Prepared;
  'circle:save': null;
  'plan:save': null;
  'people:save': null;
  'library:save': null;
  'document:trash': null;
  'document:restore': null;
  'plan:versions': readonly PlanVersion[];
  'text:open': OpenedText;
  'text:save': ExportAnswer;
  'print:prepared': ExportAnswer;
  'print:stop': null;
}

/** What the console's preload exposes as `window.talkingPiece`. One method a channel, no channel names to choose. */
export interface ConsoleBridge {
  request<C extends ConsoleChannel>(channel: C, payload: ConsoleRequest<C>): Promise<ConsoleAnswers[C]>;
  on<M extends keyof ConsoleMessages>(
    message: M,
    listener: (payload: ConsoleMessages[M]) => void,
  ): () => void;
}
/** What the wall's preload exposes as `window.talkingPieceWall`: receiving only. */
export interface WallBridge {
  onView(listener: (view: WallView) => void): () => void;
}
/** What the print window's preload exposes as `window.talkingPiecePrint`. */
export interface PrintBridge {
  onView(listener: (payload: PrintMessages['print:view']) => void): () => void;
}
