import type { BreakoutsView } from './breakouts.ts';
import type { NextMeeting } from '../session/events.ts';

/**
 * The one thing the wall is given. Whatever is not in this type cannot be projected: no notes, cues,
 * nudges, talk times, no trace of who opted out, and no name unless the circle agreed (ROOM, principle 2).
 * Instants are epoch milliseconds by main's clock; the wall adds its own monotonic delta.
 */
export interface Countdown {
  /** Instant at which the time is up; it moves when the time is changed or was held. */
  readonly endsAt: number;
  readonly totalMs: number;
}

export type SceneView =
  | { readonly scene: 'calm' }
  /** The session is open, and no segment runs. */
  | { readonly scene: 'welcome'; readonly title: string; readonly purpose: string }
  /** Held: only the prompt, no digits, no band. */
  | { readonly scene: 'held'; readonly title: string; readonly prompt: string }
  | {
      readonly scene: 'now';
      readonly title: string;
      readonly prompt: string;
      readonly countdown: Countdown;
    }
  | {
      readonly scene: 'round';
      readonly title: string;
      readonly prompt: string;
      /** Whose turn it is; null where the circle does not show names, or the round is over. */
      readonly name: string | null;
      /** Turns still to come after this one. */
      readonly toGo: number;
      readonly over: boolean;
      /** An emptying ring; never digits beside a name. null: no limit per person. */
      readonly countdown: Countdown | null;
    }
  /** `countdown: null`: armed, the whole time stands. */
  | { readonly scene: 'timer'; readonly totalMs: number; readonly countdown: Countdown | null }
  | { readonly scene: 'agreements'; readonly purpose: string; readonly agreements: readonly string[] }
  | BreakoutsView
  | { readonly scene: 'clock' }
  | { readonly scene: 'closed'; readonly title: string; readonly next: NextMeeting | null };

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
