import * as v from 'valibot';
import type { SessionCard } from '../../shared/ipc/contract.ts';
import type { IndexHead } from '../../shared/search/types.ts';
import type { DocumentKind, SessionEntry } from '../vault/api.ts';
import { pastSchema, type Past } from './past.ts';

/** What was read out of a session's files, and of which state of them. */
export interface Known {
  readonly entry: SessionEntry;
  readonly card: SessionCard;
  /** It is over, and holds what must not stay (U4). */
  readonly toErase: boolean;
  /** The id of its last event: two copies of one record have the same. */
  readonly last: string | null;
  /** null: there is nothing to index. */
  readonly head: IndexHead | null;
  /** For the circle's next session. */
  readonly past: Past;
}

const knownSchema: v.GenericSchema<Known> = v.strictObject({
  entry: v.strictObject({
    id: v.string(),
    mtimeMs: v.number(),
    bytes: v.number(),
    rosterMtimeMs: v.number(),
    created: v.nullable(v.number()),
    problem: v.nullable(v.picklist(['header', 'newerVersion', 'missing', 'io'])),
  }),
  card: v.strictObject({
    session: v.string(),
    title: v.string(),
    circle: v.string(),
    circleId: v.nullable(v.string()),
    openedAt: v.number(),
    closedAt: v.nullable(v.number()),
    people: v.number(),
    notes: v.number(),
    openActions: v.number(),
    readable: v.boolean(),
    problem: v.nullable(v.string()),
    reaffirmedAt: v.optional(v.number()),
  }),
  past: pastSchema,
  toErase: v.boolean(),
  last: v.nullable(v.string()),
  head: v.nullable(
    v.strictObject({
      session: v.string(),
      epoch: v.string(),
      seq: v.number(),
      notes: v.number(),
      digest: v.string(),
    }),
  ),
});

/** Kept from start to start. Its version goes up whenever anything in `Known` is computed in another way. */
export const knownKind: DocumentKind<readonly Known[]> = {
  folder: '',
  noun: 'cards',
  version: 3,
  parse(data, version) {
    const parsed = version === 3 ? v.safeParse(v.array(knownSchema), data) : null;
    return parsed?.success === true ? parsed.output : null;
  },
};
