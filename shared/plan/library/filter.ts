import type { SegmentFormat } from '../segment.ts';
import type { LibraryItem, LibraryKind, Stakes } from './item.ts';

/** What is left out does not matter; of several values in a list one is enough. */
export interface LibraryFilters {
  readonly kinds?: readonly LibraryKind[];
  readonly stakes?: readonly Stakes[];
  readonly formats?: readonly SegmentFormat[];
  /** Minutes there are: what takes longer even at its shortest does not fit. */
  readonly minutes?: number;
  /** People who are there. */
  readonly people?: number;
  /** Ids: only these. */
  readonly favourites?: ReadonlySet<string>;
}

const among = <T>(wanted: readonly T[] | undefined, value: T): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.includes(value);

export const fits = (item: LibraryItem, filters: LibraryFilters): boolean =>
  among(filters.kinds, item.kind) &&
  among(filters.stakes, item.stakes) &&
  among(filters.formats, item.format) &&
  (filters.minutes === undefined || item.minutes.from <= filters.minutes) &&
  (filters.people === undefined ||
    (item.people.from <= filters.people && filters.people <= item.people.to)) &&
  (filters.favourites === undefined || filters.favourites.has(item.id));
