import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { agendaLimits } from '../../../../shared/plan/agenda/reading.ts';
import { rowsOf, shown } from './rows.ts';

const full = (...lines: readonly string[]) =>
  rowsOf(...lines).map(({ title, owner, notes, materials, more }) => ({
    title,
    owner,
    notes,
    materials,
    more,
  }));

describe('a table', () => {
  test('says by its headings what it holds, in several languages', () => {
    const english = shown('| Time | Item | Lead |', '|---|:-:|--:|', '| 9:00 – 9:10 | **Hello** | Mei |');
    const german = shown('| Uhrzeit | Wer | Thema |', '|-|-|-|', '| 9:00 – 9:10 | Mei | *Hello* |');
    const french = shown('Sujet | Horaire', '---|---', '`Hello` | 9h00 – 9h10');
    expect([english, german, french]).toEqual(Array.from({ length: 3 }, () => ['3 09:00 10 Hello']));
  });

  test('owner, notes, materials and further columns are told apart; strokes are empty', () => {
    const rows = full(
      '| Start | Min. | Topic | Who | Notes | Materials | Room |',
      '|---|---|---|---|---|---|---|',
      '| 9:00 | 10 | Hello<br>and shoes off | Mei | be slow<br>be kind | bell; cushions | Attic |',
      '| 9:10 | 20 | Go \\| round | – | | n/a | |',
    );
    expect(rows).toEqual([
      {
        title: 'Hello',
        owner: 'Mei',
        notes: 'and shoes off\nbe slow\nbe kind',
        materials: ['bell', 'cushions'],
        more: [{ label: 'Room', text: 'Attic' }],
      },
      { title: 'Go | round', owner: '', notes: '', materials: [], more: [] },
    ]);
  });

  test('without headings its cells say what they are; a row of headings may be data', () => {
    expect(shown('| 9:00 | Hello |', '|---|---|', '| 9:20 | Talk |', '| 10:00 | End |')).toEqual([
      '1 09:00 20 Hello',
      '3 09:20 40 Talk',
    ]);
    expect(shown('9:00 | Hello | 15 min', '9:15 | Talk | 30 min')).toEqual([
      '1 09:00 15 Hello',
      '2 09:15 30 Talk',
    ]);
  });

  test('a start in one row has its end only in the next; the last row has none', () => {
    const rows = rowsOf('| Time | What |', '|--|--|', '| 08:45 | Tea |', '| 09:00 | *Morning Break* |');
    expect(rows).toMatchObject([
      { title: 'Tea', minutes: 15, length: 'next', doubts: [] },
      { title: 'Morning Break', minutes: null, length: 'none', doubts: [{ code: 'noLength' }] },
    ]);
  });

  test('days are headings, rows of their own, columns, or stand before the time', () => {
    const days = (...lines: readonly string[]) => rowsOf(...lines).map(({ day, title }) => `${day} ${title}`);
    const head = ['| Time | What |', '|--|--|'];
    expect(days('## Day 1', ...head, '| 9:00-9:30 | A |', '## Day 3', ...head, '| 9:00-9:30 | B |')).toEqual([
      '0 A',
      '2 B',
    ]);
    expect(
      days(...head, '**Friday** |', '9:00-9:30 | A |', '---', '**Saturday** | |', '9:00-9:30 | B |'),
    ).toEqual(['0 A', '1 B']);
    expect(days('date,time,topic', '2026-03-05,9:00-9:30,A', '2026-03-06,9:00-9:30,B')).toEqual([
      '0 A',
      '1 B',
    ]);
    expect(days('| When | What |', '|--|--|', '| Mon 9:00-9:30 | A |', '| Tue 9:00-9:30 | B |')).toEqual([
      '0 A',
      '1 B',
    ]);
  });

  test('may be written in HTML', () => {
    expect(
      shown(
        '<table class="x">',
        '<tr><th>Time</th><th>Event</th></tr>',
        '  <tr>',
        '    <td>9:00&nbsp;–&nbsp;9:10</td>',
        '    <td colspan="2"><b>Hello</b> | all</td>',
        '  </tr><tr><td>9:10</td><td>Talk</td></tr>',
        '<tr><td>9:30</td><td>End</td></tr></table>',
      ),
    ).toEqual(['3 09:00 10 Hello | all', '6 09:10 20 Talk']);
  });

  test('a second column of times, for another place, is none of the titles', () => {
    expect(
      shown(
        '| *morning* | *afternoon* | |',
        '|--|--|--|',
        '| 9:00 | 13:00 | Hello |',
        '| 9:15 | 13:15 | End |',
      ),
    ).toEqual(['3 09:00 15 Hello']);
    expect(
      shown('| Time (UTC) | Time (PST) | What |', '|--|--|--|', '| 17:00-17:10 | 9:00-9:10 | A |'),
    ).toEqual(['3 17:00 10 A']);
  });

  test('rooms or days beside each other stay with the row, under their names', () => {
    expect(
      full('| Time | Room 1 | Room 2 |', '|--|--|--|', '| 9:00 | Clay | Wood |', '| 10:00 | End | |'),
    ).toMatchObject([{ title: 'Clay', more: [{ label: 'Room 2', text: 'Wood' }] }]);
    expect(shown('| | Mon | Tue |', '|--|--|--|', '| 9:00-9:30 | Clay | Wood |')).toEqual([
      '3 09:00 30 Clay',
    ]);
  });

  test('a phase is the title only where no other column is', () => {
    const rows = full(
      '| Phase | Time | Content |',
      '|--|--|--|',
      '| Opening | 5 min | Hello |',
      '| | 10 min | Round |',
    );
    expect(rows).toMatchObject([{ title: 'Hello', more: [{ label: 'Phase' }] }, { title: 'Round' }]);
    expect(shown('| Phase | Time | Purpose |', '|--|--|--|', '| Opening | 5 min | trust |')).toEqual([
      '3 – 5 Opening',
    ]);
  });

  test('a row without a time in bold type is one, unless it stands first', () => {
    const head = ['| Time | What |', '|--|--|'];
    expect(shown(...head, '| **Morning** | |', '| 9:00-9:30 | A |', '| | **Break** |')).toEqual([
      '4 09:00 30 A',
      '5 – ? Break',
    ]);
  });

  test('a time zone is no time', () => {
    expect(shown('| Name | Time zone |', '|--|--|', '| Jo | 9:00 |', '', '- A (5 min)')).toEqual(['5 – 5 A']);
  });

  test('dates may stand before begin and end', () => {
    expect(
      shown(
        'start_time\tend_time\ttitle',
        '2026-03-05 09:00\t2026-03-05 09:30\tHello',
        '2026-03-05 09:30\t2026-03-05 10:30\tTalk',
      ),
    ).toEqual(['2 09:00 30 Hello', '3 09:30 60 Talk']);
  });

  test('in Dutch, Spanish and Italian', () => {
    expect(
      full('Tijd | Onderdeel | Wie', '--|--|--', '19.30 uur | Hallo | Jo', '19.40 uur | Sluiting |'),
    ).toMatchObject([{ title: 'Hallo', owner: 'Jo' }]);
    expect(
      full('| Horario | Actividad | Ponente |', '|--|--|--|', '| 9:00-9:10 | Hola | Jo |'),
    ).toMatchObject([{ title: 'Hola', owner: 'Jo' }]);
    expect(full('| Orario | Attività | Relatore |', '|--|--|--|', '| 9:00-9:10 | Ciao | Jo |')).toMatchObject(
      [{ title: 'Ciao', owner: 'Jo' }],
    );
  });

  test('tables that say nothing about time are no agenda', () => {
    const key = [
      '| Key | Value |',
      '|--|--|',
      '| Date: | 27.11.2026 |',
      '| Time: | 15:30-16:50 |',
      '| Room: | 9 |',
    ];
    expect(shown(...key, '', '- Opening (1 min )', '- Talk (20 min)')).toEqual([
      '7 – 1 Opening',
      '8 – 20 Talk',
    ]);
  });
});

