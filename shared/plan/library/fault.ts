/** The two lists of a library file. */
export type LibraryList = 'items' | 'templates';

/** Why a library file was not read; words come from the catalogue. Nothing of it was taken over. */
export interface LibraryFault {
  readonly code:
    | 'empty'
    | 'tooLarge'
    | 'truncated'
    | 'notJson'
    | 'foreign'
    | 'newerVersion'
    | 'list'
    | 'tooMany'
    | 'entry';
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly list: LibraryList | null;
  /** Which of the list is meant, from 1; null where it is the list or the file. */
  readonly number: number | null;
  /** How that entry begins, for finding it again, on one short line; empty where it has no words. */
  readonly name: string;
  /** Where in the entry something is wrong, as `segments.2.durationMs`, counted from 1; empty: the entry itself. */
  readonly field: string;
}
