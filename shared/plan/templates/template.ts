import * as v from 'valibot';
import { idSchema } from '../../lib/id.ts';
import { mostPeople } from '../../session/limits.ts';
import { agendaLimits } from '../agenda/reading.ts';
import { lineSchema, linesSchema, rangeSchema } from '../entry-parts.ts';
import { planSegmentSchema } from '../plan.ts';

const { id: _id, checklist: _checklist, ...row } = planSegmentSchema.entries;

/** A day of a row at most; milliseconds. */
const length = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(agendaLimits.minutes * 60_000));

/** A row of a template: one of a plan without ids, which it gets anew whenever it is used. */
const templateSegmentSchema = v.pipe(
  v.strictObject({
    ...row,
    title: linesSchema(agendaLimits.title),
    durationMs: length,
    shortestMs: length,
    prompt: v.optional(linesSchema(2000)),
    cue: v.optional(linesSchema(5000)),
    wallText: v.optional(linesSchema(2000)),
    checklist: v.optional(v.pipe(v.array(lineSchema(300)), v.maxLength(50))),
  }),
  v.forward(
    v.check(({ durationMs, shortestMs }) => shortestMs <= durationMs),
    ['shortestMs'],
  ),
);

/** A run of show to begin from, the app's or one's own. Durations in milliseconds, as in a plan. */
export const templateSchema = v.strictObject({
  id: idSchema,
  title: lineSchema(agendaLimits.title),
  /** One sentence: what it is for. */
  purpose: linesSchema(500),
  /** How many it is made for. */
  people: rangeSchema(mostPeople),
  segments: v.pipe(v.array(templateSegmentSchema), v.minLength(1), v.maxLength(agendaLimits.rows)),
});

export type Template = v.InferOutput<typeof templateSchema>;