describe('a list', () => {
  test('nested lines are notes of the row above; what they name is sorted', () => {
    const rows = full(
      '- 9:00 Hello',
      '    - greet by name',
      '    - Owner: Mei',
      '    - Materials: bell, cushions',
      '  slowly',
      '- 9:20 End',
    );
    expect(rows).toMatchObject([
      { title: 'Hello', owner: 'Mei', notes: 'greet by name\nslowly', materials: ['bell', 'cushions'] },
    ]);
  });

  test('a row without a length of its own gets none from the lines below it, but it is said what they make', () => {
    const rows = rowsOf('- Opening (1 min)', '- Talking points', '    - first 5 min', '    - second 3 min');
    expect(rows).toMatchObject([
      { minutes: 1 },
      { minutes: null, doubts: [{ code: 'nested', params: { minutes: 8 } }, { code: 'noLength' }] },
    ]);
  });

  test('where only nested lines say times, and all above head some, they are the rows', () => {
    expect(
      shown('- Morning', '  - 9:00 A', '  - 9:30 B', '- Afternoon', '  - 13:00 C', '  - 14:00 End'),
    ).toEqual(['2 09:00 30 A', '3 09:30 210 B', '5 13:00 60 C']);
  });

  test.each([
    ['- [ ] '],
    ['- [x] '],
    ['* '],
    ['+ '],
    ['1. '],
    ['2) '],
    ['I. '],
    ['IV. '],
    ['• '],
    ['☐ '],
    ['> - '],
  ])('begins its lines with %j', (mark) => {
    expect(shown(`${mark}Hello (10 min)`, `${mark}Talk (20 min)`)).toEqual(['1 – 10 Hello', '2 – 20 Talk']);
  });

  test('without any time it is one of topics, each without a length', () => {
    const rows = rowsOf('# Monday', '', '- Hello', '- Talk', '- Close');
    expect(rows.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Hello', null],
      ['Talk', null],
    ]);
  });
});

