import * as v from 'valibot';
import { idSchema } from '../../shared/lib/id.ts';
import { closings, type Closing } from '../../shared/session/events.ts';
import type { SessionFacts } from '../../shared/session/state.ts';

/** What a circle's next session has to know of one: ids alone, no word that anybody typed. */
export const pastSchema = v.strictObject({
  /** Who was there. */
  people: v.array(idSchema),
  /** Its own actions, and what became of them or of earlier ones in it. */
  actions: v.array(idSchema),
  closings: v.array(v.strictObject({ action: idSchema, how: v.picklist(closings), at: v.number() })),
  /** When confidentiality was last reaffirmed, epoch milliseconds. */
  reaffirmedAt: v.nullable(v.number()),
});
export type Past = v.InferOutput<typeof pastSchema>;

export const nothingPast: Past = { people: [], actions: [], closings: [], reaffirmedAt: null };

export const pastOf = (facts: SessionFacts): Past => ({
  people: facts.people.filter(({ present }) => present.length > 0).map(({ id }) => id),
  actions: facts.notes.filter(({ kind }) => kind === 'action').map(({ id }) => id),
  closings: facts.closings.map(({ action, how, at }) => ({ action, how, at })),
  reaffirmedAt: facts.reaffirmed.at(-1) ?? null,
});

/** The actions that no session closed: the last answer counts, and "still to do" leaves one open. */
export function openActions(pasts: readonly Past[]): ReadonlySet<string> {
  const last = new Map<string, { readonly how: Closing; readonly at: number }>();
  for (const { closings: answers } of pasts)
    for (const { action, how, at } of answers)
      if (at >= (last.get(action)?.at ?? -Infinity)) last.set(action, { how, at });
  const isOpen = (action: string): boolean => (last.get(action)?.how ?? 'carried') === 'carried';
  return new Set(pasts.flatMap(({ actions }) => actions.filter(isOpen)));
}
