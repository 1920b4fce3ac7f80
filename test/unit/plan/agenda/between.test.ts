import { describe, expect, test } from 'vitest';
import { doubtsOf, rowsOf, shown } from './rows.ts';

describe('a line without a time between lines that say when', () => {
  test.each(['*Morning Break*', '_Morning Break_', 'Morning Break', '*Walk to the lake*'])(
    '%s is a row',
    (line) => {
      const title = line.replaceAll(/[*_]/gu, '');
      expect(shown('- 9:00–9:50 Talk', line, '- 10:10–11:00 Round')).toEqual([
        '1 09:00 50 Talk',
        `2 – 20 ${title}`,
        '3 10:10 50 Round',
      ]);
      expect(doubtsOf('- 9:00–9:50 Talk', line, '- 10:10–11:00 Round')[1]).toEqual(['gap']);
    },
  );

  test('where nobody says when the row above ends, neither is known, and both are said', () => {
    const lines = ['- 9:00 Talk', '*Break*', '- 10:00 Round (10 min)'];
    expect(shown(...lines)).toEqual(['1 09:00 ? Talk', '2 – ? Break', '3 10:00 10 Round']);
    expect(doubtsOf(...lines)).toEqual([['noLength'], ['noLength'], []]);
  });

  test('between lines of text too, and with a length above', () => {
    expect(shown('9:00 Talk (50 min)', '', '*Coffee*', '', '10:00 Round', '10:30 End')).toEqual([
      '1 09:00 50 Talk',
      '3 – 10 Coffee',
      '5 10:00 30 Round',
    ]);
  });

  test.each([
    ['  *Morning Break*', 'is nested below a row'],
    ['*each says a name*', 'begins in lower case'],
    ['*What is it that you would take along?*', 'is a sentence'],
    ['*Anna leads, and after a while Ben takes it over*', 'is long'],
    ['Everybody in the big room', 'is neither in italics nor a pause'],
    ['*Room: Cedar*', 'says something about it'],
  ])('%s %s: it stays a note', (line) => {
    expect(shown('- 9:00–9:50 Talk', line, '- 10:10–11:00 Round')).toHaveLength(2);
  });

  test('before the first and after the last time it is no row', () => {
    expect(
      shown('*Autumn gathering*', '- 9:00–9:50 Talk', '- 10:10–11:00 Round', '*See you there*'),
    ).toHaveLength(2);
  });

  test('a cell of a table without its time', () => {
    const table = ['| When | What |', '|--|--|', '| 9:00–9:50 | Talk |', '| | *Break* |', '| 10:00 | End |'];
    expect(shown(...table)).toEqual(['3 09:00 50 Talk', '4 – 10 Break']);
  });

  test('rows that lie too far apart, on two days, or overlap leave nothing between them', () => {
    for (const lines of [
      ['- 9:00–9:50 Talk', '*Break*', '- 14:00–15:00 Round'],
      ['# Day 1', '- 9:00–9:50 Talk', '*Break*', '# Day 2', '- 10:00–11:00 Round'],
      ['- 9:00–10:30 Talk', '*Break*', '- 10:10–11:00 Round'],
    ])
      expect(rowsOf(...lines).find(({ title }) => title === 'Break')).toMatchObject({
        minutes: null,
        doubts: [{ code: 'noLength' }],
      });
  });
});

describe('90+', () => {
  test.each(['- 90+ Discussion', '- Discussion 90+', '- Discussion (90+)', '- 90+ min Discussion'])(
    '%s',
    (line) => {
      expect(rowsOf('- Hello (5 min)', line)[1]).toMatchObject({
        minutes: 90,
        title: 'Discussion',
        doubts: [{ code: 'atLeast' }],
      });
    },
  );

  test('after a time, and none where a number says what', () => {
    expect(shown('- 9:00 90+ Discussion', '- 11:00 End')).toEqual(['1 09:00 90 Discussion']);
    expect(shown('- 9:00–9:30 200+ ideas', '- 9:30–9:40 C++ 17+ news')).toEqual([
      '1 09:00 30 200+ ideas',
      '2 09:30 10 C++ 17+ news',
    ]);
  });

  test('below a row that is shorter it is a row of its own; below one that holds it a part', () => {
    expect(shown('13:00 Hour (60 min)', '- 90+ Discussion', '14:45 Round (15 min)')).toEqual([
      '1 13:00 60 Hour',
      '2 – 90 Discussion',
      '3 14:45 15 Round',
    ]);
    expect(shown('13:00 Afternoon (2 h)', '- 90+ Discussion', '15:00 Round (15 min)')).toEqual([
      '1 13:00 120 Afternoon',
      '3 15:00 15 Round',
    ]);
    expect(shown('13:00–14:00 Hour', '- talk (20 min)', '- talk (20 min)', '- talk (30 min)')).toEqual([
      '1 13:00 60 Hour',
      '4 – 30 talk',
    ]);
  });
});