describe('headings', () => {
  test('are no rows, whatever they say', () => {
    expect(shown('# Morning 9:00–12:00', '- 9:00–10:00 A', '## Break 10:00', '- 10:15–11:00 B')).toEqual([
      '2 09:00 60 A',
      '4 10:15 45 B',
    ]);
  });

  test('are the rows only where nothing else says a time; what stands below is their note', () => {
    const rows = rowsOf(
      '# Circle',
      '## 18:00 Hello',
      'Wait for who is late.',
      '## 18:10 Talk',
      '## 18:40 End',
      '# Other',
      'x',
    );
    expect(rows).toMatchObject([
      { line: 2, title: 'Hello', minutes: 10, notes: 'Wait for who is late.' },
      { line: 4, title: 'Talk', minutes: 30 },
    ]);
    expect(
      shown('## Goals (5 min)', '- none', '## Talk (15 min) in pairs', '## Wrap up', '- next date'),
    ).toEqual(['1 – 5 Goals', '3 – 15 Talk in pairs', '4 – ? Wrap up']);
  });

  test('say when in French as well: "à 8h" is no length', () => {
    expect(shown('## Accueil à 8h', 'x', '## Atelier à 9h30', '## Fin à 12h')).toEqual([
      '1 08:00 90 Accueil',
      '3 09:30 150 Atelier',
    ]);
  });

  test('are the rows by the level that says most times', () => {
    expect(
      shown('## Flow (90 minutes)', '### 0:00-0:05 | Hello', '- all', '### 0:05-0:15 | Talk (10 min)'),
    ).toEqual(['2 +0:00 5 Hello', '4 +0:05 10 Talk']);
  });

  test('name the agenda; a date in them is no time', () => {
    const reading = readAgenda('# Circle of 2026-03-05\n\n03.04.2026\n\n9:00–9:30 Talk');
    expect(reading).toMatchObject({ value: { title: 'Circle of 2026-03-05', rows: [{ title: 'Talk' }] } });
  });
});

describe('lines of text', () => {
  test('have their time above or below the title', () => {
    expect(shown('9:00', 'Hello', '9:30', 'Talk', '10:00', 'End')).toEqual([
      '1 09:00 30 Hello',
      '3 09:30 30 Talk',
    ]);
    expect(shown('Hello', '9:00 – 9:30', '', 'Talk', '9:30 – 10:00')).toEqual([
      '2 09:00 30 Hello',
      '5 09:30 30 Talk',
    ]);
  });

  test('what is said about the meeting, and prose, is no row', () => {
    const rows = shown(
      'Kick-off',
      'Time: 15:15 – 16:00',
      'Date: 5 March',
      '',
      '15:15 Hello',
      '15:30 Talk (30 min)',
      '',
      'Please come in time: we start at 15:15 and will be done by 16:00.',
    );
    expect(rows).toEqual(['5 15:15 15 Hello', '6 15:30 30 Talk']);
  });

  test('columns may be apart by blanks', () => {
    const rows = full(
      'TIME     WHAT            LEAD',
      '6:00 pm  Opening circle  Mei',
      '6:45 pm  Close           Jo',
    );
    expect(rows).toMatchObject([{ title: 'Opening circle', owner: 'Mei' }]);
    expect(full('9:00-9:15   Hello   Mei', '9:15-9:30   Talk')).toMatchObject([
      { title: 'Hello', notes: 'Mei' },
      { title: 'Talk', notes: '' },
    ]);
  });

  test('a sentence right below a row is said of it; a line that could be a topic is a row', () => {
    const rows = rowsOf('Opening (5 min)', 'Welcome all of them.', 'Talk', 'Closing (5 min)');
    expect(rows.map(({ title, notes, minutes }) => [title, notes, minutes])).toEqual([
      ['Opening', 'Welcome all of them.', 5],
      ['Talk', '', null],
      ['Closing', '', 5],
    ]);
  });
});

