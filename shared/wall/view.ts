import type { AgendaView } from './scenes/agenda.ts';
import type { AgreementsView } from './scenes/agreements.ts';
import type { BreakoutsView } from './scenes/breakouts.ts';
import type { BreakView } from './scenes/break.ts';
import type { MessageView } from './scenes/message.ts';
import type { NowView, WelcomeView } from './scenes/now.ts';
import type { CalmView, ClockView, ClosedView, HeldView, IdentifyView, WhiteView } from './scenes/plain.ts';
import type { PollScene } from './scenes/poll.ts';
import type { ReferralView } from './scenes/referral.ts';
import type { RoundView } from './scenes/round.ts';
import type { SlidesView, TimerView } from './scenes/timer.ts';

/**
 * The one thing the wall is given. Whatever is not in this type cannot be projected: no notes, cues,
 * nudges, talk times, no trace of who opted out, and no name unless the circle agreed (ROOM, principle 2).
 * Each scene's part stands in a file of its own, with the function that makes it.
 */
export type SceneView =
  | CalmView
  | WelcomeView
  | HeldView
  | NowView
  | RoundView
  | TimerView
  | SlidesView
  | BreakView
  | AgendaView
  | MessageView
  | WhiteView
  | IdentifyView
  | AgreementsView
  | ClockView
  | PollScene
  | BreakoutsView
  | ReferralView
  | ClosedView;

export type Theme = 'paper' | 'night';

export interface WallView {
  /** Main's clock when this was sent, so that the wall can measure its delta. */
  readonly now: number;
  /** Correction shown clocks add (R8). */
  readonly clockOffset: number;
  readonly zone: string;
  readonly theme: Theme;
  readonly view: SceneView;
}
