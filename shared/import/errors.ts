/**
 * Reading what others wrote: session JSON, RTTM and CSV of turns, from text into the events of a closed session.
 */

/** Why a file was not read: a code for the catalogue, and where. */
export interface ImportError {
  readonly code: ImportErrorCode;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ImportErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'unrecognised'
  | 'notText'
  | 'jsonTruncated'
  | 'jsonBroken'
  | 'jsonForeign'
  | 'jsonShape'
  | 'newerVersion'
  | 'unknownEvent'
  | 'badEvent'
  | 'badSequence'
  | 'backwards'
  | 'unknownZone'
  | 'rttmFields'
  | 'rttmType'
  | 'rttmOtherFile'
  | 'noSpeaker'
  | 'notANumber'
  | 'negative'
  | 'tooLate'
  | 'endsBeforeStart'
  | 'noTurns'
  | 'tooManyPeople'
  | 'csvFields'
  | 'csvQuote'
  | 'csvHeader';

export const importError = (
  code: ImportErrorCode,
  line: number | null,
  params: Readonly<Record<string, string | number>> = {},
): ImportError => ({ code, line, params });

/** A piece of the file to quote in a message: short and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
