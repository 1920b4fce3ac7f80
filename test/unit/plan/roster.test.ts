import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoster, rosterLimits } from '../../../shared/plan/roster.ts';

const names = (text: string) => {
  const parsed = parseRoster(text);
  return parsed.ok ? parsed.value.people.map(({ name }) => name) : parsed.error;
};

test('blank lines, tabs, bullets and numbers are no people', () => {
  expect(names('\n\t\n Amara \r\n\r\n- Jonas\n2. Mei\n•\tPriya\n   \n')).toEqual([
    'Amara',
    'Jonas',
    'Mei',
    'Priya',
  ]);
});

test('a list indented by a tab, as from a table, is a list of names', () => {
  expect(names('Anna\n\tBob\t\n  \tCarla')).toEqual(['Anna', 'Bob', 'Carla']);
});

test('pronouns follow a comma, a semicolon or a tab', () => {
  const parsed = parseRoster('Amara, she/her\nJonas\the/him\nMei; they/them\nPriya');
  expect(parsed.ok && parsed.value.people.map(({ pronouns }) => pronouns)).toEqual([
    'she/her',
    'he/him',
    'they/them',
    null,
  ]);
});

test('pronouns stand in brackets, too; other brackets belong to the name', () => {
  const read = (text: string) => {
    const parsed = parseRoster(text);
    return parsed.ok ? parsed.value.people.map(({ name, pronouns }) => [name, pronouns]) : parsed.error;
  };
  expect(read('Ada (she/her)')).toEqual([['Ada', 'she/her']]);
  expect(read('Bo (they), Ada ( she / her ), Cem')).toEqual([
    ['Bo', 'they'],
    ['Ada', 'she / her'],
    ['Cem', null],
  ]);
  expect(read('Ada (Berlin)\n(she/her)')).toEqual([
    ['Ada (Berlin)', null],
    ['(she/her)', null],
  ]);
  expect(read('Ada (she/her), they/them\nBo')).toEqual([
    ['Ada', 'they/them'],
    ['Bo', null],
  ]);
});

test('all names on one line are a list of names; one person with pronouns is one person', () => {
  expect(names('Amara, Jonas, Mei')).toEqual(['Amara', 'Jonas', 'Mei']);
  expect(names('Amara, she/her')).toEqual(['Amara']);
});

test('emoji and right-to-left names stay what they are', () => {
  expect(names('Zoë 🌻\nנועה\nمریم\n👩‍👩‍👧\nمی‌نا\nJosé')).toEqual([
    'Zoë 🌻',
    'נועה',
    'مریم',
    '👩‍👩‍👧',
    'می‌نا',
    'José'.normalize('NFC'),
  ]);
});

test('R7: two people of one name stay two, and it is said where they are', () => {
  const parsed = parseRoster('Sam\nAmara\n\nsam, he/him');
  expect(parsed).toEqual({
    ok: true,
    value: {
      people: [
        { name: 'Sam', pronouns: null, line: 1 },
        { name: 'Amara', pronouns: null, line: 2 },
        { name: 'sam', pronouns: 'he/him', line: 4 },
      ],
      shared: [{ name: 'Sam', lines: [1, 4] }],
    },
  });
});

test('what turns or hides text is stripped', () => {
  expect(names('\ufeffAm\u202eara\u0000\u200b\nJo\u2066nas\u2069')).toEqual(['Amara', 'Jonas']);
});

test.each([
  ['', { line: 0, code: 'empty' }],
  ['\n \u200b\n', { line: 0, code: 'empty' }],
  [`Amara\n${'x'.repeat(101)}`, { line: 2, code: 'longName' }],
  [`Amara, ${'x'.repeat(51)}\nJonas`, { line: 1, code: 'longPronouns' }],
  ['Amara\n, she/her', { line: 2, code: 'noName' }],
  ['Amara\nJonas, he/him, jonas@example.org', { line: 2, code: 'columns' }],
])('a roster that cannot be read names its line (%#)', (text, fault) => {
  expect(names(text)).toEqual(fault);
});

test('10,000 lines are refused with their number and the place where it is too many', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `Person ${i}\n`).join('\n');
  expect(names(text)).toEqual({ line: 1001, code: 'tooMany', count: 10_000 });
});

test('whatever is pasted, nothing is half taken over and nothing invisible gets in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const parsed = parseRoster(text);
      if (!parsed.ok) return;
      expect(parsed.value.people.length).toBeGreaterThan(0);
      expect(parsed.value.people.length).toBeLessThanOrEqual(rosterLimits.people);
      for (const { name } of parsed.value.people) {
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(name.trim()).toBe(name);
        expect(name).not.toBe('');
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
