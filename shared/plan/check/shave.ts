import type { PlanSegment } from '../plan.ts';

type Row = Pick<PlanSegment, 'id' | 'kind' | 'durationMs' | 'shortestMs'>;

export interface Shaved {
  /** New lengths by id, of those that give something. */
  readonly lengths: ReadonlyMap<string, number>;
  /** What could not be found; 0: it is enough. */
  readonly shortMs: number;
}

const minute = 60_000;
const canGive = ({ kind, durationMs, shortestMs }: Row): number =>
  kind === 'closing' ? 0 : Math.max(0, durationMs - shortestMs);

/**
 * T4, *shave*: so many milliseconds are taken from rows, in proportion to what each can give, whole minutes first and the
 * remainder from the longest; never from a closing, never below the shortest.
 */
export function shave(rows: readonly Row[], byMs: number): Shaved {
  const all = rows.reduce((sum, row) => sum + canGive(row), 0);
  const wanted = Math.min(Math.max(0, byMs), all);
  const gives = new Map<string, number>();
  let left = wanted;
  for (const row of rows) {
    const part = all === 0 ? 0 : (wanted * canGive(row)) / all;
    const whole = Math.floor(part / minute) * minute;
    gives.set(row.id, whole);
    left -= whole;
  }
  const longest = rows.toSorted((a, b) => b.durationMs - a.durationMs);
  // A minute each while there are minutes to find, then what is less than one.
  for (const most of [minute, Number.POSITIVE_INFINITY])
    for (const row of longest) {
      const given = gives.get(row.id) ?? 0;
      const more = Math.min(left, most, canGive(row) - given);
      const taken = most === minute && more < minute ? 0 : more;
      gives.set(row.id, given + taken);
      left -= taken;
    }
  const lengths = new Map<string, number>();
  for (const { id, durationMs } of rows) {
    const given = gives.get(id) ?? 0;
    if (given > 0) lengths.set(id, durationMs - given);
  }
  return { lengths, shortMs: Math.max(0, byMs) - wanted };
}
