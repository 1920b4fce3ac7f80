import * as v from 'valibot';
import { circleSchema } from '../circle/circle.ts';
import { peopleSchema } from '../circle/people.ts';
import { planSchema } from '../plan/plan.ts';
import { settingsSchema } from './settings.ts';

const circle = circleSchema;
/** Those whose names are needed; who is not among them has none on paper. */
const people = peopleSchema;
const { paper } = settingsSchema.entries;

/** What is to be printed: the documents as the console has them, saved or not yet. */
export const printableSchema = v.variant('what', [
  v.strictObject({
    what: v.literal('plan'),
    paper,
    plan: planSchema,
    circle: v.nullable(circle),
    people,
    /** Private parts are printed only where they are asked for. */
    cues: v.boolean(),
    access: v.boolean(),
  }),
  v.strictObject({ what: v.literal('tents'), paper, circle, people }),
  v.strictObject({ what: v.literal('agreements'), paper, circle }),
  v.strictObject({ what: v.literal('referrals'), paper, circle }),
  v.strictObject({ what: v.literal('feedback'), paper }),
  v.strictObject({ what: v.literal('keys'), paper, circle: v.nullable(circle) }),
]);
export type Printable = v.InferOutput<typeof printableSchema>;

/** Requests of the console to print what is prepared. */
export const printRequests = {
  /**
   * → ExportAnswer: asks where, makes the PDF, writes it aside, renames; never overwrites unasked. `path` is null where
   * the person thought better of it. One at a time.
   */
  'print:prepared': printableSchema,
  /** Stops what is being made; it is answered with no path. → null */
  'print:stop': v.strictObject({}),
} as const;
