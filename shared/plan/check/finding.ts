import type { PlanEdit } from '../edit/edit.ts';

/** What people get wrong in a run of show. An error is what cannot come true as it stands; advice is what seldom goes well. */
export const findingLevels = {
  overTime: 'error',
  roundTooLong: 'error',
  overlap: 'error',
  pinBeforeStart: 'error',
  shortestAbove: 'error',
  noLength: 'error',
  noLimit: 'advice',
  noClosing: 'advice',
  noSmallGroups: 'advice',
  noBreak: 'advice',
} as const;
export type FindingCode = keyof typeof findingLevels;

type Params = Readonly<Record<string, string | number>>;

/** A code for the catalogue, and what it is about; lengths and instants in milliseconds, `title` of the row. */
export interface Finding {
  readonly code: FindingCode;
  /** The row to look at; null: the whole. */
  readonly row: string | null;
  readonly params: Params;
}

export type MendCode =
  | 'limit'
  | 'lengthen'
  | 'withoutLimit'
  | 'shave'
  | 'drop'
  | 'endLater'
  | 'repin'
  | 'unpin'
  | 'nextDay'
  | 'startEarlier'
  | 'shortest'
  | 'remove'
  | 'closing'
  | 'lastCloses'
  | 'trios'
  | 'pairs'
  | 'breaks';

/** One way to mend a finding: what its button says, and what it does. */
export interface Mend {
  readonly code: MendCode;
  readonly params: Params;
  readonly edit: PlanEdit;
}

/** The same finding after an edit has the same name. */
export const nameOf = ({ code, row }: Finding): string => (row === null ? code : `${code} ${row}`);
export const isError = ({ code }: Finding): boolean => findingLevels[code] === 'error';
