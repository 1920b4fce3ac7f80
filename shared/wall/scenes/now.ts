import { elapsedMs } from '../../time/elapsed.ts';
import { heldNow } from '../../turns/unmeasured.ts';
import type { Countdown } from '../countdown.ts';
import { promptOf, type Projection } from '../projection.ts';

export interface NowView {
  readonly scene: 'now';
  readonly title: string;
  readonly prompt: string;
  readonly countdown: Countdown;
}

/** The session is open, and no segment runs. */
export interface WelcomeView {
  readonly scene: 'welcome';
  readonly title: string;
  readonly purpose: string;
}

export function nowView({ facts, opened, segment, now }: Projection): NowView | WelcomeView {
  if (segment === null) return { scene: 'welcome', title: opened.title, purpose: opened.circle.purpose };
  const left = segment.durationMs - elapsedMs(segment, facts, heldNow(facts, now));
  const countdown = { endsAt: now + left, totalMs: segment.durationMs };
  return { scene: 'now', title: segment.title, prompt: promptOf(segment), countdown };
}
