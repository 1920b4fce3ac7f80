import { choicesOf, countOf, isShown, votesAtMost, votesOf, type Poll } from '../../session/poll.ts';
import type { PollKind } from '../../session/poll-events.ts';
import type { Projection } from '../projection.ts';

/** A choice as the room sees it. `label: null`: it is called by its kind's own words. */
export interface PollRow {
  readonly choice: string;
  readonly label: string | null;
  /** null: too few voted to be shown, or not counted yet. */
  readonly count: number | null;
}

export interface PollScene {
  readonly scene: 'poll';
  /** The question; '' where it was only said aloud. */
  readonly title: string;
  readonly kind: PollKind;
  readonly rows: readonly PollRow[];
  /** Words that have no row of their own. */
  readonly more: number;
  /** Counts may be seen: enough people voted, or the group agreed. */
  readonly shown: boolean;
  /** Votes, or dots, counted so far and at most. */
  readonly voted: number;
  readonly of: number;
}

/** More lines of words cannot be read from the back of a room. */
const mostWords = 6;

/** What the room may see of a poll: how many voted, always; for what, only where that tells nobody's vote. */
function pollScene(poll: Poll): PollScene {
  const shown = isShown(poll);
  const rows = choicesOf(poll).map((choice): PollRow => {
    const label = poll.kind === 'dots' ? (poll.options[Number(choice) - 1] ?? '') : null;
    return {
      choice,
      label: poll.kind === 'word' ? choice : label,
      count: shown ? countOf(poll, choice) : null,
    };
  });
  const most = poll.kind === 'word' ? mostWords : rows.length;
  // Words are what was said: few of them tell as much as a count does.
  const seen = poll.kind !== 'word' ? rows : shown ? rows.toSorted(byCount) : [];
  return {
    scene: 'poll',
    title: poll.question,
    kind: poll.kind,
    rows: seen.slice(0, most),
    more: Math.max(0, seen.length - most),
    shown,
    voted: votesOf(poll),
    of: votesAtMost(poll),
  };
}

const byCount = (a: PollRow, b: PollRow): number => (b.count ?? 0) - (a.count ?? 0);

/** The poll that runs, or else the last one. */
export function pollView({ facts }: Projection): PollScene | null {
  const last = facts.polls.at(-1);
  return last === undefined ? null : pollScene(last);
}
