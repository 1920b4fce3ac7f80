/** What *land on time* does to one segment (T4). */
export interface LandingChange {
  readonly segment: string;
  /** The length it was proposed on, milliseconds: whoever decides sees by it whether the proposal is stale. */
  readonly fromMs: number;
  /** The new length; null: it is dropped. */
  readonly toMs: number | null;
}
