import { shareOut } from '../../time/share-out.ts';
import type { PlanSegment } from '../plan.ts';

type Row = Pick<PlanSegment, 'id' | 'kind' | 'durationMs' | 'shortestMs'>;

export interface Shaved {
  /** New lengths by id, of those that give something. */
  readonly lengths: ReadonlyMap<string, number>;
  /** What could not be found; 0: it is enough. */
  readonly shortMs: number;
}

const canGive = ({ kind, durationMs, shortestMs }: Row): number =>
  kind === 'closing' ? 0 : Math.max(0, durationMs - shortestMs);

/**
 * T4, *shave*: so many milliseconds are taken from rows, in proportion to what each can give, whole minutes first and the
 * remainder from the longest; never from a closing, never below the shortest.
 */
export function shave(rows: readonly Row[], byMs: number): Shaved {
  const among = rows.map((row) => ({ id: row.id, mostMs: canGive(row), lengthMs: row.durationMs }));
  const { parts, shortMs } = shareOut(among, byMs);
  const length = new Map(rows.map(({ id, durationMs }) => [id, durationMs]));
  return {
    lengths: new Map([...parts].map(([id, given]) => [id, (length.get(id) ?? 0) - given])),
    shortMs,
  };
}
