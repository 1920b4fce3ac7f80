/** What a campaign found. `failed` is empty where all held; else each in a sentence. */
export interface Outcome {
  readonly what: string;
  readonly rounds: number;
  /** Figures in words, as they stand in the results. */
  readonly found: string;
  readonly failed: readonly string[];
  /** Why it could not be run here; null: it was run. */
  readonly skipped: string | null;
}

export interface Options {
  readonly kills: number;
  readonly damages: number;
  /** Inputs of each format. */
  readonly fuzz: number;
  /** As long a wall is left to run. */
  readonly minutes: number;
  readonly seed: number;
}

export const cannot = (what: string, why: string): Outcome => ({
  what,
  rounds: 0,
  found: '',
  failed: [],
  skipped: why,
});
