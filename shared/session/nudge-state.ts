import type { NudgeAnswer, NudgeKind } from './nudge-events.ts';

export interface ShownNudge {
  readonly id: string;
  readonly kind: NudgeKind;
  readonly at: number;
  /** null: nobody answered, and it went by itself. */
  readonly answer: NudgeAnswer | null;
}
