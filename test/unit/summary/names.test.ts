import { describe, expect, it } from 'vitest';
import { nameBook } from '../../../shared/summary/names.ts';
import { nameStyles } from '../../../shared/summary/view.ts';

const book = (names: readonly string[], style: (typeof nameStyles)[number]): string[] => {
  const badges = new Map(names.map((_, i) => [`p${i}`, i + 1]));
  const roster = Object.fromEntries(names.map((name, i) => [`p${i}`, { name }]));
  return [...nameBook(badges, roster, style).values()];
};

describe('Names in a summary', () => {
  it('stand in the style that was asked for', () => {
    const names = ['Amara Okafor', 'Mei Lin Chen', 'Ruth'];
    expect(book(names, 'full')).toEqual(names);
    expect(book(names, 'first')).toEqual(['Amara', 'Mei', 'Ruth']);
    expect(book(names, 'initials')).toEqual(['AO', 'MC', 'R']);
    expect(book(names, 'none')).toEqual(['#1', '#2', '#3']);
  });

  it('two people of one first name grow by an initial; what is still the same gets the badge', () => {
    expect(book(['Anna Berg', 'Anna Clark', 'Bo'], 'first')).toEqual(['Anna B.', 'Anna C.', 'Bo']);
    expect(book(['Anna Berg', 'Anna Brandt'], 'first')).toEqual(['Anna B. (1)', 'Anna B. (2)']);
    expect(book(['Anna Berg', 'Arno Bach'], 'initials')).toEqual(['AB (1)', 'AB (2)']);
    expect(book(['Anna', 'Anna'], 'full')).toEqual(['Anna (1)', 'Anna (2)']);
  });

  it('what tells two people apart is no surname, so that a first name is made of a first name again', () => {
    const once = book(['Anna Berg', 'Anna Brandt', 'Bo'], 'first');
    expect(book(once, 'first')).toEqual(once);
    expect(book(['Anna B. (1)', 'Anna B. (2)', 'Bo 3'], 'initials')).toEqual(['AB (1)', 'AB (2)', 'B']);
  });

  it('emoji, right-to-left and unspaced names keep whole characters', () => {
    expect(book(['👩‍👧 Zoë', 'ليلى حداد', '王小明'], 'initials')).toEqual(['👩‍👧Z', 'لح', '王']);
  });

  it('somebody without a name is a number, never an empty place', () => {
    for (const style of nameStyles) expect(book([' \u0007 '], style)).toEqual(['#1']);
  });
});
