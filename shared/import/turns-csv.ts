import { fail, ok, type Result } from '../lib/result.ts';
import { csvRecords, type CsvRecord } from './csv-records.ts';
import { importError, quoted, type ImportError } from './errors.ts';
import { parseSeconds, toMs } from './seconds.ts';
import type { SpokenTurn } from './turns-to-events.ts';

const columns = ['person', 'start', 'end'] as const;
type Columns = Readonly<Record<(typeof columns)[number], number>>;

const headerCells = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim().toLowerCase());

/** Whether this line, the first that is not blank, is the header of turns. */
export function looksLikeTurnsCsv(line: string): boolean {
  const records = csvRecords(line);
  const cells = headerCells((records.ok ? records.value[0]?.cells : undefined) ?? []);
  return cells.length > 1 && columns.some((name) => cells.includes(name));
}

/** `person,start,end` in seconds, under a header that names the columns; further columns are left alone. */
export function parseTurnsCsv(text: string): Result<SpokenTurn[], ImportError> {
  const records = csvRecords(text);
  if (!records.ok) return records;
  const [header, ...rows] = records.value;
  const names = headerCells(header?.cells ?? []);
  const missing = columns.find((name) => !names.includes(name));
  if (missing !== undefined)
    return fail(importError('csvHeader', header?.line ?? 1, { text: missing, wanted: columns.join(',') }));
  const at: Columns = {
    person: names.indexOf('person'),
    start: names.indexOf('start'),
    end: names.indexOf('end'),
  };
  const turns: SpokenTurn[] = [];
  for (const row of rows) {
    const turn = parseRow(row, at, names.length);
    if (!turn.ok) return turn;
    turns.push(turn.value);
  }
  return turns.length === 0 ? fail(importError('noTurns', 1)) : ok(turns);
}

function parseRow({ line, cells }: CsvRecord, at: Columns, wanted: number): Result<SpokenTurn, ImportError> {
  if (cells.length !== wanted) return fail(importError('csvFields', line, { found: cells.length, wanted }));
  const person = (cells[at.person] ?? '').trim();
  if (person === '') return fail(importError('noSpeaker', line));
  const start = parseSeconds(cells[at.start] ?? '', 'start', line);
  if (!start.ok) return start;
  const end = parseSeconds(cells[at.end] ?? '', 'end', line);
  if (!end.ok) return end;
  if (end.value < start.value)
    return fail(
      importError('endsBeforeStart', line, {
        start: quoted(cells[at.start] ?? ''),
        end: quoted(cells[at.end] ?? ''),
      }),
    );
  const startMs = toMs(start.value);
  return ok({ person, start: startMs, end: startMs + toMs(end.value - start.value) });
}
