/**
 * The one thing the wall is given. Whatever is not in this type cannot be projected: no notes, cues,
 * nudges, talk times, no trace of who opted out, and no name unless the circle agreed (ROOM, principle 2).
 * Instants are epoch milliseconds by main's clock; the wall adds its own monotonic delta.
 */
export interface Countdown {
  /** Instant at which the time is up. While `pausedAt` is set the countdown stands still there. */
  readonly endsAt: number;
  readonly totalMs: number;
  readonly pausedAt: number | null;
}

export type SceneView =
  | { readonly scene: 'calm' }
  /** The console is held: only the prompt, no digits, no band. */
  | { readonly scene: 'held'; readonly prompt: string; readonly title: string }
  | { readonly scene: 'now'; readonly title: string; readonly prompt: string; readonly countdown: Countdown | null }
  | {
      readonly scene: 'round';
      readonly prompt: string;
      /** null where the circle does not show names, or the round is over. */
      readonly name: string | null;
      readonly toGo: number;
      /** An emptying ring; never digits beside a name. */
      readonly countdown: Countdown | null;
      readonly over: boolean;
    }
  | { readonly scene: 'timer'; readonly armed: boolean; readonly countdown: Countdown }
  | { readonly scene: 'agreements'; readonly purpose: string; readonly agreements: readonly string[] }
  | { readonly scene: 'clock' }
  | { readonly scene: 'welcome'; readonly title: string };

export interface WallView {
  /** Main's clock when this was sent, so that the wall can measure its delta. */
  readonly now: number;
  /** Correction shown clocks add (R8). */
  readonly clockOffset: number;
  readonly zone: string;
  readonly theme: 'paper' | 'night';
  readonly view: SceneView;
}
