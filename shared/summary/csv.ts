import type { GroupMeasures, ParticipationRow } from './view.ts';

/**
 * A text cell of RFC 4180. A spreadsheet runs a cell that begins like a formula: an apostrophe before it makes
 * it text, also where white space comes first.
 */
export function csvText(text: string): string {
  const safe = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Milliseconds as seconds with three decimals, without the noise of a division. */
export const csvSeconds = (ms: number): string =>
  `${Math.floor(ms / 1000)}.${String(Math.round(ms) % 1000).padStart(3, '0')}`;

const DECIMALS = 6;
const csvNumber = (value: number | null): string =>
  value === null ? '' : (Object.is(value, -0) ? 0 : value).toFixed(DECIMALS);

export const participationHeader = [
  'person',
  'role',
  'speaking_seconds',
  'turns',
  'share',
  'longest_turn_seconds',
] as const;

/** Talk time by person, in order of first turn. Share is 0–1, empty where it is undefined. */
export const participationCsv = (rows: readonly ParticipationRow[]): string =>
  row(participationHeader) +
  rows
    .map((each) =>
      row([
        csvText(each.person),
        each.role,
        csvSeconds(each.speakingMs),
        String(each.turns),
        csvNumber(each.share),
        csvSeconds(each.longestTurnMs),
      ]),
    )
    .join('');

const measureNames = [
  'gini',
  'balance',
  'evenness',
  'participation_equality',
  'peer_to_peer_share',
  'turn_taking_freedom',
  'heard_from',
  'present',
  'coverage',
] as const satisfies readonly (keyof GroupMeasures)[];

/** M2–M7, M9, M10; an empty value where undefined, and everywhere where nothing was measured. */
export const measuresCsv = (measures: GroupMeasures | null): string =>
  row(['measure', 'value']) +
  measureNames.map((name) => row([name, csvNumber(measures?.[name] ?? null)])).join('');
