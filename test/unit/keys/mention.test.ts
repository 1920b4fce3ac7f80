import { describe, expect, it } from 'vitest';
import { mentionAt, mentioned, mentionOf, ownerIn } from '../../../shared/keys/mention.ts';

const people = [
  { person: 'p1', name: 'Ann', badge: 1 },
  { person: 'p2', name: 'Ann Lee', badge: 2 },
  { person: 'p3', name: 'Élodie Ann', badge: 3 },
  { person: 'p4', name: 'Bo', badge: 4 },
  { person: 'p5', name: 'Bo', badge: 15 },
];
const ids = (typed: string): string[] => mentioned(typed, people).map(({ person }) => person);

describe('@ and who does it', () => {
  it('is typed where the caret is, after a blank', () => {
    expect(mentionAt('! call @el', 10)).toEqual({ from: 7, to: 10, typed: 'el' });
    expect(mentionAt('! call @', 8)).toEqual({ from: 7, to: 8, typed: '' });
    expect(mentionAt('! call @el soon', 15)).toBeNull();
    expect(mentionAt('mail a@b', 8)).toBeNull();
  });

  it('means whoever has a name that begins so, the first names first', () => {
    expect(ids('an')).toEqual(['p1', 'p2', 'p3']);
    expect(ids('elo')).toEqual(['p3']);
    expect(ids('lee')).toEqual(['p2']);
    expect(ids('1')).toEqual(['p1', 'p5']);
    expect(ids('')).toHaveLength(5);
    expect(ids('x')).toEqual([]);
    expect(ids('!')).toEqual([]);
  });

  it('is written out as the name, and as the badge where two have the same', () => {
    expect(mentionOf(people[1]!, people)).toBe('@Ann Lee');
    expect(mentionOf(people[4]!, people)).toBe('@15');
  });

  it.each([
    ['call @Ann Lee today', 'p2', 'call today'],
    ['call @ann', 'p1', 'call'],
    ['@elo, call them', 'p3', 'call them'],
    ['call @15.', 'p5', 'call.'],
    ['call @bo', null, 'call @bo'],
    ['call @nobody @el', 'p3', 'call @nobody'],
    ['mail a@elo.org', null, 'mail a@elo.org'],
  ])('is taken out of the text: %s', (text, owner, without) => {
    expect(ownerIn(text, people)).toEqual({ owner, without });
  });

  it('whatever is offered is understood', () => {
    for (const person of people)
      expect(ownerIn(`call ${mentionOf(person, people)} tomorrow`, people)).toEqual({
        owner: person.person,
        without: 'call tomorrow',
      });
  });
});
