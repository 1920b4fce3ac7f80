import * as v from 'valibot';
import { idSchema } from '../lib/id.ts';
import { segmentSchema } from '../plan/segment.ts';
import { mostPeople } from './limits.ts';
import { audiences } from '../summary/view.ts';
import { wallNames } from '../wall/name-styles.ts';
import { roleSchema, scopeSchema, seatedSchema, trackingSchema, agreementSchema } from './events.ts';

/** What the start screen sends: people by id and name, before main opens the session and its journal. */
export const startSchema = v.strictObject({
  title: v.pipe(v.string(), v.maxLength(500)),
  circle: v.strictObject({
    id: v.nullable(idSchema),
    name: v.pipe(v.string(), v.maxLength(500)),
    purpose: v.pipe(v.string(), v.maxLength(5000)),
    agreements: v.array(agreementSchema),
    namesOnWall: v.boolean(),
    wallNames: v.optional(v.picklist(wallNames)),
    audience: v.optional(v.picklist(audiences)),
    referrals: v.array(v.strictObject({ name: v.string(), contact: v.string() })),
    scope: v.optional(scopeSchema),
    minors: v.optional(v.boolean()),
  }),
  tracking: trackingSchema,
  people: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
        pronouns: v.optional(v.string()),
        role: roleSchema,
        /** Where it is left out, the lowest that nobody has. */
        badge: v.optional(seatedSchema.entries.badge),
        tracked: v.boolean(),
        present: v.boolean(),
      }),
    ),
    v.maxLength(mostPeople),
  ),
  plan: v.pipe(v.array(segmentSchema), v.minLength(1)),
  /** Epoch milliseconds; left out: it was planned to begin when it does. */
  plannedStart: v.optional(v.pipe(v.number(), v.integer())),
  hardEnd: v.nullable(v.pipe(v.number(), v.integer())),
  screen: v.nullable(v.picklist(['me', 'everyone'])),
});
export type Start = v.InferOutput<typeof startSchema>;
