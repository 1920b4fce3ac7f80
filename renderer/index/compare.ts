import { digestOf } from '../../shared/search/digest.ts';
import type { IndexHead, NoteRow, RebuildReason } from '../../shared/search/types.ts';
import type { Applied } from './store.ts';

export type Verdict =
  | { readonly kind: 'catchUp'; readonly sessions: readonly string[] }
  | { readonly kind: 'rebuild'; readonly reason: RebuildReason };

interface Held {
  readonly wasMade: boolean;
  readonly applied: readonly Applied[];
  readonly notes: number;
}

const rebuild = (reason: RebuildReason): Verdict => ({ kind: 'rebuild', reason });

/**
 * What the index has to do to agree with the journals (V5). Behind: catch up. So too where the journal says other
 * words at the same `seq`, which is an erasure or a name that changed. Anything else: delete and rebuild.
 */
export function compare({ wasMade, applied, notes }: Held, heads: readonly IndexHead[]): Verdict {
  if (!wasMade && heads.length > 0) return rebuild('missing');
  const journals = new Map(heads.map((head) => [head.session, head]));
  const known = new Map(applied.map((each) => [each.session, each]));
  for (const each of applied) {
    const head = journals.get(each.session);
    if (head === undefined) return rebuild('stray');
    if (head.epoch !== each.epoch) return rebuild('foreign');
    if (head.seq < each.appliedSeq) return rebuild('ahead');
  }
  const counted = applied.reduce((sum, each) => sum + each.notes, 0);
  if (counted !== notes) return rebuild('count');
  const behind = heads.filter(({ session, seq, digest }) => {
    const each = known.get(session);
    return each === undefined || each.appliedSeq < seq || each.digest !== digest;
  });
  return { kind: 'catchUp', sessions: behind.map(({ session }) => session) };
}

/** Whether the rows are those that were put in: by session, or what is wrong with them. */
export function gather(
  applied: readonly Applied[],
  notes: readonly NoteRow[],
): ReadonlyMap<string, readonly NoteRow[]> | RebuildReason {
  const rows = new Map<string, NoteRow[]>(applied.map(({ session }) => [session, []]));
  for (const note of notes) {
    const own = rows.get(note.session);
    if (own === undefined) return 'stray';
    own.push(note);
  }
  for (const { session, row, notes: count, digest } of applied) {
    const own = rows.get(session) ?? [];
    if (own.length !== count) return 'count';
    if (digestOf(row, own) !== digest) return 'damaged';
  }
  return rows;
}
