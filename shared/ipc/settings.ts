import * as v from 'valibot';
import { bindingsSchema } from '../keys/bindings.ts';

/** What the facilitator chose, of this machine. */
export const settingsSchema = v.strictObject({
  theme: v.picklist(['system', 'paper', 'night']),
  /** Bare letters and digits pass the floor (ROOM, Keys: can be switched off). */
  bareKeys: v.boolean(),
  paper: v.picklist(['auto', 'A4', 'Letter']),
  /** Keys that are bound in another way than shipped; left out: none. */
  keys: v.exactOptional(bindingsSchema),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export const defaultSettings: Settings = { theme: 'system', bareKeys: true, paper: 'auto' };
