import { expect, test } from 'vitest';
import { doubtsOf, rowsOf, shown } from './rows.ts';

const first = (line: string): string => shown(line, '23:50 Last, 5')[0]?.slice(2) ?? '';

test.each([
  ['9:00 – 9:10 Welcome', '09:00 10 Welcome'],
  ['09.10 - 10.10 Welcome', '09:10 60 Welcome'],
  ['9:00—9:10: Welcome', '09:00 10 Welcome'],
  ['9.00 bis 9.10 Uhr Welcome', '09:00 10 Welcome'],
  ['von 9 bis 10:15 Uhr Welcome', '09:00 75 Welcome'],
  ['from 9:00 to 9:10, Welcome', '09:00 10 Welcome'],
  ['9:00 until 9:10 Welcome', '09:00 10 Welcome'],
  ['6-7pm Welcome', '18:00 60 Welcome'],
  ['11-1pm Welcome', '11:00 120 Welcome'],
  ['6:15pm to 7 p.m. Welcome', '18:15 45 Welcome'],
  ['9am – 9:30: Welcome', '09:00 30 Welcome'],
  ['8:30a - 9:00a Welcome', '08:30 30 Welcome'],
  ['9h30 – 10h15 : Welcome', '09:30 45 Welcome'],
  ['10h30 - 12h Welcome', '10:30 90 Welcome'],
  ['0900-0930 Welcome', '09:00 30 Welcome'],
  ['9:00-9:05 am PT - Welcome', '09:00 5 Welcome'],
  ['[9:00–9:10] Welcome', '09:00 10 Welcome'],
  ['Welcome 9:00–9:10', '09:00 10 Welcome'],
  ['Welcome (9:00–9:10)', '09:00 10 Welcome'],
  ['Welcome, 9:00 - 9:10', '09:00 10 Welcome'],
  ['noon – 1pm Welcome', '12:00 60 Welcome'],
  ['1.30 – 2.15 Welcome', '13:30 45 Welcome'],
  ['9:00 Welcome, 10', '09:00 10 Welcome'],
  ['9:00 (10 min) Welcome', '09:00 10 Welcome'],
  ['18 Uhr: Welcome (10 Minuten)', '18:00 10 Welcome'],
  ['T+5: Welcome (10 min)', '+0:05 10 Welcome'],
  ['+1:05 Welcome (10 min)', '+1:05 10 Welcome'],
  ['9:00 PT / 18:00 CET Welcome (10 min)', '09:00 10 Welcome'],
  ['9:00–9:30 PST (17:00–17:30 UTC): Welcome', '09:00 30 Welcome'],
  ['10:15 – Welcome until 10:30', '10:15 15 Welcome'],
  ['12:00 – 12:45 pm Welcome', '12:00 45 Welcome'],
  ['9 - 9:30am Welcome', '09:00 30 Welcome'],
  ['11:30 – 1:00 Welcome', '11:30 90 Welcome'],
  ['19.30 uur Welcome (10 min)', '19:30 10 Welcome'],
  ['Welcome à 8h (10 min)', '08:00 10 Welcome'],
  ['Welcome (~6pm), 10 min', '18:00 10 Welcome'],
  ['**9:00–9:10**\\\nWelcome', '09:00 10 Welcome'],
])('when: %j', (line, expected) => {
  expect(first(line)).toBe(expected);
});

test.each([
  ['Welcome (5 min)', 5],
  ['Welcome [10 mins]', 10],
  ['Welcome [10m]', 10],
  ['[10m] Welcome', 10],
  ['10m Welcome', 10],
  ['5 min – Welcome', 5],
  ["Welcome 5'", 5],
  ["5' Welcome", 5],
  ['Welcome 1h30', 90],
  ['Welcome, 1 h 30 min', 90],
  ['Welcome – 1.5 hours', 90],
  ['Welcome, 1,5 Std', 90],
  ['Welcome: ½ h', 30],
  ['Welcome, 1½ hours', 90],
  ['Welcome – half an hour', 30],
  ['Welcome (eine Stunde)', 60],
  ['Welcome 45 Min.', 45],
  ['Welcome **5 mins**', 5],
  ['Welcome `45min`', 45],
  ['Welcome – 30 sec', 0.5],
  ['Welcome: 15min', 15],
  ['Welcome\t10', 10],
  ['Welcome | 10 min', 10],
])('how long, beyond doubt: %j', (line, minutes) => {
  expect(rowsOf(line)).toMatchObject([{ title: 'Welcome', minutes, length: 'stated', doubts: [] }]);
});

test.each([
  ['Welcome, 90+', 90, 'atLeast'],
  ['Welcome – 90+', 90, 'atLeast'],
  ['9:00 Welcome – 90+', 90, 'atLeast'],
  ['- Welcome (90+)', 90, 'atLeast'],
  ['Welcome (90+ min)', 90, 'atLeast'],
  ['Welcome, 10-15 min', 15, 'between'],
  ['Welcome (10 to 15 minutes)', 15, 'between'],
  ['Welcome ~10 min', 10, 'about'],
  ['Welcome (ca. 10 Minuten)', 10, 'about'],
  ['Welcome (max. 10 min)', 10, 'atMost'],
  ['Welcome: 10', 10, 'bareNumber'],
  ['Welcome 10', 10, 'bareNumber'],
])('how long, understood and marked: %j', (line, minutes, code) => {
  expect(rowsOf(line)).toMatchObject([{ title: 'Welcome', minutes, doubts: [{ code }] }]);
});