describe('cells apart by signs', () => {
  test('commas, semicolons and tabs, with quotes, blank lines and a mark of byte order', () => {
    expect(full('\ufefftime,topic,notes', '9:00,"Hello, ""all""","one', 'two"', '', '9:10,End,')).toEqual([
      { title: 'Hello, "all"', owner: '', notes: 'one\ntwo', materials: [], more: [] },
    ]);
    expect(shown('Zeit;Dauer;Thema', '9:00;10;Hello', '9:10;20 min;Talk')).toEqual([
      '2 09:00 10 Hello',
      '3 09:10 20 Talk',
    ]);
    expect(shown('Start\tEnd\tItem', '9:00\t9:15\tHello')).toEqual(['2 09:00 15 Hello']);
  });

  test('without headings, where each line begins with a time', () => {
    expect(shown('9:00;9:10;Hello', '9:10;9:30;Talk')).toHaveLength(2);
    expect(full('9:00,Hello,slowly', '9:10,Talk,', '9:30,End,')).toMatchObject([
      { title: 'Hello', notes: 'slowly' },
      {},
    ]);
  });

  test('a line between stays where it is: its number counts in the source', () => {
    expect(
      rowsOf('Circle', '', 'min,what', '', '10,Hello').map(({ line, source }) => [line, source]),
    ).toEqual([[5, '10,Hello']]);
  });
});

test.each([
  'End',
  'end',
  'Close',
  'END.',
  'Workshop ends',
  'End of day 1',
  'Adjourn',
  'Meeting adjourned',
  'Ende',
  'Ende der Veranstaltung',
  'Fin',
  '*Close*',
])('a last %j is no row: the one before it ends there', (end) => {
  expect(shown('9:00 Hello', `9:30 ${end}`)).toEqual(['1 09:00 30 Hello']);
});

test('with a length, or as more than an end, it is a row', () => {
  expect(shown('9:00 Hello', '9:30 Closing round (10 min)')).toHaveLength(2);
  expect(shown('9:00 Hello', '9:30 Close (10 min)')).toHaveLength(2);
  expect(shown('9:00 Hello', '9:30 Closing remarks')).toEqual([
    '1 09:00 30 Hello',
    '2 09:30 ? Closing remarks',
  ]);
});

test('titles are without markup, and keep what only looks like it', () => {
  const title = (text: string) => rowsOf(`- 9:00–9:10 ${text}`)[0]?.title;
  expect(title('[Part **1**](a/b.md) ~~old~~ `code` 🌱')).toBe('Part 1 old code 🌱');
  expect(title('snake_case and 2 * 3 \\*stars\\*')).toBe('snake_case and 2 * 3 *stars*');
  expect(title('Kolleg*innen und Nachbar*innen')).toBe('Kolleg*innen und Nachbar*innen');
  expect(title('<b>Q&amp;A</b> &ndash; all')).toBe('Q&A – all');
});

describe('what cannot be taken', () => {
  const fault = (text: string) => {
    const reading = readAgenda(text);
    return reading.ok ? null : reading.error;
  };
  test.each([
    ['', 0, 'empty'],
    ['\ufeff \n\t', 0, 'empty'],
    ['This is a letter. It says nothing about any plan of ours.', 0, 'noRows'],
    ['time,topic\n9:00,"Hello', 2, 'quote'],
    [`9:00 Hello\n${'x'.repeat(agendaLimits.line + 1)}`, 2, 'longLine'],
    ['9:00 Hello\n'.repeat(agendaLimits.characters / 10), 0, 'tooLarge'],
    [Array.from({ length: 200 }, (_, i) => `Row ${i}, 1`).join('\n'), 101, 'tooMany'],
    ['9:00 a\n'.repeat(20_000), 101, 'tooMany'],
  ])('is refused with its line (%#)', (text, line, code) => {
    expect(fault(text)).toEqual({ line, code });
  });

  test.each([
    '`',
    '*',
    '_',
    '[',
    '](',
    '(',
    '<a',
    '\\',
    ' ',
    '1',
    '1 ',
    '9:00',
    ', ',
    '–',
    '|',
    '&',
    '~~',
    '#',
    '- ',
    '"',
    '1h',
    '(5',
    '½',
    '\t',
  ])('however often %j stands in it, it comes to an end', (unit) => {
    const line = unit.repeat(agendaLimits.line / unit.length).slice(0, agendaLimits.line - 8);
    const lines = Array.from(
      { length: agendaLimits.characters / agendaLimits.line - 1 },
      () => `9:00 ${line}x`,
    );
    const begun = performance.now();
    fault(lines.join('\n'));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
