import { describe, expect, it } from 'vitest';
import { parseTyped, type Typed } from '../../../renderer/room/pad/parse.ts';
import { dueDate, dueWords } from '../../../shared/time/due.ts';
import { en } from '../../../shared/words/en.ts';

const people = [
  { person: 'p1', name: 'Jonas', badge: 1 },
  { person: 'p2', name: 'José', badge: 2 },
  { person: 'p3', name: 'Élodie', badge: 3 },
];
/** A Thursday. */
const today = '2026-08-06';
const words = en.room.pad;
const parse = (line: string): Typed => parseTyped(line, people, today, words);

describe('the notes pad', () => {
  it.each([
    ['Plain words', 'keyPoint'],
    ['• Plain words', 'keyPoint'],
    ['* Plain words', 'insight'],
    ['! Plain words', 'action'],
    ['= Plain words', 'decision'],
    ['+ Plain words', 'resource'],
    ['? Plain words', 'question'],
    ['> Plain words', 'parking'],
  ] as const)('ROOM: the first character says the kind: %s', (line, kind) => {
    expect(parse(line)).toMatchObject({ type: 'note', kind, text: 'Plain words', visibility: null });
  });

  it('ROOM: private is a visibility of any kind', () => {
    expect(parse('~ felt heavy')).toMatchObject({
      kind: 'keyPoint',
      visibility: 'private',
      text: 'felt heavy',
    });
    expect(parse('~! call her')).toMatchObject({ kind: 'action', visibility: 'private', text: 'call her' });
  });

  it('ROOM: an action has an owner and a date', () => {
    expect(parse('! send it @elo tomorrow')).toMatchObject({
      text: 'send it',
      owner: 'p3',
      due: '2026-08-07',
    });
    expect(parse('! @2 send it 2026-12-01')).toMatchObject({
      text: 'send it',
      owner: 'p2',
      due: '2026-12-01',
    });
  });

  it('an owner that fits two people, or nobody, stays in the words', () => {
    expect(parse('! ask @jo about it')).toMatchObject({ text: 'ask @jo about it', owner: null });
    expect(parse('! mail x@example.org')).toMatchObject({ text: 'mail x@example.org', owner: null });
  });

  it('nothing typed is nothing; only a slash is a floor change', () => {
    for (const line of ['', '   ', '*', '~ ', '/']) expect(parse(line)).toEqual({ type: 'nothing' });
    expect(parse('/elo')).toEqual({ type: 'floor', typed: 'elo', person: 'p3' });
    expect(parse('/x')).toEqual({ type: 'floor', typed: 'x', person: null });
    expect(parse('yes/no')).toMatchObject({ type: 'note', text: 'yes/no' });
  });

  it('a weekday is the coming one: on a Thursday "thu" is in a week', () => {
    expect(dueDate('fri', today, words)).toBe('2026-08-07');
    expect(dueDate('Wednesday', today, words)).toBe('2026-08-12');
    expect(dueDate('thu', today, words)).toBe('2026-08-13');
    expect(dueDate('today', today, words)).toBe(today);
    expect(dueDate('2026-02-30', today, words)).toBeNull();
    expect(dueDate('fridge', today, words)).toBeNull();
  });

  it('a weekday alone is one of the coming six days; else the date stands with it', () => {
    expect(dueWords('2026-08-07', today, words)).toBe('Fri');
    expect(dueWords('2026-08-14', today, words)).toBe('Fri 14 Aug');
    expect(dueWords('2026-08-12', today, words)).toBe('Wed');
    expect(dueWords('2026-08-13', today, words)).toBe('Thu 13 Aug');
    expect(dueWords('2026-12-01', '2026-11-24', words)).toBe('Tue 1 Dec');
    expect(dueWords('2026-08-06', today, words)).toBe('Thu 6 Aug');
    expect(dueWords('2026-08-05', today, words)).toBe('Wed 5 Aug');
    expect(dueWords('2027-01-04', today, words)).toBe('Mon 4 Jan 2027');
  });
});
