import type { Opened } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';
import type { LiveSegment, SessionFacts } from '../session/state.ts';

/** What a scene is made from. What it makes is all that the room gets to know (ROOM, principle 2). */
export interface Projection {
  readonly facts: SessionFacts;
  readonly opened: Opened;
  readonly roster: Roster;
  /** The running one. */
  readonly segment: LiveSegment | null;
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
}

/** What of a segment is said aloud and shown; never its cue. */
export const promptOf = (segment: LiveSegment | null): string => segment?.wallText ?? segment?.prompt ?? '';

/** What a scene is headed with: the segment, else the session. */
export const titleOf = ({ segment, opened }: Pick<Projection, 'segment' | 'opened'>): string =>
  segment?.title ?? opened.title;
