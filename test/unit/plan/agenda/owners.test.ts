import { describe, expect, test } from 'vitest';
import { rowsOf } from './rows.ts';

const read = (...titles: readonly string[]): (readonly [string, string, string])[] =>
  rowsOf(...titles.map((title) => `- ${title} (5 min)`)).map(({ title, owner, doubts }) => [
    title,
    owner,
    doubts.map(({ code }) => code).join(' '),
  ]);

describe('who leads a row, in its title', () => {
  test.each([
    ['Welcome – Anna', 'Welcome', 'Anna'],
    ['Welcome - Anna Berg', 'Welcome', 'Anna Berg'],
    ['Talks [Ben]', 'Talks', 'Ben'],
    ['Talks (Ben & Leila)', 'Talks', 'Ben & Leila'],
    ['Begrüßung – Jürgen und Zoë', 'Begrüßung', 'Jürgen und Zoë'],
    ['Talks (Dr. Okonkwo)', 'Talks', 'Dr. Okonkwo'],
    ['What we learned? – Anna-Lena', 'What we learned?', 'Anna-Lena'],
    ['Unconference – facilitated by Ngozi', 'Unconference', 'Ngozi'],
    ['Stories (led by Ngozi and Wren)', 'Stories', 'Ngozi and Wren'],
    ['Round (facilitator: Ngozi)', 'Round', 'Ngozi'],
  ])('%s', (line, title, owner) => expect(read(line)).toEqual([[title, owner, '']]));

  test.each([
    'Story swap (in pairs)',
    'What we learned – a harvest',
    'Lunch – Foyer',
    'Talk – Rust',
    'Review (Ruby)',
    'Plans (April)',
    'Session led by the group',
    'Peer circle – Anna Karenina, read aloud by all of us',
    'Anna – how it began',
    'Coffee (Lunch)',
  ])('%s stays as it is', (line) => expect(read(line)).toEqual([[line, '', '']]));

  test('where rows end in names, what is written like one is left there, and said', () => {
    expect(read('Welcome – Anna', 'Talk – Wren', 'Lunch – Foyer', 'Round (in pairs)')).toEqual([
      ['Welcome', 'Anna', ''],
      ['Talk – Wren', '', 'maybeOwner'],
      ['Lunch – Foyer', '', 'maybeOwner'],
      ['Round (in pairs)', '', ''],
    ]);
  });

  test('one that has an owner keeps it', () => {
    const rows = rowsOf(
      '| Min | What | Who |',
      '|--|--|--|',
      '| 5 | Talk (Ben) | Anna |',
      '| 5 | End round | Mei |',
    );
    expect(rows).toMatchObject([{ title: 'Talk (Ben)', owner: 'Anna' }, { owner: 'Mei' }]);
  });
});
