import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { digestOf, marked, MARKS, readable, unread } from '../../../build/checks/mark-read.mjs';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import { shippedTemplates } from '../../support/said-aloud.ts';

test('every item and every template was read as it stands; what was changed since is to be read again', async () => {
  const marks = JSON.parse(await readFile(MARKS, 'utf8')) as Record<string, string>;
  const entries = await readable();
  expect(unread(entries, marks).map(({ id }) => id)).toEqual([]);
  expect(Object.keys(marks).toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  const shipped = [...libraryItems, ...shippedTemplates].map(({ id }) => id);
  expect(entries.map(({ id }) => id).toSorted()).toEqual(shipped.toSorted());
});

test('a mark holds for every word, and for no order of keys', () => {
  const read = { id: 'a', text: 'One.', minutes: { from: 1, to: 2 } };
  const marks = marked([read], {}, ['a']);
  expect(marks['a']).toMatch(/^[0-9a-f]{12}$/u);
  expect(digestOf({ minutes: { to: 2, from: 1 }, text: 'One.', id: 'a' })).toBe(marks['a']);
  for (const changed of [
    { ...read, text: 'One!' },
    { ...read, minutes: { from: 1, to: 3 } },
  ])
    expect(unread([changed], marks)).toEqual([changed]);
});

test('only what is named is marked, what is gone has no mark, and nobody marks what is not there', () => {
  const [a, b] = [{ id: 'a' }, { id: 'b' }];
  expect(marked([a, b], { gone: '0' }, ['b'])).toEqual({ b: digestOf(b) });
  expect(() => marked([a], {}, ['c'])).toThrow('There is no item and no template c.');
});
