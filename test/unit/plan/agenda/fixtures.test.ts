import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agendaCsv } from '../../../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { en } from '../../../../shared/words/en.ts';

/** Agendas as people write them, and beside each what the command line prints of it, worked out by hand. */
const folder = join(import.meta.dirname, '../../../fixtures/agendas');
const rows = '.rows.csv';
const names = readdirSync(folder).filter((name) => !name.endsWith(rows));

test('each agenda has its rows beside it', () => {
  expect(names.length).toBeGreaterThan(15);
  expect(readdirSync(folder).filter((name) => name.endsWith(rows))).toHaveLength(names.length);
});

test.each(names)('%s', (name) => {
  const reading = readAgenda(readFileSync(join(folder, name), 'utf8'));
  if (!reading.ok) throw new Error(`${reading.error.code}, line ${reading.error.line}`);
  const printed = agendaCsv(reading.value, en);
  expect(printed.replaceAll('\r\n', '\n')).toBe(readFileSync(join(folder, `${name}${rows}`), 'utf8'));
  const again = readAgenda(printed);
  expect(
    again.ok && again.value.rows.map(({ start, minutes, title, owner }) => [start, minutes, title, owner]),
  ).toEqual(reading.value.rows.map(({ start, minutes, title, owner }) => [start, minutes, title, owner]));
});
