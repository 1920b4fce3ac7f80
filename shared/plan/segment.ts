import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';

/** What a segment is for. `closing` is protected: it is never shortened, dropped or jumped over (T4). */
export const segmentKinds = ['opening', 'topic', 'break', 'harvest', 'closing'] as const;

/** How people talk in a segment. In `round` and `breakout` no changes of speaker are counted (M6–M8). */
export const segmentFormats = [
  'whole',
  'round',
  'popcorn',
  'pairs',
  'breakout',
  'writing',
  'presentation',
  'poll',
  'break',
] as const;

/** A pinned start: local wall-clock date `yyyy-MM-dd` and time `HH:mm` in the session's zone (T1). */
export const pinSchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  time: v.pipe(v.string(), v.isoTime()),
});

export const checkSchema = v.strictObject({ id: idSchema, text: v.string() });

/** One row of a run of show. Durations in milliseconds. */
export const segmentSchema = v.strictObject({
  id: idSchema,
  title: v.string(),
  kind: v.picklist(segmentKinds),
  format: v.picklist(segmentFormats),
  durationMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Never planned below this (T4). */
  shortestMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Limit per person, where the format has turns. */
  limitMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Public: said aloud, shown on the wall. */
  prompt: v.optional(v.string()),
  /** Private: the facilitator's script, never on the wall. */
  cue: v.optional(v.string()),
  wallText: v.optional(v.string()),
  /** Of a presentation: the room looks at somebody's slides: the wall steps aside, and the clicker is theirs. */
  slides: v.optional(v.boolean()),
  /** Private: what is to be at hand or done, ticked off while the segment runs. */
  checklist: v.optional(v.array(checkSchema)),
  pin: v.optional(pinSchema),
});

export type SegmentKind = (typeof segmentKinds)[number];
export type SegmentFormat = (typeof segmentFormats)[number];
export type Pin = v.InferOutput<typeof pinSchema>;
export type Check = v.InferOutput<typeof checkSchema>;
export type Segment = v.InferOutput<typeof segmentSchema>;
