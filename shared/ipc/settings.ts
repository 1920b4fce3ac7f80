import * as v from 'valibot';

/** What the facilitator chose, of this machine. */
export const settingsSchema = v.strictObject({
  theme: v.picklist(['system', 'paper', 'night']),
  /** Bare letters and digits pass the floor (ROOM, Keys: can be switched off). */
  bareKeys: v.boolean(),
  paper: v.picklist(['auto', 'A4', 'Letter']),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export const defaultSettings: Settings = { theme: 'system', bareKeys: true, paper: 'auto' };
