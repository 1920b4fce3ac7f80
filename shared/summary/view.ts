import type { Closing, NoteKind, Role, Tracking } from '../session/events.ts';
import type { PollKind } from '../session/poll-events.ts';

export const audiences = ['own', 'circle', 'absent', 'shareable'] as const;
export const nameStyles = ['full', 'first', 'initials', 'none'] as const;
export type Audience = (typeof audiences)[number];
export type NameStyle = (typeof nameStyles)[number];

/** A note as this audience may read it. `owner` is null where attribution is not for it. */
export interface SummaryNote {
  readonly kind: NoteKind;
  readonly text: string;
  readonly at: number;
  readonly private: boolean;
  readonly owner: string | null;
  /** `yyyy-MM-dd` */
  readonly due: string | null;
  /** What became of an action; left out: nobody answered for it. */
  readonly answer?: Closing;
}

/** A poll as this audience may read it: counts, never who. */
export interface SummaryPoll {
  readonly kind: PollKind;
  readonly question: string;
  readonly options: readonly string[];
  /** Votes, or dots, and as many as there could be. */
  readonly votes: number;
  readonly of: number;
  /** In the order of the choices; null where the group itself did not see it. */
  readonly results: readonly { readonly choice: string; readonly count: number }[] | null;
}

export interface AgendaRow {
  readonly title: string;
  readonly format: string;
  /** null: put in during the session. */
  readonly plannedStart: number | null;
  readonly plannedMs: number | null;
  /** null: it never ran. */
  readonly actualStart: number | null;
  readonly actualMs: number | null;
  /** Time on hold while it ran; not part of `actualMs`. */
  readonly heldMs: number;
  readonly skipped: boolean;
  readonly notes: readonly SummaryNote[];
}

/** `own` only, and only where talk time is kept. Seconds to the millisecond. */
export interface ParticipationRow {
  readonly person: string;
  readonly role: Role;
  readonly speakingMs: number;
  readonly turns: number;
  /** 0–1; null where nobody spoke. */
  readonly share: number | null;
  readonly longestTurnMs: number;
}

/** M2–M7, M9, M10 by the names of measures.csv; null is "—". */
export interface GroupMeasures {
  readonly gini: number | null;
  readonly balance: number | null;
  readonly evenness: number | null;
  readonly participation_equality: number | null;
  readonly peer_to_peer_share: number | null;
  readonly turn_taking_freedom: number | null;
  readonly heard_from: number | null;
  readonly present: number | null;
  readonly coverage: number | null;
}

/** The session as one audience may see it. Every export, and the preview, is made from this alone. */
export interface SummaryView {
  readonly audience: Audience;
  readonly names: NameStyle;
  readonly title: string;
  readonly circle: string;
  readonly purpose: string;
  readonly zone: string;
  /** 'turns': made from a file of turns, whose clock starts at 0; it has no date. */
  readonly source: 'live' | 'turns';
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly plannedEnd: number | null;
  readonly tracking: Tracking;
  /** Names in the asked style; null where this audience gets no list of people. */
  readonly attendees: readonly string[] | null;
  /** By place among the attendees; '' where none were given, and none at all where names are shortened. */
  readonly pronouns: readonly string[];
  /** null where this audience gets no list of people. */
  readonly presentCount: number | null;
  readonly facilitators: readonly string[];
  readonly agreements: readonly { readonly text: string; readonly adoptedOn: string | null }[];
  readonly agenda: readonly AgendaRow[];
  readonly keyPoints: readonly SummaryNote[];
  readonly insights: readonly SummaryNote[];
  readonly decisions: readonly SummaryNote[];
  readonly actions: readonly SummaryNote[];
  readonly resources: readonly SummaryNote[];
  readonly questions: readonly SummaryNote[];
  readonly parking: readonly SummaryNote[];
  readonly polls: readonly SummaryPoll[];
  /** Group measures; null where nothing was measured or the audience gets none. */
  readonly measures: GroupMeasures | null;
  readonly participation: readonly ParticipationRow[] | null;
  /** Who looks after whom until the next session; empty where this audience gets no list of people. */
  readonly buddies: readonly (readonly string[])[];
  readonly next: { readonly date: string; readonly time: string | null; readonly place: string } | null;
  readonly referrals: readonly { readonly name: string; readonly contact: string }[];
  /** Uncounted gaps, said plainly in `own`. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}
