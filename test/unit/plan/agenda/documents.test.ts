import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { doubtsOf, rowsOf, shown } from './rows.ts';

/** `day line start minutes title`. */
const dated = (...lines: readonly string[]): string[] => {
  const rows = rowsOf(...lines);
  return shown(...lines).map((row, index) => `${rows[index]?.day} ${row}`);
};

describe('a document of several shapes', () => {
  const table = [
    '| Duration | Start | What |',
    '|---|---|---|',
    '| 5 min | 9:00 | Hello |',
    '| 10 min | 9:05 | Talk |',
  ];

  test('a table on one day, a list on the next', () => {
    expect(
      dated(
        '## Day 1',
        ...table,
        '',
        '## Day 2',
        '- 09.10 - 10.10 Groups',
        '  - who leads them',
        '- 12:30 Lunch',
        '- 1:00 Walk',
        '- 6:15pm End',
      ),
    ).toEqual([
      '0 4 09:00 5 Hello',
      '0 5 09:05 10 Talk',
      '1 8 09:10 60 Groups',
      '1 10 12:30 30 Lunch',
      '1 11 13:00 315 Walk',
    ]);
  });

  test('a table, a list and a line of text below one heading', () => {
    expect(shown(...table, '', '- 9:15 Break', '- 9:30 Round (15 min)', '', '10:00 Close')).toEqual([
      '3 09:00 5 Hello',
      '4 09:05 10 Talk',
      '6 09:15 15 Break',
      '7 09:30 15 Round',
    ]);
  });

  test('minutes since the beginning, below another shape', () => {
    expect(shown(...table, '', '## Session', '0–15 Arrive', '15–40 Circle')).toEqual([
      '3 09:00 5 Hello',
      '4 09:05 10 Talk',
      '7 +0:00 15 Arrive',
      '8 +0:15 25 Circle',
    ]);
  });

  test('each session may count from 0:00, and one may go on counting', () => {
    expect(
      shown('## One', '0:00 A', '0:40 B', '## More', '1:10 C', '1:30 End', '## Two', '0:00 D', '0:30 End'),
    ).toEqual(['2 +0:00 40 A', '3 +0:40 30 B', '5 +1:10 20 C', '8 +0:00 30 D']);
  });

  test('items around a table are rows where most say how long; what heads it and what sums it up is none', () => {
    const rows = shown(
      '1. Opening (5m)',
      '2. Report (15m, Jo)',
      '3. Proposals',
      '',
      '   | timebox | topic | presenter |',
      '   |--|--|--|',
      '   | 20m | Paint | Mei |',
      '   | 10m | Doors | Jo |',
      '',
      '## Summary',
      '- Breaks: 10 min',
      '- Work: 40 min',
    );
    expect(rows).toEqual(['1 – 5 Opening', '2 – 15 Report', '7 – 20 Paint', '8 – 10 Doors']);
  });

  test('what is said in passing below a table is no row', () => {
    expect(shown(...table, '', '- Be there at 8:45', '- Bring a cup', '', 'Doors: 8:30 - 9:00')).toHaveLength(
      2,
    );
  });

  test('items with lengths below a line that only begins are rows; below a range they are its parts', () => {
    expect(
      shown('9:00 Opening', '- 90+ min talk', '- Round (90+)', '- be kind', '13:00 End').map((row) => row),
    ).toEqual(['1 09:00 60 Opening', '2 – 90 talk', '3 – 90 Round']);
    expect(shown('9:00–10:00 Block', '- talk (20 min)', '- round (40 min)')).toEqual(['1 09:00 60 Block']);
  });

  test('a heading in bold type with the time of what is below it is none of the rows', () => {
    expect(
      shown('**Part 1 (10:00–11:00)**', '- A (20 min)', '- B (40 min)', '', '**Part 2**', '- C (5 min)'),
    ).toEqual(['2 – 20 A', '3 – 40 B', '6 – 5 C']);
  });

  test('a length alone below a heading is that of what the heading names', () => {
    const rows = rowsOf(
      '## Welcome',
      '* 5 minutes',
      '* say names',
      '## Round',
      '* 15 minutes',
      '* Owner: Jo',
    );
    expect(rows).toMatchObject([
      { line: 2, minutes: 5, title: 'Welcome', notes: 'say names' },
      { line: 5, minutes: 15, title: 'Round', owner: 'Jo' },
    ]);
  });

  test('nothing is read twice, however tables, lists and headings follow each other', () => {
    const piece = constantFrom(
      '## Part',
      '# Day 2',
      '- 9:00 item',
      '- item (5 min)',
      '  - nested',
      '9:30 text',
      '| 10 min | cell |',
      '| Time | What |',
      '|--|--|',
      'prose.',
      '',
    );
    assert(
      property(array(piece, { maxLength: 20 }), (lines) => {
        const reading = readAgenda(lines.join('\n'));
        const numbers = reading.ok ? reading.value.rows.map(({ line }) => line) : [];
        expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('what is no agenda in a document that has one', () => {
  const agenda = ['## Agenda', '- Hello (5 min)', '- Talk (10 min)'];

  test.each([
    ['## Attendees', '- Mei, until 17:00'],
    ['### Action items', '- [ ] Jo to call them (30 min)'],
    ['**Links**', '- [the film (12 min)](x)'],
    ['## Prerequisites', '- install it (20 min)'],
    ['## Teilnehmende', '- Mei (ab 9:00)'],
    ['## What to bring', '- a cup'],
    ['Decisions:', '| Time | What |', '|--|--|', '| 9:05 | go on |', '| 9:10 | stop |'],
    ['## Ideas', '- cake', '- tea'],
  ])('%s', (...section) => {
    expect(shown(...agenda, '', ...section)).toEqual(['2 – 5 Hello', '3 – 10 Talk']);
    expect(shown(...section, '', ...agenda)).toHaveLength(2);
  });

  test('a closing without a time is, below a heading of its own', () => {
    expect(
      shown('## Start', '- Hello (5 min)', '## Closing round', '- a word each', '## Ideas', '- cake'),
    ).toEqual(['2 – 5 Hello', '4 – ? a word each']);
  });

  test('goes on to the next heading that is not below it', () => {
    expect(shown('## Attendees', '### Remote', '- Mei 9:00', '## Plan', '- 9:00 A', '- 9:30 End')).toEqual([
      '5 09:00 30 A',
    ]);
  });

  test('setting up and the like is a row where its lines begin with their times', () => {
    expect(
      shown('## Setup', '- 8:30 Chairs', '- 8:45 Tea', '## Circle', '- 9:00 Round', '- 9:30 End'),
    ).toEqual(['2 08:30 15 Chairs', '3 08:45 15 Tea', '5 09:00 30 Round']);
  });

  test('headed like that, but all that says a time, it is the agenda', () => {
    expect(shown('## Summary', '- 9:00 A', '- 9:30 End')).toEqual(['2 09:00 30 A']);
  });

  test('what is nested below a line about all is about all', () => {
    expect(
      shown('- **Times**:', '  - 10:00 to 17:00 on both days', '- **Host**: Jo', '', '1. A (5m)'),
    ).toEqual(['5 – 5 A']);
  });

  test('an example between fences, unless nothing else says a time', () => {
    const fenced = ['```', '8:00 example', '```'];
    expect(shown(...fenced, '9:00 A', '9:30 End')).toEqual(['4 09:00 30 A']);
    expect(shown(...fenced)).toEqual(['2 08:00 ? example']);
  });

  test('topics without times are taken from below the heading of an agenda', () => {
    const rows = rowsOf(
      '## Contents',
      '- [Agenda](#agenda)',
      '## Agenda for the meeting',
      '- **Wifi**: guest',
      '## Agenda items',
      '* Monday, 5 March',
      '  1. Hello',
      '     1. names',
      '  2. Talk',
      '* Tuesday, 6 March',
      '  1. Close up',
      '## Next steps',
      '- write',
    );
    expect(rows.map(({ line, day, minutes, title, notes }) => [line, day, minutes, title, notes])).toEqual([
      [7, 0, null, 'Hello', 'names'],
      [9, 0, null, 'Talk', ''],
      [11, 1, null, 'Close up', ''],
    ]);
  });

  test('minutes of the meeting say when things were, not when they are to be', () => {
    expect(shown('### Agenda', '1. Hello', '2. Talk', '### Minutes', '1. Hello (7:02 PM)')).toEqual([
      '2 – ? Hello',
      '3 – ? Talk',
    ]);
  });
});

describe('what says when all of it is', () => {
  test.each([
    [['| Topic | Time |', '|--|--|', '| A | 10 min |', '| **Total** | **10 min** |']],
    [['**Agenda (10 min)**', '1. A (10 min)', '', 'Total time: 10 min']],
    [['9:00am–5:00pm', '- A (10 min)', 'Next meeting: 5.3. at 10:00']],
    [['Friday, 5 March 2026, 18:00–20:00', '', '- A (10 min)']],
    [['| Title | Length |', '|--|--|', '| Our plan | 20 minutes |', '', '- A (10 min)', '- B (10 min)']],
  ])('%j is no row', (lines) => {
    expect(shown(...lines)[0]).toMatch(/ – 10 A$/u);
    expect(rowsOf(...lines).every(({ minutes }) => minutes === 10)).toBe(true);
  });

  test('the range of a day above its rows', () => {
    expect(shown('## Day 1', '9:00am–5:00pm', '- 10:00 A', '- 11:00 End')).toEqual(['3 10:00 60 A']);
  });

  test('a range under a key of a table', () => {
    expect(
      shown('| **Time** | 10:00 - 10:30 |', '|--|--|', '| **Place** | Attic |', '', '- A (10 min)'),
    ).toEqual(['5 – 10 A']);
  });
});

describe('parts and days', () => {
  test('under another heading, an earlier time begins again, and only that is marked', () => {
    const lines = [
      '### First time',
      '9:00 A',
      '12:30 B',
      '5:00 End',
      '### Second time',
      '9:00 C',
      '12:30 D',
      '5:00 End',
    ];
    expect(shown(...lines)).toEqual(['2 09:00 210 A', '3 12:30 270 B', '6 09:00 210 C', '7 12:30 270 D']);
    expect(doubtsOf(...lines)).toEqual([[], [], ['earlier'], []]);
  });

  test('"Afternoon" and "Evening" go on the same day', () => {
    expect(
      shown('## Morning', '- 10:30 A', '## Afternoon', '- 1:00 B', '- 2:30 C', '## Evening', '- 7:00 D'),
    ).toEqual(['2 10:30 150 A', '4 13:00 90 B', '5 14:30 270 C', '7 19:00 ? D']);
  });

  test('a part of the day instead of a time is a row without one, and no length goes over it', () => {
    expect(shown('12:00 - Lunch', 'Afternoon - open space', '18:00 - Dinner')).toEqual([
      '1 12:00 ? Lunch',
      '2 – ? Afternoon - open space',
      '3 18:00 ? Dinner',
    ]);
  });

  test('a day stands before the time, counts in a column, or heads a nested list', () => {
    expect(dated('- Mon 9:00–10:00 A', '- Tue 9:00–9:30 B')).toEqual(['0 1 09:00 60 A', '1 2 09:00 30 B']);
    expect(
      dated(
        '| Day No. | Title | Duration | Schedule |',
        '|--|--|--|--|',
        '| 1 | A | 15 min | 9:00 - 9:15 |',
        '| 2 | B | 45 min | 9:00 - 9:45 |',
      ),
    ).toEqual(['0 3 09:00 15 A', '1 4 09:00 45 B']);
    expect(
      dated('- Mittwoch, 5.3.', '  - 9:00 A', '  - 10:00 Ende', '- Donnerstag, 6.3.', '  - 9:00–9:30 B'),
    ).toEqual(['0 2 09:00 60 A', '1 5 09:00 30 B']);
    expect(
      dated(
        '| | Time | What |',
        '|--|--|--|',
        '| **Day 1** | 9:00-9:30 | A |',
        '| | 9:30-10:00 | B |',
        '| **Day 2** | 9:00-9:30 | C |',
      ),
    ).toEqual(['0 3 09:00 30 A', '0 4 09:30 30 B', '1 5 09:00 30 C']);
  });

  test('headings may be written in HTML', () => {
    expect(dated('<h3>Day 1</h3>', '- 9:00–9:30 A', '<h3 class="x">Day 2</h3>', '- 9:00–9:30 B')).toEqual([
      '0 2 09:00 30 A',
      '1 4 09:00 30 B',
    ]);
  });
});
