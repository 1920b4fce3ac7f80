import * as v from 'valibot';
import { LONGEST_TURN_MS } from '../turns/doubtful.ts';
import { nudgeThresholdsSchema } from '../turns/nudge-thresholds.ts';
import { bindingsSchema } from '../keys/bindings.ts';

/** Milliseconds; null: never. */
const after = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(60_000)));
const unpressedAfterMs = 120_000;

/** What the facilitator chose, of this machine. */
export const settingsSchema = v.strictObject({
  theme: v.picklist(['system', 'paper', 'night']),
  /** Bare letters and digits pass the floor (ROOM, Keys: can be switched off). */
  bareKeys: v.boolean(),
  paper: v.picklist(['auto', 'A4', 'Letter']),
  /** When the room says that nobody pressed; and that a turn has stayed open implausibly long. */
  unpressedAfterMs: v.optional(after, unpressedAfterMs),
  longTurnAfterMs: v.optional(after, LONGEST_TURN_MS),
  /** Keys that are bound in another way than shipped; left out: none. */
  keys: v.exactOptional(bindingsSchema),
  /** Suggestions on the open console, and when they come; left out: on, at the usual times. */
  nudges: v.optional(v.strictObject({ on: v.boolean(), thresholds: v.optional(nudgeThresholdsSchema) })),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export const defaultSettings: Settings = {
  theme: 'system',
  bareKeys: true,
  paper: 'auto',
  unpressedAfterMs,
  longTurnAfterMs: LONGEST_TURN_MS,
};