describe('a number that begins each line of a list', () => {
  test('counts minutes, and it is said', () => {
    const lines = ['- 10 Welcome', '- 20 Story', '- 90+ Discussion', '- 10 Closing'];
    expect(shown(...lines)).toEqual([
      '1 – 10 Welcome',
      '2 – 20 Story',
      '3 – 90 Discussion',
      '4 – 10 Closing',
    ]);
    expect(doubtsOf(...lines)[0]).toEqual(['bareNumber']);
  });

  test.each([
    [['- 3 stories', '- 2 songs', '- 90+ Discussion']],
    [['- 10 ideas', '- Story', '- 20 votes', '- 90+ Discussion']],
    [['- 10 ideas', '- 20 votes', '- 90+ Discussion']],
  ])('not where lines begin otherwise, or with what nobody plans by: %j', (lines) => {
    expect(rowsOf(...lines).filter(({ minutes }) => minutes !== null)).toHaveLength(1);
  });
});

describe('so many times so long', () => {
  test.each(['(2 x 10 min)', '– 2 × 10 min', ', 2x10 minutes', "(2 * 10')", '(10 min x 2)', '2 × 10 min'])(
    '%s is taken, and said where nothing bears it out',
    (times) => {
      expect(rowsOf(`- Cases ${times}`, '- Closing (5 min)')[0]).toMatchObject({
        title: 'Cases',
        minutes: 20,
        doubts: [{ code: 'times' }],
      });
      expect(rowsOf(`- 9:00 Cases ${times}`, '- 9:20 Closing (5 min)')[0]).toMatchObject({
        minutes: 20,
        doubts: [],
      });
    },
  );

  test('in a column of minutes', () => {
    expect(shown('| Min | What |', '|--|--|', '| 2 x 15 | Cases |', '| 5 | Closing |')).toEqual([
      '3 – 30 Cases',
      '4 – 5 Closing',
    ]);
  });

  test('in a row that says how long it is, it is a part of the title', () => {
    expect(shown('9:00–9:30 Talks (3 × 5 min)', 'Talks, 3 × 5 min (30 min)')).toEqual([
      '1 09:00 30 Talks (3 × 5 min)',
      '2 – 30 Talks, 3 × 5 min',
    ]);
  });
});

describe('days side by side', () => {
  const grid = [
    '| Time | Monday | Tuesday |',
    '|--|--|--|',
    '| 9:00–9:30 | Clay | Wood |',
    '| 9:30–10:00 | Song | |',
  ];
  test('one is read, and of each row what is not', () => {
    expect(shown(...grid)).toEqual(['3 09:00 30 Clay', '4 09:30 30 Song']);
    expect(rowsOf(...grid)).toMatchObject([
      {
        more: [{ label: 'Tuesday', text: 'Wood' }],
        doubts: [{ code: 'otherDay', params: { day: 'Tuesday', text: 'Wood' } }],
      },
      { more: [], doubts: [] },
    ]);
  });

  test.each([
    ['Day 1', 'Day 2'],
    ['Tag 1 (Do)', 'Tag 2 (Fr)'],
    ['5 March 2026', '6 March 2026'],
    ['Mon', 'Tue'],
  ])('by their numbers, dates and short names: %s', (one, other) => {
    const rows = rowsOf(
      `| Time | ${one} | ${other} |`,
      '|--|--|--|',
      '| 9:00–9:30 | Clay | Wood |',
      '| 9:30 | End | End |',
    );
    expect(rows.map(({ title, doubts }) => [title, doubts.map(({ code }) => code)])).toEqual([
      ['Clay', ['otherDay']],
    ]);
  });

  test('in CSV; and a row that only the other day has is there too', () => {
    const rows = rowsOf('Time,Monday,Tuesday', '9:00,Clay,Wood', '9:30,,Song', '10:00,End,End');
    expect(rows).toMatchObject([
      { title: 'Clay', minutes: 30, doubts: [{ code: 'otherDay' }] },
      { title: '', minutes: 30, doubts: [{ code: 'noTitle' }, { code: 'otherDay' }] },
    ]);
  });

  test('a date above lines with commas names no columns', () => {
    expect(shown('Thursday, 5 March', '9:00 Tea, talk', '9:30 Song, and a walk', '10:00 End')).toEqual([
      '2 09:00 30 Tea, talk',
      '3 09:30 30 Song, and a walk',
    ]);
  });

  test('a column called "Day" is none of them', () => {
    expect(
      shown(
        '| Day | Time | What |',
        '|--|--|--|',
        '| Mon | 9:00–9:30 | Clay |',
        '| Tue | 9:00–9:30 | Wood |',
      ),
    ).toEqual(['3 09:00 30 Clay', '4 09:00 30 Wood']);
  });
});

test('headings that say how long are the rows, and lengths below them their parts', () => {
  expect(
    shown('## Start (10 min)', '## Case (25 min)', '- 5 min story', '- 20 min talk', '## End round (5 min)'),
  ).toEqual(['1 – 10 Start', '2 – 25 Case', '5 – 5 End round']);
});
