import * as v from 'valibot';

/** The people of one session by id. Kept beside the journal, never inside (R7, V1). */
export const rosterSchema = v.record(
  v.string(),
  v.strictObject({ name: v.pipe(v.string(), v.maxLength(500)), pronouns: v.optional(v.string()) }),
);
export type Roster = v.InferOutput<typeof rosterSchema>;
