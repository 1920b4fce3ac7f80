import { expect, test } from 'vitest';
import { pastedAgenda } from '../../../shared/plan/pasted.ts';
import { en } from '../../../shared/words/en.ts';

const ids = () => {
  let n = 0;
  return () => `s${(n += 1)}`;
};
const parse = (text: string) => pastedAgenda(text, en, ids());
const read = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? parsed.value.map((each) => [each.title, each.durationMs / 60_000]) : parsed.error;
};

test.each([
  ['Opening, 10', 'Opening', 10],
  ['Opening - 10', 'Opening', 10],
  ['Opening – 10 min', 'Opening', 10],
  ['Opening—10', 'Opening', 10],
  ['Opening\t10', 'Opening', 10],
  ['Opening\t\t10 minutes', 'Opening', 10],
  ['Opening: 10 mins.', 'Opening', 10],
  ['Opening (10 min)', 'Opening', 10],
  ['Opening 10', 'Opening', 10],
  ['Opening 10m', 'Opening', 10],
  ["Opening 10'", 'Opening', 10],
  ['Opening; 1 h', 'Opening', 60],
  ['Opening, 1h30', 'Opening', 90],
  ['Opening, 1 h 30 min', 'Opening', 90],
  ['Opening, 7.5', 'Opening', 7.5],
  ['19:05 Opening, 10', 'Opening', 10],
  ['19:05–19:15 Opening, 10', 'Opening', 10],
  ['- Opening, 10', 'Opening', 10],
  ['2. Opening, 10', 'Opening', 10],
  ['Trios, part 2, 10', 'Trios, part 2', 10],
  ['Anfang 🌱 der Runde, 10', 'Anfang 🌱 der Runde', 10],
  ['افتتاح، 10', 'افتتاح', 10],
])('a pasted row %j is read', (line, title, minutes) => {
  expect(read(line)).toEqual([[title, minutes]]);
});

test.each([
  ['', 0, 'empty'],
  [' \n\t\n', 0, 'empty'],
  ['Opening, 5\n\nTopic', 3, 'noMinutes'],
  ['Opening, ten', 1, 'noMinutes'],
  ['Opening, 0', 1, 'badMinutes'],
  ['Opening, -5', 1, 'badMinutes'],
  ['Opening, 5\r\nTopic, 100000', 2, 'badMinutes'],
  ['15', 1, 'noTitle'],
  [', 15', 1, 'noTitle'],
  [`${'x'.repeat(201)}, 5`, 1, 'longTitle'],
  [`Opening, 5\n${'x'.repeat(1_000_000)}`, 2, 'longLine'],
  [Array.from({ length: 1_000 }, (_, i) => `Row ${i}, 1`).join('\n'), 101, 'tooMany'],
])('an agenda that cannot be read names its line (%#)', (text, line, code) => {
  expect(read(text)).toEqual({ line, code });
});

test('T4: the last row is the closing and never shortened', () => {
  const parsed = parse('Opening, 5\nTopic, 20\nCoffee break, 10\nCheck-in round, 8\nGoodbye, 6');
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value.map((each) => each.kind)).toEqual(['opening', 'topic', 'break', 'topic', 'closing']);
  expect(parsed.value.map((each) => each.format)).toEqual(['whole', 'whole', 'break', 'round', 'round']);
  expect(parsed.value.at(-1)?.shortestMs).toBe(6 * 60_000);
  expect(new Set(parsed.value.map((each) => each.id)).size).toBe(5);
});

test('a single row is not protected: there is nothing it could be protected from', () => {
  const parsed = parse('Talk, 30');
  expect(parsed.ok && parsed.value[0]?.kind).toBe('topic');
});

test('control characters leave no trace in a title', () => {
  expect(read('Ope\u0000ning\u0007, 5')).toEqual([['Opening', 5]]);
});
