import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purposeHint, sentencesOf, type PurposeHint } from '../../../shared/circle/purpose.ts';

describe('P1: a purpose is one sentence that says what for', () => {
  test.each<[PurposeHint, string]>([
    ['empty', ''],
    ['empty', '  \n'],
    ['empty', '…'],
    ['fine', 'We learn from each other how to ask for help.'],
    ['fine', 'We learn from each other how to ask for help'],
    ['fine', 'To learn from each other how to ask for help.'],
    ['fine', 'A circle for new parents to share what nobody tells you.'],
    ['fine', 'A place where carers can talk about what is heavy.'],
    ['fine', 'Supporting each other through the first year of teaching.'],
    ['fine', 'Wir lernen voneinander, wie man um Hilfe bittet.'],
    ['fine', 'Ask, listen, and leave with one thing to try!'],
    ['fine', 'We meet at 7.30 p.m. at St. Mary’s to learn from each other, e.g. how to ask.'],
    ['sentences', 'We learn from each other. We meet on Thursdays.'],
    ['sentences', 'What helps? We find out together.'],
    ['sentences', 'We learn from each other\nWe meet on Thursdays'],
    ['sentences', '私たちは学びます。助けを求めます。'],
    ['onlyWho', 'A group for new parents.'],
    ['onlyWho', 'A peer support group for nurses on night shifts'],
    ['onlyWho', 'For carers of people with dementia'],
    ['onlyWho', 'People who live with chronic pain'],
    ['onlyWho', 'New parents'],
    ['long', Array.from({ length: 40 }, () => 'learn').join(' ')],
  ])('%s: %s', (hint, text) => {
    expect(purposeHint(text)).toBe(hint);
  });

  test('whatever is typed, there is a hint, and no word of it is lost between sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(['empty', 'sentences', 'onlyWho', 'long', 'fine']).toContain(purposeHint(text));
        const letters = (all: string): string => all.replace(/\P{L}/gu, '');
        expect(sentencesOf(text).map(letters).join('')).toBe(letters(text));
      }),
      { seed: 70 },
    );
  });
});
