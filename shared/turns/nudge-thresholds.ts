import * as v from 'valibot';
import { nudgeKinds, type NudgeKind } from '../session/nudge-events.ts';

const minute = 60_000;
const ms = (usual: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), usual);
const few = (usual: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), usual);

const usualRest: Readonly<Record<NudgeKind, number>> = {
  closing: 10 * minute,
  confidentiality: 60 * minute,
  redirect: 12 * minute,
  invitation: 15 * minute,
  breakout: 30 * minute,
};

/** When something is suggested, and how long nothing is after that. All optional, each with its usual value. */
export const nudgeThresholdsSchema = v.strictObject({
  /** So long after the last one none is shown at all. */
  betweenMs: ms(4 * minute),
  /** The same suggestion rests so long. */
  restMs: v.optional(
    v.strictObject(
      Object.fromEntries(nudgeKinds.map((kind) => [kind, ms(usualRest[kind])])) as Record<
        NudgeKind,
        ReturnType<typeof ms>
      >,
    ),
    {},
  ),
  /** Somebody was not heard for so long while the circle talked. */
  unheardMs: ms(20 * minute),
  /** And this talk has gone on for so long. */
  invitationAfterMs: ms(5 * minute),
  /** The facilitator spoke after so many peers one after the other, */
  redirectAfter: few(3),
  /** within this time. */
  redirectWithinMs: ms(10 * minute),
  /** More than so many people, */
  largeGroup: few(8),
  /** who talk in the whole circle for so long. */
  wholeCircleMs: ms(12 * minute),
  /** The closing would begin so much too late. */
  closingLateMs: ms(minute),
});
export type NudgeThresholds = v.InferOutput<typeof nudgeThresholdsSchema>;
export const usualThresholds: NudgeThresholds = v.parse(nudgeThresholdsSchema, {});
