import type { Plan, PlanSegment, PlanTime } from '../plan.ts';
import type { Check, SegmentFormat, SegmentKind } from '../segment.ts';

/** What a row may become; null takes away what a row need not have. Lengths in milliseconds. */
export interface RowChange {
  readonly title?: string;
  readonly kind?: SegmentKind;
  readonly format?: SegmentFormat;
  readonly durationMs?: number;
  readonly shortestMs?: number;
  readonly limitMs?: number | null;
  readonly prompt?: string | null;
  readonly cue?: string | null;
  readonly wallText?: string | null;
  readonly slides?: true | null;
  readonly checklist?: readonly Check[] | null;
  readonly pin?: PlanTime | null;
}

export interface HeadChange {
  readonly title?: string;
  readonly start?: string | null;
  readonly end?: Plan['end'];
  readonly people?: number | null;
}

/** What a plan says, without whose it is. */
export type PlanContent = Omit<Plan, 'id' | 'circle'>;

/** Everything that can be done to a plan. `before`: the id of a row; null: at the end. */
export type PlanEdit =
  | { readonly type: 'insert'; readonly before: string | null; readonly segments: readonly PlanSegment[] }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  /** They keep their order and stand together afterwards. */
  | { readonly type: 'move'; readonly ids: readonly string[]; readonly before: string | null }
  | { readonly type: 'change'; readonly ids: readonly string[]; readonly change: RowChange }
  /** Of each row its own, by id; milliseconds. */
  | { readonly type: 'lengths'; readonly lengths: ReadonlyMap<string, number> }
  | { readonly type: 'head'; readonly change: HeadChange }
  /** An earlier version comes back, a template takes its place. */
  | { readonly type: 'replace'; readonly content: PlanContent }
  /** One after the other, or, where one is refused, none. */
  | { readonly type: 'several'; readonly edits: readonly PlanEdit[] };

/** Why an edit is not made: a code for the catalogue, and what it is about. */
export interface EditRefusal {
  readonly code: 'noRow' | 'sameId' | 'tooMany' | 'longText' | 'badLength' | 'badTime' | 'badPeople';
  readonly params: Readonly<Record<string, string | number>>;
}
