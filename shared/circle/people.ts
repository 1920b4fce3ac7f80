import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';
import { rosterLimits } from '../plan/roster.ts';

export const personSchema = v.strictObject({
  id: idSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(rosterLimits.name)),
  pronouns: v.nullable(v.pipe(v.string(), v.maxLength(rosterLimits.pronouns))),
});

/** Everybody in any circle, once: who is in several is one person with one id (R7). Never merged by name. */
export const peopleSchema = v.pipe(v.array(personSchema), v.maxLength(10_000));

export type CirclePerson = v.InferOutput<typeof personSchema>;
export type People = v.InferOutput<typeof peopleSchema>;
