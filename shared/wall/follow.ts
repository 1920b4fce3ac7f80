import { runningRound } from '../session/ask.ts';
import { isShown, runningPoll } from '../session/poll.ts';
import type { Segment } from '../plan/segment.ts';
import type { Scene } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';
import { groupsAreNow } from './scenes/breakouts.ts';

export const isBreak = (segment: Segment | null): boolean =>
  segment !== null && (segment.kind === 'break' || segment.format === 'break');

/** The last poll was this segment's, and everybody may see its counts. */
function cameOut({ polls }: SessionFacts, segment: Segment): boolean {
  const last = polls.at(-1);
  return last !== undefined && last.segment === segment.id && isShown(last);
}

type Follower = (facts: SessionFacts, segment: Segment | null) => Scene | null;

/** What happens now, the strongest claim first; where nobody claims the wall it shows the segment and its prompt. */
const followers: readonly Follower[] = [
  (facts) => (runningPoll(facts) === undefined ? null : 'poll'),
  (facts) => (runningRound(facts) === undefined ? null : 'round'),
  (facts) => (groupsAreNow(facts) ? 'breakouts' : null),
  // A segment that was for voting: what came of it stays, and the question does not stand there as if nobody had voted.
  (facts, segment) => (segment?.format === 'poll' && cameOut(facts, segment) ? 'poll' : null),
  (_, segment) => (isBreak(segment) ? 'break' : null),
  (_, segment) =>
    segment?.format === 'presentation' ? (segment.slides === true ? 'slides' : 'timer') : null,
];

/** The scene the wall shows: the one that was chosen, else the one that follows from what happens. */
export function sceneNow(facts: SessionFacts): Scene {
  const { scene } = facts.wall;
  if (scene !== 'now') return scene;
  const segment = facts.segments.find(({ id }) => id === facts.running) ?? null;
  for (const follower of followers) {
    const claimed = follower(facts, segment);
    if (claimed !== null) return claimed;
  }
  return 'now';
}
