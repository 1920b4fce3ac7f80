import type { ReferralKind } from '../circle/circle.ts';
import type { KeySheetGroup } from '../keys/key-sheet.ts';
import type { Segment } from '../plan/segment.ts';
import type { SummaryView } from '../summary/view.ts';

/** One row of a run of show on paper. Private parts are there only where they were asked for. */
export interface PlanSheetRow {
  /** "19:05"; "+0:05" since the beginning where nothing says when that is; null: before the first time that is known. */
  readonly at: string | null;
  readonly title: string;
  readonly kind: Segment['kind'];
  readonly format: Segment['format'];
  readonly durationMs: number;
  readonly limitMs: number | null;
  /** What everybody's limit comes to; null where there are no turns or no known number of people. */
  readonly turnsMs: number | null;
  readonly isPinned: boolean;
  /** Free time before a pinned start. */
  readonly freeMs: number;
  /** By how much its pinned start cannot be kept. */
  readonly lateMs: number;
  readonly prompt: string;
  readonly wallText: string;
  /** Private. */
  readonly cue: string;
  /** Private. */
  readonly checks: readonly string[];
}

/** Each day closes by itself (T2). Times as in the rows; null: not known. */
export interface PlanSheetDay {
  /** Of the calendar, from 0, the day it begins. */
  readonly day: number;
  readonly starts: string | null;
  readonly ends: string | null;
  /** The room is booked until then, or the time there is ends then. */
  readonly until: string | null;
  /** T3; null where no closing is planned. */
  readonly closeBy: string | null;
  readonly rows: readonly PlanSheetRow[];
}

export interface PlanSheetView {
  readonly kind: 'plan';
  readonly title: string;
  /** Name of its circle; empty: it is for none. */
  readonly circle: string;
  /** Members of its circle; null: not known. */
  readonly people: number | null;
  readonly totalMs: number;
  readonly days: readonly PlanSheetDay[];
  /** Private: what members need to take part; empty unless asked for. */
  readonly needs: readonly { readonly name: string; readonly text: string }[];
  /** Something of it is the facilitator's alone, and the page says so at its foot. */
  readonly isPrivate: boolean;
}

export interface NameTent {
  /** Empty: to be written by hand. */
  readonly name: string;
  readonly pronouns: string;
  readonly badge: number;
}

export interface NameTentsView {
  readonly kind: 'tents';
  readonly circle: string;
  readonly tents: readonly NameTent[];
}

export interface AgreementsPosterView {
  readonly kind: 'agreements';
  readonly circle: string;
  readonly seats: number;
  /** `adoptedOn`: `yyyy-MM-dd`, only where the agreements were not all adopted on one day. */
  readonly agreements: readonly { readonly text: string; readonly adoptedOn: string | null }[];
  /** `yyyy-MM-dd` where all were adopted then; null: a line to write the date on, or dates of their own. */
  readonly adoptedOn: string | null;
  /** Nothing is adopted yet: the date is to be written by hand. */
  readonly isOpen: boolean;
}

export interface ReferralSlipsView {
  readonly kind: 'referrals';
  readonly groups: readonly {
    readonly kind: ReferralKind;
    readonly contacts: readonly { readonly name: string; readonly contact: string }[];
  }[];
}

export interface FeedbackSlipsView {
  readonly kind: 'feedback';
}

export interface KeySheetView {
  readonly kind: 'keys';
  readonly bareKeys: boolean;
  readonly groups: readonly KeySheetGroup[];
}

export type PreparedView =
  PlanSheetView | NameTentsView | AgreementsPosterView | ReferralSlipsView | FeedbackSlipsView | KeySheetView;

/** What the printed page is fed with, and nothing else. */
export type PrintView = { readonly kind: 'summary'; readonly summary: SummaryView } | PreparedView;
