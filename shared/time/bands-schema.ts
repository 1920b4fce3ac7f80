import * as v from 'valibot';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const duration = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Where a timer changes: at parts of the whole (per cent left), at so much left (milliseconds), or as Toastmasters
 * do it, from the least that is asked for (milliseconds passed).
 */
export const bandsSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('parts'), wrapUp: percent, lastWords: percent }),
  v.strictObject({ kind: v.literal('seconds'), wrapUpMs: duration, lastWordsMs: duration }),
  v.strictObject({ kind: v.literal('toastmasters'), minimumMs: duration }),
]);

export type Bands = v.InferOutput<typeof bandsSchema>;