test.each([
  'Top 10 ideas',
  'Q3 2026 review',
  '5 whys',
  'Step 1: …',
  '1:1s',
  'Part 2',
  'Modules 0, 1',
  '24/7 support',
  'The 3 o’clock problem',
  'Version 2.10.1',
  'Release 2026-03-05',
  'Budget 10%',
  'Keynote: "AI in 2030"',
  'Talks (3 × 5 min)',
  'v2.10 and PR #1030',
  'Call 555-1234',
  'http://host:8080/path',
  'Days of 2026-03-05 to 2026-03-07',
  'Hello :wave:',
  '03/04 in review',
])('a number that belongs to the title stays in it: %j', (title) => {
  expect(rowsOf(`9:00–9:30 ${title}`)).toMatchObject([{ title, minutes: 30 }]);
  expect(rowsOf(`${title} (30 min)`)).toMatchObject([{ title, minutes: 30 }]);
});

test('a length for each is none for all', () => {
  expect(rowsOf('- Introductions (2 min each)', '- Talk (20 min)')).toMatchObject([
    { title: 'Introductions (2 min each)', minutes: null, doubts: [{ code: 'each' }, { code: 'noLength' }] },
    { minutes: 20, doubts: [] },
  ]);
});

test('after noon a smaller hour is of the afternoon, and it is said', () => {
  expect(shown('11:30 Talk', '12:30 Lunch', '1:00 Walk', '2:15 Round', '3:00 End')).toEqual([
    '1 11:30 60 Talk',
    '2 12:30 30 Lunch',
    '3 13:00 75 Walk',
    '4 14:15 45 Round',
  ]);
  expect(doubtsOf('12:30 Lunch', '1:00 Walk', '1:30 End')).toEqual([[], ['afternoon']]);
  expect(doubtsOf('12:30 pm Lunch', '1:00 pm Walk', '1:30 pm End')).toEqual([[], []]);
});

test('a column of lengths counts hours and minutes, or minutes and seconds where hours would be too many', () => {
  const rows = rowsOf('Duration,Topic', '0:10,A', '1:30,B', '00:15:00,C', '10:00,D', '2.5 h,E');
  expect(rows.map(({ minutes, doubts }) => [minutes, doubts.length])).toEqual([
    [10, 0],
    [90, 0],
    [15, 0],
    [10, 1],
    [150, 0],
  ]);
});

test('an agenda that begins at one begins in the afternoon; written 01:00 it is the night', () => {
  expect(shown('1:00–1:30 Walk', '1:30–2:00 Talk')).toEqual(['1 13:00 30 Walk', '2 13:30 30 Talk']);
  expect(shown('01:00–01:30 Watch')).toEqual(['1 01:00 30 Watch']);
});

test('a night goes on after midnight, on the next day', () => {
  const rows = rowsOf('22:00–23:30 Vigil', '23:30–00:30 Fire', '00:30–01:00 Silence');
  expect(rows.map(({ day, minutes, doubts }) => [day, minutes, doubts])).toEqual([
    [0, 90, []],
    [0, 60, []],
    [1, 30, []],
  ]);
});

test.each([
  [['0:00 Arrive', '0:10 Round', '1:05 Talk', '1:30 End']],
  [['- 00:00-00:10 Arrive', '- 00:10-01:05 Round', '- 01:05-01:30 Talk']],
  [['T+0 Arrive', 'T+10 Round', 'T+65 Talk', 'T+90 Close']],
  [["0' Arrive", "10' Round", "65' Talk", "90' End"]],
  [['0–10 Arrive', '10–65 Round', '65–90 Talk']],
  [['- 0-10 min: Arrive', '- 10-65 min: Round', '- 65-90 min: Talk']],
  [['| Minutes | What |', '|--|--|', '| 0–10 | Arrive |', '| 10–65 | Round |', '| 65–90 | Talk |']],
])('minutes since the beginning, %#', (lines) => {
  expect(shown(...lines).map((row) => row.replace(/^\d+ /u, ''))).toEqual([
    '+0:00 10 Arrive',
    '+0:10 55 Round',
    '+1:05 25 Talk',
  ]);
});

test('numbers before a stroke are minutes where all lines below a heading begin with one', () => {
  const rows = rowsOf(
    '## Structure',
    '- 5 - Warm-up',
    '- 25 - Talk',
    '- 5 - Break',
    '## Talk',
    '- what?',
    '- why?',
  );
  expect(rows.map(({ title, minutes, doubts }) => [title, minutes, doubts[0]?.code])).toEqual([
    ['Warm-up', 5, 'bareNumber'],
    ['Talk', 25, 'bareNumber'],
    ['Break', 5, 'bareNumber'],
  ]);
  expect(rowsOf('- 1 - Hello', '- 2 - Talk', '- 3 - Close up').map(({ minutes }) => minutes)).toEqual([
    null,
    null,
    null,
  ]);
});

test('dates and years in a table are no times', () => {
  const dates = ['| Dates | Where |', '|--|--|', '| 2026-11-06 to 2026-11-07 | Attic |'];
  expect(shown(...dates, '', '- Talk (5 min)')).toEqual(['5 – 5 Talk']);
});
