import { isHeld } from '../session/ask.ts';
import { emptyFacts } from '../session/empty.ts';
import type { Roster } from '../session/roster.ts';
import type { SessionFacts, SessionState } from '../session/state.ts';
import { sceneNow } from './follow.ts';
import { projectors } from './scenes.ts';
import { closedView, heldView } from './scenes/plain.ts';
import { referralView } from './scenes/referral.ts';
import type { SceneView, Theme, WallView } from './view.ts';

export interface Projecting {
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
  /** IANA zone, where no session says its own. */
  readonly zone: string;
  readonly theme: Theme;
}

/** The one projection (ROOM, principle 2): what the room may see of a session. */
export function wallView(state: SessionState, roster: Roster, { now, zone, theme }: Projecting): WallView {
  const { facts } = state;
  return {
    now,
    clockOffset: facts.clockOffset,
    zone: facts.opened?.zone ?? zone,
    theme,
    view: sceneOf(facts, roster, now),
  };
}

function sceneOf(facts: SessionFacts, roster: Roster, now: number): SceneView {
  const { opened, wall } = facts;
  if (wall.calm || opened === null) return { scene: 'calm' };
  const segment = facts.segments.find(({ id }) => id === facts.running) ?? null;
  const from = { facts, opened, roster, segment, now };
  if (facts.phase === 'closed')
    return opened.circle.referrals.length > 0 ? referralView(from) : closedView(from);
  if (isHeld(facts)) return heldView(from);
  const following = { ...facts, wall: emptyFacts.wall };
  return (
    projectors[sceneNow(facts)](from) ??
    // Chosen before there is anything to show: what happens now.
    projectors[sceneNow(following)](from) ?? { scene: 'calm' }
  );
}
