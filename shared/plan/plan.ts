import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';
import { mostPeople } from '../session/limits.ts';
import { segmentSchema } from './segment.ts';

const { pin: _pin, ...withoutPin } = segmentSchema.entries;

/** Local wall-clock time `HH:mm`, on a day of the plan counted from 0, the day it begins. */
export const planTimeSchema = v.strictObject({
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
  time: v.pipe(v.string(), v.isoTime()),
});

/** A row of a plan. A plan knows no date until it is started, so its pins count days from the first (T1). */
export const planSegmentSchema = v.strictObject({ ...withoutPin, pin: v.optional(planTimeSchema) });

/** A run of show that is prepared, a document of the vault; what is played is a snapshot of it. */
export const planSchema = v.strictObject({
  id: idSchema,
  title: v.string(),
  /** The circle it is for. */
  circle: v.nullable(idSchema),
  /** Local wall-clock time `HH:mm`; null: it begins when it is started. */
  start: v.nullable(v.pipe(v.string(), v.isoTime())),
  /** The room is booked until then, or there is so much time in all; null: it ends when its rows do. */
  end: v.nullable(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('hard'), at: planTimeSchema }),
      v.strictObject({ kind: v.literal('total'), ms: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    ]),
  ),
  /** How many are expected, as somebody said; absent: as many as the circle has. */
  people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPeople))),
  segments: v.array(planSegmentSchema),
});

export type PlanTime = v.InferOutput<typeof planTimeSchema>;
export type PlanSegment = v.InferOutput<typeof planSegmentSchema>;
export type Plan = v.InferOutput<typeof planSchema>;
