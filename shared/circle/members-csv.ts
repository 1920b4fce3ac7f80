import { csvRecords, type CsvRecord } from '../import/csv-records.ts';
import { foldLetters } from '../lib/fold-letters.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { tidyLine } from '../lib/text.ts';
import { rosterLimits } from '../plan/roster.ts';
import type { Role } from '../session/events.ts';
import { circleLimits } from './circle.ts';
import { columnNames, memberColumns, roleNames, type MemberColumn } from './members-columns.ts';

export interface MemberRow {
  readonly name: string;
  readonly pronouns: string | null;
  readonly role: Role;
  readonly badge: number | null;
  readonly access: string;
  /** From 1, in the file. */
  readonly line: number;
}

export interface ReadMembers {
  readonly rows: readonly MemberRow[];
  /** Columns of the file that are not taken, by their heading. */
  readonly leftOut: readonly string[];
}

export interface MembersFault {
  readonly code:
    | 'empty'
    | 'tooMany'
    | 'quote'
    | 'noNameColumn'
    | 'noName'
    | 'tooLong'
    | 'role'
    | 'badge'
    | 'sameBadge'
    | 'columns';
  /** From 1; 0: the whole. */
  readonly line: number;
  /** From 1; 0: none in particular. */
  readonly column: number;
  /** What stands in the cell, cut short. */
  readonly found: string;
}

/** Where each column stands in a record; a name may come in two. */
type Places = Readonly<Partial<Record<MemberColumn, number>>>;

const separators = [';', '\t', ','] as const;
const key = (cell: string): string =>
  foldLetters(tidyLine(cell.replace(/^\ufeff/u, '')))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * People as a spreadsheet writes them: with a heading in one of several languages, or without one and then name, pronouns, role,
 * badge, needs. All or nothing: the first cell that cannot be read is named.
 */
export function parseMembers(text: string): Result<ReadMembers, MembersFault> {
  const fault = (code: MembersFault['code'], line: number, column = 0, found = '') =>
    fail({ code, line, column, found: found.length > 40 ? `${found.slice(0, 40)}…` : found });
  const plain = text.replace(/^\ufeff/u, '');
  const read = csvRecords(plain, separatorOf(plain));
  if (!read.ok) return fault('quote', read.error.line ?? 0);
  const records = read.value.filter(({ cells }) => cells.some((cell) => tidyLine(cell) !== ''));
  const [first] = records;
  if (first === undefined) return fault('empty', 0);
  const heading = headingOf(first);
  if (heading === 'noName') return fault('noNameColumn', first.line);
  const body = heading === null ? records : records.slice(1);
  if (body.length === 0) return fault('empty', 0);
  if (body.length > rosterLimits.people) return fault('tooMany', body[rosterLimits.people]?.line ?? 0);
  const places =
    heading ?? Object.fromEntries(memberColumns.slice(0, bareColumns).map((column, i) => [column, i]));
  const rows: MemberRow[] = [];
  const badges = new Set<number>();
  for (const { line, cells } of body) {
    const cellOf = (column: MemberColumn): string => tidyLine(cells[places[column] ?? -1] ?? '');
    const bad = (code: MembersFault['code'], column: MemberColumn) =>
      fault(code, line, (places[column] ?? 0) + 1, cellOf(column));
    // A spreadsheet with a column for first names calls the family's often just "name".
    const name = [cellOf('given'), cellOf('name'), cellOf('family')]
      .filter((part) => part !== '')
      .join(' ')
      .normalize('NFC');
    const called = places.name === undefined ? (places.given === undefined ? 'family' : 'given') : 'name';
    if (!/[\p{L}\p{N}]/u.test(name)) return bad('noName', called);
    if (name.length > rosterLimits.name) return bad('tooLong', called);
    const extra =
      heading === null ? cells.findIndex((cell, i) => i >= bareColumns && tidyLine(cell) !== '') : -1;
    if (extra !== -1) return fault('columns', line, extra + 1, tidyLine(cells[extra] ?? ''));
    const [pronouns, access] = [cellOf('pronouns'), cellOf('access')];
    if (pronouns.length > rosterLimits.pronouns) return bad('tooLong', 'pronouns');
    if (access.length > circleLimits.text) return bad('tooLong', 'access');
    const role = cellOf('role') === '' ? 'member' : roleNames.get(key(cellOf('role')));
    if (role === undefined) return bad('role', 'role');
    const badge = cellOf('badge') === '' ? null : Number(cellOf('badge').replace(/^#\s*/u, ''));
    if (badge !== null && !(Number.isInteger(badge) && badge >= 1 && badge <= circleLimits.badge))
      return bad('badge', 'badge');
    if (badge !== null && badges.has(badge)) return bad('sameBadge', 'badge');
    if (badge !== null) badges.add(badge);
    rows.push({ name, pronouns: pronouns === '' ? null : pronouns, role, badge, access, line });
  }
  return ok({ rows, leftOut: heading === null ? [] : leftOutOf(first) });
}

/** Without a heading: name, pronouns, role, badge, needs. */
const bareColumns = memberColumns.indexOf('access') + 1;

/** The one that most lines have outside of quotation marks; a list of names alone has none. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n?|\n/u, 50).map((line) => line.replace(/"(?:[^"]|"")*"/gu, ''));
  const counts = separators.map((each) => lines.filter((line) => line.includes(each)).length);
  const most = Math.max(...counts);
  return separators[counts.indexOf(most)] ?? ',';
}

/** null: the first record is no heading, but somebody. */
function headingOf({ cells }: CsvRecord): Places | 'noName' | null {
  const found = cells.map((cell) => columnNames.get(key(cell)) ?? null);
  if (found.every((column) => column === null)) return null;
  const places: Partial<Record<MemberColumn, number>> = {};
  for (const [i, column] of found.entries()) if (column !== null) places[column] ??= i;
  const named = [places.name, places.given, places.family].some((place) => place !== undefined);
  return named ? places : 'noName';
}

const leftOutOf = ({ cells }: CsvRecord): readonly string[] =>
  cells
    .map((cell) => tidyLine(cell.replace(/^\ufeff/u, '')))
    .filter((cell) => cell !== '' && !columnNames.has(key(cell)));
