import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, findsIn } from '../../../shared/lib/find-text.ts';

const finds = (text: string, sought: string): boolean => findsIn(findable(text), findable(sought));

describe('find in this session', () => {
  it.each([
    ['Asking early reads as respect', 'respect'],
    ['Asking early reads as respect', 'resp'],
    ['Asking early reads as respect', 'respct'],
    ['Asking early reads as respect', 'repsect'],
    ['Asking early reads as respect', 'respectt'],
    ['Asking early reads as respect', 'respect early'],
    ['L’été à Zürich', 'ete zurich'],
    ['A very confidential conversation', 'confedintial'],
    ['anything', ''],
  ])('%s is found by %s', (text, sought) => {
    expect(finds(text, sought)).toBe(true);
  });

  it.each([
    ['Asking early reads as respect', 'late'],
    ['Asking early', 'early bird'],
    ['the cat', 'cot'],
    ['hope', 'hops and dogs'],
  ])('%s is not found by %s', (text, sought) => {
    expect(finds(text, sought)).toBe(false);
  });

  it('for any word: found by itself, by its beginning, and with one letter wrong or two swapped', () => {
    const letters = fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.nat(), (list, n) => {
        const word = list.join('');
        const i = n % (word.length - 1);
        expect(finds(`x ${word} y`, word)).toBe(true);
        expect(finds(`x ${word} y`, word.slice(0, 1 + i))).toBe(true);
        expect(finds(`x ${word} y`, `${word.slice(0, i)}z${word.slice(i + 1)}`)).toBe(true);
        expect(finds(`x ${word} y`, word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
