import type { Random } from '../disk/random.ts';
import type { Case, Format } from './format.ts';
import { importParse, type ImportParse } from './imported.ts';
import { mutate } from './mutate.ts';
import { judgeTurns, seconds, someTurns, type Spoken } from './turns.ts';

const names = [
  'Amara',
  'Okafor, Amara',
  'Jo "J" Jr.',
  'Mei\tLin',
  'two\nlines',
  'cr\r\nlf',
  'נועה',
  '1',
  '__proto__',
  'constructor',
  '=1+1',
  '🌻',
  'NaN',
  "O'Neil",
] as const;
const columnOrders = [
  ['person', 'start', 'end'],
  ['Start', ' end ', 'PERSON'],
  ['note', 'person', 'start', 'end'],
] as const;

const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
function cell(random: Random, text: string): string {
  return /[",\r\n]/u.test(text) || random.chance(0.2) ? quotedCell(text) : random.pick([text, ` ${text}\t`]);
}

function make(random: Random): Case<readonly Spoken[]> {
  const turns = someTurns(random, names);
  const columns = random.pick(columnOrders);
  const rows = turns.map(({ person, start, end }) => {
    const cells: Readonly<Record<string, string>> = {
      person,
      start: seconds(random, start),
      end: seconds(random, end),
    };
    return columns
      .map((column) => cell(random, cells[column.trim().toLowerCase()] ?? random.pick(['', 'a "note"'])))
      .join(',');
  });
  const ending = random.pick(['\n', '\r\n', '\r']);
  const text = [columns.join(','), ...rows].join(ending) + random.pick(['', ending, ending + ending]);
  return random.below(8) > 0 ? { text: mutate(random, text), meaning: null } : { text, meaning: turns };
}

/** Only where there is no quotation mark: then a cell is what stands between commas. */
function witness(text: string): readonly Spoken[] | null {
  if (text.includes('"')) return null;
  const rows = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((each) => each.trim()));
  const header = (rows[0] ?? []).map((name) => name.toLowerCase());
  const [person, start, end] = ['person', 'start', 'end'].map((name) => header.indexOf(name));
  return rows.slice(1).map((row) => ({
    person: row[person ?? 0] ?? '',
    start: Number(row[start ?? 0]) * 1000,
    end: Number(row[end ?? 0]) * 1000,
  }));
}

export const csv: Format<readonly Spoken[], ImportParse> = {
  name: 'csv',
  parse: importParse,
  make,
  judge: (parse, input, how) => judgeTurns(parse, input, how, witness),
};
