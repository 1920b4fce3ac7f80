import * as v from 'valibot';
import { faultNames } from '../lib/fault.ts';
import type { LostKind } from '../session/lost.ts';
import type { Settings } from './settings.ts';

/** What is asked and told when something broke. None of it holds a text that could come from a person, but for titles. */
export const troubleRequests = {
  /** → SafeState: what is on disk, and where. */
  'trouble:state': v.strictObject({}),
  /** An error in the page, without its words: kind and place. */
  'trouble:report': v.strictObject({
    where: v.picklist(['view', 'page', 'start']),
    name: v.picklist(faultNames),
    line: v.pipe(v.number(), v.integer()),
    column: v.pipe(v.number(), v.integer()),
  }),
  /** Loads the console anew. */
  'trouble:go-on': v.strictObject({}),
  /** Puts the diagnostics on the clipboard. */
  'trouble:copy': v.strictObject({}),
  /** Opens the vault's folder in the system's file manager, or shows a kept copy in it. */
  'trouble:show-folder': v.strictObject({ what: v.picklist(['vault', 'quarantine']) }),
  /** → Repair[] newest first */
  'repairs:list': v.strictObject({}),
} as const;

export type DiskState =
  | { readonly state: 'ok' }
  /** The disk failed; the session goes on in memory (V2). */
  | { readonly state: 'failing'; readonly code: string; readonly path: string };

export interface SafeState {
  /** A session is loaded. */
  readonly running: boolean;
  /** When the last event that is on disk was entered, epoch milliseconds as clocks show it; null: nothing yet. */
  readonly savedUntil: number | null;
  /** Events that are not on disk yet. */
  readonly unsaved: number;
  readonly disk: DiskState;
  readonly vaultPath: string;
  readonly zone: string;
  readonly locale: string;
  readonly theme: Settings['theme'];
}

/** Something that could not be read and was put aside. */
export interface Repair {
  /** `tail`: the half-written end of a record; `lines`: lines within; `names`: a session's list of names. */
  readonly what: 'tail' | 'lines' | 'names' | 'document';
  /** null where it is not in the list any more, or it was none. */
  readonly session: { readonly title: string; readonly openedAt: number } | null;
  readonly foundAt: number;
  /** Path of the copy. */
  readonly copy: string;
  readonly lines: readonly {
    /** The header being 0; null where it cannot be told. */
    readonly line: number | null;
    readonly kind: LostKind | null;
    readonly at: number | null;
  }[];
  /** How many entries of the session are gone, those of `lines` included. */
  readonly missing: number;
  /** How many entries of the session are whole; null where that cannot be told. */
  readonly whole: number | null;
}

export interface TroubleAnswers {
  'trouble:state': SafeState;
  'trouble:report': null;
  'trouble:go-on': null;
  'trouble:copy': null;
  'trouble:show-folder': null;
  'repairs:list': readonly Repair[];
}
