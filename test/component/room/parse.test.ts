import { describe, expect, it } from 'vitest';
import { parseTyped, type Typed } from '../../../renderer/room/pad/parse.ts';
import { dueWords } from '../../../shared/time/due.ts';
import { en } from '../../../shared/words/en.ts';

const people = [
  { person: 'p1', name: 'Jonas', badge: 1 },
  { person: 'p2', name: 'José', badge: 2 },
  { person: 'p3', name: 'Élodie', badge: 3 },
];
/** A Thursday. */
const today = '2026-08-06';
const words = en.room.pad;
const parse = (line: string): Typed => parseTyped(line, people, { today, nextSession: null }, en.due);

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

  it('several words may say until when, with what stands before them', () => {
    expect(parse('! @elo send it by next fri')).toMatchObject({
      text: 'send it',
      owner: 'p3',
      due: '2026-08-14',
    });
    expect(parse('! send it in 2 weeks')).toMatchObject({ text: 'send it', due: '2026-08-20' });
    expect(parse('! send it in 2 weeks @elo')).toMatchObject({
      text: 'send it',
      due: '2026-08-20',
      owner: 'p3',
    });
    expect(parse('! tomorrow')).toMatchObject({ text: 'tomorrow', due: '2026-08-07' });
  });

  it('until the next session: where that has no date, the words stay and it is known', () => {
    const line = '! bring the list next session';
    expect(parse(line)).toMatchObject({ text: 'bring the list next session', due: null, noDate: true });
    expect(parseTyped(line, people, { today, nextSession: '2026-09-03' }, en.due)).toMatchObject({
      text: 'bring the list',
      due: '2026-09-03',
      noDate: false,
    });
  });

  it('words that are set off at the beginning are no mark of a kind', () => {
    expect(parse('**Ask** early')).toMatchObject({ kind: 'keyPoint', text: '**Ask** early' });
    expect(parse('*so* it is')).toMatchObject({ kind: 'keyPoint', text: '*so* it is' });
    expect(parse('* **Ask** early')).toMatchObject({ kind: 'insight', text: '**Ask** early' });
    expect(parse('*early is 2*3')).toMatchObject({ kind: 'insight', text: 'early is 2*3' });
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
