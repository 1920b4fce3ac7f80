import type { Opened, Role, Tracking } from '../../../shared/session/events.ts';
import type { Sounding } from './floor-model.ts';
import type { Going } from './round-model.ts';

/** What one who sits in the room and watches would know, kept by hand and apart from `decide` and `apply`. */
export interface Room {
  readonly open: boolean;
  readonly tracking: Tracking;
  /** In the order in which they sit. */
  readonly seats: readonly Seat[];
  readonly floor: readonly Sounding[];
  readonly hands: readonly string[];
  readonly round: Going | null;
  /** Who passed in the running go-round, once for every pass. */
  readonly passes: readonly string[];
  readonly rounds: number;
  readonly held: boolean;
  readonly out: boolean;
  /** The groups formed last, until they are back. */
  readonly groups: readonly (readonly string[])[] | null;
  readonly running: string | null;
  readonly rows: readonly Row[];
  readonly poll: Asked | null;
  readonly asked: readonly Asked[];
  readonly notes: readonly Jotted[];
  readonly contributions: readonly { readonly writer: string | null; readonly reader: string | null }[];
  readonly buddies: readonly (readonly string[])[];
  readonly next: string | null;
  readonly agreements: readonly { readonly id: string; readonly text: string; readonly adopted: boolean }[];
  readonly reaffirmed: number;
  readonly closings: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  /** Gaps that the facilitator answered, by when they began. */
  readonly answered: Readonly<Record<string, boolean>>;
}

export interface Seat {
  readonly id: string;
  readonly role: Role;
  readonly said: 'yes' | 'no';
  readonly here: boolean;
  readonly stays: readonly (readonly [from: number, to: number | null])[];
}
export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly skipped: boolean;
  readonly ran: boolean;
}
export interface Asked {
  readonly kind: string;
  readonly voters: number;
  readonly agreed: boolean;
  readonly counts: Readonly<Record<string, number>>;
}
export interface Jotted {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly seenBy: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly pinned: boolean;
}

export function roomAtOpening(opened: Opened, at: number): Room {
  return {
    open: true,
    tracking: opened.tracking,
    seats: opened.members.map(({ person, role, tracked, present }) => ({
      id: person,
      role,
      said: tracked ? 'yes' : 'no',
      here: present,
      stays: present ? [[at, null]] : [],
    })),
    floor: [],
    hands: [],
    round: null,
    passes: [],
    rounds: 0,
    held: false,
    out: false,
    groups: null,
    running: opened.plan[0]?.id ?? null,
    rows: opened.plan.map(({ id, kind, format }, i) => ({ id, kind, format, skipped: false, ran: i === 0 })),
    poll: null,
    asked: [],
    notes: [],
    contributions: [],
    buddies: [],
    next: null,
    agreements: opened.circle.agreements.map(({ id, text, adoptedOn }) => ({
      id,
      text,
      adopted: adoptedOn !== undefined,
    })),
    reaffirmed: 0,
    closings: {},
    ticked: [],
    answered: {},
  };
}

/** The same in the order of its keys, so that two can be compared as text. */
export const byKey = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** What stands outside the stack of undo: what the app notes by itself. */
export interface Aside {
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly counted: boolean }[];
  readonly clockOffset: number;
  readonly nudges: readonly { readonly id: string; readonly answer: string | null }[];
}
