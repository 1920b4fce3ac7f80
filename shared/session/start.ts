import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';
import { segmentSchema } from '../plan/segment.ts';
import { mostPeople } from './limits.ts';
import { roleSchema, trackingSchema, agreementSchema } from './events.ts';

/** What the start screen sends: people by id and name, before main opens the session and its journal. */
export const startSchema = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(500)),
  circle: v.strictObject({
    id: v.nullable(idSchema),
    name: v.pipe(v.string(), v.maxLength(500)),
    purpose: v.pipe(v.string(), v.maxLength(5000)),
    agreements: v.array(agreementSchema),
    namesOnWall: v.boolean(),
    referrals: v.array(v.strictObject({ name: v.string(), contact: v.string() })),
  }),
  tracking: trackingSchema,
  people: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
        pronouns: v.optional(v.string()),
        role: roleSchema,
        tracked: v.boolean(),
        present: v.boolean(),
      }),
    ),
    v.maxLength(mostPeople),
  ),
  plan: v.pipe(v.array(segmentSchema), v.minLength(1)),
  hardEnd: v.nullable(v.pipe(v.number(), v.integer())),
  screen: v.nullable(v.picklist(['me', 'everyone'])),
});
export type Start = v.InferOutput<typeof startSchema>;
