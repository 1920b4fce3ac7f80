import { describe, expect, test } from 'vitest';
import { readyToSearch, searchLibrary } from '../../../renderer/library/search.ts';
import { fits } from '../../../shared/plan/library/filter.ts';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import type { LibraryItem } from '../../../shared/plan/library/item.ts';

const own: LibraryItem = {
  id: 'mine',
  kind: 'opener',
  text: 'Zoë asks: who brought a straße?',
  purpose: 'Nothing much.',
  minutes: { from: 5, to: 10 },
  people: { from: 4, to: 8 },
  stakes: 'low',
  format: 'round',
  how: 'Laugh.',
};
const all = [...libraryItems, own];
const ids = (...args: Parameters<typeof searchLibrary>): string[] =>
  searchLibrary(...args).map(({ item }) => item.id);

describe('what is typed', () => {
  test.each([
    ['a word of the text', 'stranger', 'story-stranger'],
    ['its beginning', 'weath', 'opener-weather'],
    ['with a slip', 'wheather', 'opener-weather'],
    ['with two neighbours swapped', 'starnger', 'story-stranger'],
    ['without the accent', 'zoe', 'mine'],
    ['ß as ss', 'strasse', 'mine'],
    ['capitals do not count', 'STRANGER', 'story-stranger'],
    ['several words in any order', 'breath question', 'redirect-take-a-breath'],
  ])('%s: %s', (_, typed, id) => expect(ids(all, typed)[0]).toBe(id));

  test('the name of a kind finds its items first', () => {
    const found = searchLibrary(all, 'energiser').slice(0, 8);
    expect(found.map(({ item }) => item.kind)).toEqual(found.map(() => 'energiser'));
  });

  test('where no item has every word, those that have some are found', () =>
    expect(ids(all, 'stranger xylophone')).toContain('story-stranger'));

  test('what was found can be marked', () => {
    const [first] = searchLibrary(all, 'zoe');
    expect([...(first?.terms ?? [])]).toContain('zoe');
  });

  test('no word: everything, in its order; a word nothing has: nothing', () => {
    expect(ids(all, '  ')).toEqual(all.map(({ id }) => id));
    expect(ids(all, 'xylophone')).toEqual([]);
  });

  test('a list that has changed is read anew', () => {
    const list = [own];
    expect(ids(list, 'hullabaloo')).toEqual([]);
    expect(ids([...list, { ...own, id: 'new', text: 'Hullabaloo!' }], 'hullabaloo')).toEqual(['new']);
  });
});

describe('what is chosen', () => {
  test.each([
    [{ kinds: ['story', 'buddy'] }, ({ kind }: LibraryItem) => kind === 'story' || kind === 'buddy'],
    [{ stakes: ['high'] }, ({ stakes }: LibraryItem) => stakes === 'high'],
    [{ formats: ['pairs'] }, ({ format }: LibraryItem) => format === 'pairs'],
    [{ minutes: 3 }, ({ minutes }: LibraryItem) => minutes.from <= 3],
    [{ people: 40 }, ({ people }: LibraryItem) => people.from <= 40 && people.to >= 40],
    [
      { favourites: new Set(['mine', 'closing-headline']) },
      ({ id }: LibraryItem) => id === 'mine' || id === 'closing-headline',
    ],
    [{ kinds: [], stakes: [] }, () => true],
  ] as const)('%j', (filters, wanted) => {
    const found = ids(all, '', filters);
    expect(found).toEqual(all.filter(wanted).map(({ id }) => id));
    expect(found.length).toBeGreaterThan(0);
  });

  test('filters hold together, with words too', () => {
    const filters = { kinds: ['opener'], stakes: ['high'], minutes: 10, people: 6 } as const;
    const found = searchLibrary(all, 'question', filters);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ item }) => fits(item, filters))).toBe(true);
  });

  test('some words of many are looked for among what fits, not among the rest', () =>
    expect(ids(all, 'stranger', { kinds: ['scope'] })).toEqual([]));
});

test('300 items are searched far within a frame, at every key', () => {
  const many = [...all, ...all.slice(0, 300 - all.length).map((item) => ({ ...item, id: `${item.id}-2` }))];
  expect(many).toHaveLength(300);
  readyToSearch(many);
  const took = ['a question that keeps coming back', 'confidentialiti', 'nieghbour pairs'].flatMap((typed) =>
    Array.from(typed, (_, i) => {
      const began = performance.now();
      searchLibrary(many, typed.slice(0, i + 1), { minutes: 30 });
      return performance.now() - began;
    }),
  );
  const middle = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)];
  expect(middle).toBeLessThan(16);
});
