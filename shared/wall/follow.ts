import { runningRound } from '../session/ask.ts';
import type { Scene } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';

type Follower = (facts: SessionFacts) => Scene | null;

/** What happens now, the strongest claim first; where nobody claims the wall it shows the segment. */
const followers: readonly Follower[] = [(facts) => (runningRound(facts) === undefined ? null : 'round')];

/** The scene the wall shows: the one that was chosen, else the one that follows from what happens. */
export function sceneNow(facts: SessionFacts): Scene {
  const { scene } = facts.wall;
  if (scene !== 'now') return scene;
  for (const follower of followers) {
    const claimed = follower(facts);
    if (claimed !== null) return claimed;
  }
  return 'now';
}
