import type { SegmentFormat, SegmentKind } from '../segment.ts';

/**
 * Rows an agenda may have, lines that say something, characters of a title, of a line and of the whole, minutes of a row. What is
 * beyond is refused before it is read line by line, so that no reading takes long.
 */
export const agendaLimits = {
  rows: 100,
  lines: 1_500,
  title: 200,
  line: 4_000,
  characters: 200_000,
  minutes: 24 * 60,
} as const;

/** A time of day, in minutes since midnight (0–1439), or minutes since the agenda's beginning. */
export interface AgendaStart {
  readonly kind: 'clock' | 'offset';
  readonly minutes: number;
}

export type DoubtCode =
  /** Nobody says how long, and it does not follow. */
  | 'noLength'
  | 'noTitle'
  /** None, below none, or more than a day. */
  | 'badLength'
  | 'longTitle'
  /** A time or a length is only approximate: `ca. 10.30`, `~10 min`. */
  | 'about'
  /** `1:00` taken as 13:00. */
  | 'afternoon'
  /** `0:30` taken as after midnight. */
  | 'nextDay'
  /** `0:00` taken as the beginning, not as midnight. */
  | 'offsets'
  /** `9–10` taken as hours of the day. */
  | 'hours'
  /** `90+` taken as 90, `up to 10 min` as 10, `10–15 min` as 15. */
  | 'atLeast'
  | 'atMost'
  | 'between'
  /** A number without a unit, taken as minutes. */
  | 'bareNumber'
  /** `2 × 10 min` taken as 20 minutes. */
  | 'times'
  /** `2 min each`: how many there will be is not known. */
  | 'each'
  /** Begin and end say another length than the one that is stated. */
  | 'clash'
  | 'overlap'
  | 'earlier'
  /** The row after it starts at the same time. */
  | 'sameStart'
  /** What follows from the times around, because rows between have a length only. */
  | 'remainder'
  /** What lies between the end of the row before and the start of the next. */
  | 'gap'
  /** The lines below it have lengths, and it has none. */
  | 'nested'
  /** A table has a column for each day: only the first is read. */
  | 'otherDay'
  /** A name may stand at the end of the title; it is left there. */
  | 'maybeOwner'
  /** In its words, from a file that the command line printed. */
  | 'told';

/** Something that a person should look at: a code for the catalogue, and what it is about. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const doubt = (code: DoubtCode, params: Doubt['params'] = {}): Doubt => ({ code, params });

/** What a row of a plan that this app wrote says beyond an agenda: a segment, but for its ids. */
export interface Planned {
  readonly kind?: SegmentKind;
  readonly format?: SegmentFormat;
  readonly shortestMs?: number;
  readonly limitMs?: number;
  readonly prompt?: string;
  readonly cue?: string;
  readonly wallText?: string;
  readonly slides?: boolean;
  readonly checklist?: readonly string[];
  readonly pin?: { readonly day: number; readonly time: string };
}

export interface AgendaRow {
  /** Of the source, from 1. */
  readonly line: number;
  /** That line as it stands there. */
  readonly source: string;
  /** From 0, the day the agenda begins; after midnight it is the next. */
  readonly day: number;
  readonly start: AgendaStart | null;
  /** null: it cannot be known. */
  readonly minutes: number | null;
  /** Where the minutes come from: the row itself, the start of what follows it, or nowhere. */
  readonly length: 'stated' | 'next' | 'none';
  readonly title: string;
  readonly owner: string;
  /** Lines, apart by `\n`. */
  readonly notes: string;
  readonly materials: readonly string[];
  /** What stands in columns that are none of the above: room, goal, … */
  readonly more: readonly { readonly label: string; readonly text: string }[];
  readonly doubts: readonly Doubt[];
  readonly planned: Planned | null;
}

export interface AgendaReading {
  /** Of the first heading, or what the file's head calls it. */
  readonly title: string | null;
  readonly rows: readonly AgendaRow[];
  /** Of a plan that this app wrote: when it begins and must end; else null. */
  readonly plan: PlanHead | null;
}

export interface PlanHead {
  readonly start: string | null;
  readonly end:
    | { readonly kind: 'hard'; readonly at: { readonly day: number; readonly time: string } }
    | { readonly kind: 'total'; readonly ms: number }
    | null;
}

/** Why nothing is taken, and where. */
export interface AgendaFault {
  /** From 1, blank lines counted. 0: the whole. */
  readonly line: number;
  readonly code:
    | 'empty'
    | 'tooLarge'
    | 'longLine'
    | 'tooMany'
    | 'noRows'
    | 'quote'
    /** Of a reading that is to become segments: what its rows lack. */
    | 'noMinutes'
    | 'noTitle'
    | 'badMinutes'
    | 'longTitle';
}
