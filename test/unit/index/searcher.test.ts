import { beforeEach, describe, expect, test } from 'vitest';
import { Searcher } from '../../../renderer/index/searcher.ts';
import type { IndexedSession } from '../../../shared/search/types.ts';
import { indexedOf } from '../../support/indexed.ts';

let searcher: Searcher;
beforeEach(() => {
  searcher = new Searcher();
});
const put = (...sessions: readonly IndexedSession[]): void => {
  for (const { row, notes } of sessions) searcher.put(row, notes);
};
const find = (text: string, withPrivate = true): string[] =>
  searcher.search({ text, withPrivate }).found.flatMap(({ hits }) => hits.map(({ note }) => note));
const marked = (text: string): string[] =>
  searcher
    .search({ text, withPrivate: true })
    .found.flatMap(({ hits }) => hits.flatMap((hit) => hit.text.filter((part) => part.hit)))
    .map((part) => part.text);

describe('search of notes', () => {
  beforeEach(() =>
    put(
      indexedOf('a', [
        'Asking for help is a strength, says Zoë',
        'Confidentiality holds on the Straße too',
        'L’eau calme',
        '静かな答え',
        'Meet on Tuesday',
      ]),
    ),
  );

  test.each([
    ['a word', 'strength', 'n0'],
    ['its beginning', 'confid', 'n1'],
    ['capitals do not count', 'ASKING', 'n0'],
    ['without the accent', 'zoe', 'n0'],
    ['with an accent that is not there', 'mêet', 'n4'],
    ['ß as ss', 'strasse', 'n1'],
    ['after an apostrophe', 'eau', 'n2'],
    ['a script without spaces', '答え', 'n3'],
    ['several words in any order', 'help asking', 'n0'],
    ['a letter missing', 'strenth', 'n0'],
    ['a letter too many', 'strenngth', 'n0'],
    ['a wrong letter', 'tuesdey', 'n4'],
    ['two neighbours swapped', 'tuesady', 'n4'],
    ['two slips in a long word', 'confidencialiti', 'n1'],
    ['a slip in each of two words', 'askin strenght', 'n0'],
  ])('%s: %s', (_, text, note) => expect(find(text)).toEqual([note]));

  test.each(['', '   ', '…', 'strength tuesday', 'xyz'])('nothing is found for “%s”', (text) =>
    expect(searcher.search({ text, withPrivate: true })).toEqual({ found: [], sessions: 0, notes: 0 }),
  );

  test('what was found is marked as it is written, slips or not', () => {
    expect(marked('zoe')).toEqual(['Zoë']);
    expect(marked('strasse')).toEqual(['Straße']);
    expect(marked('strenth askin')).toEqual(['Asking', 'strength']);
  });

  test('of a long note the part with the word is shown', () => {
    put(indexedOf('long', [`${'word '.repeat(500)}needle${' word'.repeat(500)}`]));
    const text = searcher.search({ text: 'needle', withPrivate: true }).found[0]?.hits[0]?.text ?? [];
    expect(text.filter((part) => part.hit)).toEqual([{ text: 'needle', hit: true }]);
    const whole = text.map((part) => part.text).join('');
    expect(whole.length).toBeLessThan(300);
    expect(whole).toMatch(/^… word.* word …$/u);
  });
});

test('sessions are found by title and circle, and what was found is grouped by session', () => {
  put(indexedOf('a', ['one silence', 'two silence', 'three silence', 'four silence'], { title: 'Autumn' }));
  put(indexedOf('b', ['silence'], { title: 'Winter evening' }));
  expect(searcher.search({ text: 'winter', withPrivate: true }).found).toMatchObject([
    {
      row: { session: 'b' },
      title: [{ text: 'Winter', hit: true }, { text: ' evening' }],
      hits: [],
      notes: 0,
    },
  ]);
  const { found, sessions, notes } = searcher.search({ text: 'silence', withPrivate: true });
  expect([sessions, notes]).toEqual([2, 5]);
  expect(found.find(({ row }) => row.session === 'a')).toMatchObject({ notes: 4, hits: { length: 3 } });
});

test('the best sessions are shown with their best notes, and all are counted', () => {
  put(...Array.from({ length: 30 }, (_, i) => indexedOf(`s${i}`, ['silence here', 'silence there'])));
  const { found, sessions, notes } = searcher.search({ text: 'silence', withPrivate: true });
  expect([found.length, sessions, notes]).toEqual([20, 30, 60]);
  for (const { hits } of found) expect(hits).toHaveLength(2);
});

test('ROOM: private notes are neither found nor counted where others see the screen', () => {
  put(indexedOf('a', ['open words', 'secret words', 'secret wish'], { privately: 2 }));
  expect(find('words')).toHaveLength(2);
  expect(searcher.search({ text: 'words', withPrivate: false })).toMatchObject({
    notes: 1,
    found: [{ notes: 1, hits: [{ note: 'n0' }] }],
  });
  expect(searcher.search({ text: 'secret', withPrivate: false })).toEqual({
    found: [],
    sessions: 0,
    notes: 0,
  });
});

test('V6: what is taken out or replaced is found no more', () => {
  put(indexedOf('a', ['old words']));
  put(indexedOf('a', ['new words']));
  expect(find('old')).toEqual([]);
  expect(find('new')).toEqual(['n0']);
  searcher.forget('a');
  expect(find('words')).toEqual([]);
});
