import type { PollKind } from './poll-events.ts';

export interface Tally {
  readonly choice: string;
  readonly count: number;
}

export interface Poll {
  readonly id: string;
  readonly kind: PollKind;
  readonly question: string;
  readonly options: readonly string[];
  readonly top: number | null;
  readonly dots: number | null;
  /** How many could vote. */
  readonly voters: number;
  readonly segment: string | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** The group agreed to see the result, however few voted. */
  readonly agreed: boolean;
  /** In the order of first entry; a choice that nobody counted yet is not in it. */
  readonly tallies: readonly Tally[];
}
