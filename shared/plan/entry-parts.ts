import * as v from 'valibot';
import { tidyLine, tidyText } from '../lib/text.ts';

/** Words on one line, 1 to `most` characters once tidied. */
export const lineSchema = (most: number) =>
  v.pipe(v.string(), v.transform(tidyLine), v.minLength(1), v.maxLength(most));

/** Words that may run over several lines or be none, `most` characters once tidied. */
export const linesSchema = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => tidyText(text).trim()),
    v.maxLength(most),
  );

/** From the least to the most of something that is counted, both included. */
export const rangeSchema = (most: number) => {
  const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
  return v.pipe(
    v.strictObject({ from: count, to: count }),
    v.check(({ from, to }) => from <= to),
  );
};

export type Range = v.InferOutput<ReturnType<typeof rangeSchema>>;
