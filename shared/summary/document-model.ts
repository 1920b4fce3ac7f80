/** A line of a list. `owner` and `detail` are apart because formats set them off differently. */
export interface Entry {
  readonly text: string;
  readonly owner: string | null;
  readonly detail: string | null;
  /** An action, to be ticked off. */
  readonly task: boolean;
  /** Words may be set off in it, as in a note. */
  readonly inline?: true;
  /** Of a task: done, or let go. */
  readonly ticked?: boolean;
}
export interface Fact {
  readonly term: string;
  readonly detail: string;
}
export interface Stage {
  readonly clock: string;
  readonly title: string;
  readonly detail: string;
  readonly skipped: boolean;
}
export type Body =
  /** Words meant to be said aloud. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** Entries under a smaller heading of their own. */
  | { readonly kind: 'group'; readonly heading: string; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'remark'; readonly text: string };
