import { expect, test } from 'vitest';
import { doubtsOf, rowsOf } from './rows.ts';

test('what is exact, stated or follows from the next row is no doubt', () => {
  expect(doubtsOf('9:00–9:10 A', '9:10 B (20 min)', '9:30 C', '10:00 End')).toEqual([[], [], []]);
  expect(rowsOf('9:00 A', '10:00 End')).toMatchObject([{ minutes: 60, length: 'next' }]);
});

test('an approximate time is one, also for the row that ends by it', () => {
  expect(doubtsOf('10.15–10.30 A', 'ca. 10.30 B', '10.50 C', '~11:15 End')).toEqual([
    [],
    ['about'],
    ['about'],
  ]);
  expect(doubtsOf('| Time | What |', '|--|--|', '| 9:15 | A |', '| 9:25+ | B |', '| 9:45 | End |')).toEqual([
    ['about'],
    ['about'],
  ]);
  expect(doubtsOf('ca. 9.00 A', 'ca. 9.30 B', '10.00 C', '10.30 End')).toEqual([['about'], ['about'], []]);
});

test('a gap is none, an overlap is one, and by how much', () => {
  expect(doubtsOf('9:00–9:10 A', '9:20–9:30 B')).toEqual([[], []]);
  expect(rowsOf('9:00–9:15 A', '9:10–9:30 B')).toMatchObject([
    { doubts: [] },
    { minutes: 20, doubts: [{ code: 'overlap', params: { minutes: 5 } }] },
  ]);
});

test('where clock and stated length differ, begin and end are taken, and it is said', () => {
  expect(rowsOf('9:00–9:30 A (45 min)')).toMatchObject([
    { minutes: 30, doubts: [{ code: 'clash', params: { clock: 30, stated: '45 min' } }] },
  ]);
});

test('rows at the same time each last until the next, and that is said', () => {
  expect(rowsOf('9:00 A', '9:00 B', '10:00 End')).toMatchObject([
    { minutes: 60, doubts: [{ code: 'sameStart' }] },
    { minutes: 60, doubts: [] },
  ]);
});

test('between two times a single unknown length is what the others leave', () => {
  expect(rowsOf('- 9:00 A', '- B (20 min)', '- 10:00 End')).toMatchObject([
    { minutes: 40, doubts: [{ code: 'remainder' }] },
    { minutes: 20, start: null },
  ]);
  expect(rowsOf('| Time | What |', '|--|--|', '| 9:00 | A |', '| | B |', '| 10:00 | End |')).toMatchObject([
    { minutes: null },
    { minutes: null },
  ]);
});

test('a time that steps back is taken as it stands, and marked', () => {
  expect(doubtsOf('9:00–10:00 A', '10:00–11:00 B', '8:00–8:30 C')).toEqual([[], [], ['earlier']]);
});

test('times that climb from 0:00 through a few hours count from the beginning beyond doubt', () => {
  expect(doubtsOf('0:00 A', '0:10 B (20 min)', '1:30 End')).toEqual([[], []]);
  expect(doubtsOf('| Time | What |', '|--|--|', '| 00:00-00:10 | A |', '| 00:10-01:00 | B |')).toEqual([
    [],
    [],
  ]);
});

test.each([[['0:00 A', '4:00 B', '9:00 End']], [['0:00 A', '0:30 B', '0:20 C']], [['00:00–00:30 A']]])(
  'where 0:00 could be midnight, the first row says how it was taken: %j',
  (lines) => {
    expect(doubtsOf(...lines)[0]).toContain('offsets');
  },
);

test('hours without minutes are hours where they climb like hours', () => {
  const rows = rowsOf('| Time | What |', '|--|--|', '| 9-10 | A |', '| 10-12 | B |');
  expect(rows.map(({ start, minutes }) => [start?.minutes, minutes])).toEqual([
    [540, 60],
    [600, 120],
  ]);
  expect(rows[0]?.doubts).toMatchObject([{ code: 'hours' }]);
});

test.each([['A, 0'], ['A, -5'], ['A, 100000'], ['A (0 min)']])(
  '%j has no length, and it is said why',
  (line) => {
    expect(rowsOf(line)).toMatchObject([{ title: 'A', minutes: null, doubts: [{ code: 'badLength' }] }]);
  },
);

test('a title that is too long is cut, and stands whole in the notes', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
  const [row] = rowsOf(`- 9:00–9:10 ${long}`);
  expect(row?.title).toMatch(/^word0 .*…$/u);
  expect(row).toMatchObject({ notes: long, doubts: [{ code: 'longTitle' }] });
});
