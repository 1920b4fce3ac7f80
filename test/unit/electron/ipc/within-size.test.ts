import { expect, test } from 'vitest';
import { LARGEST_REQUEST, withinSize } from '../../../../electron/ipc/within-size.ts';
import { sampleStart } from '../../../support/start.ts';

test('what the console asks for is within the size, with its longest note and its largest circle', () => {
  const names = Array.from({ length: 500 }, () => 'n'.repeat(500));
  for (const request of [undefined, null, {}, { text: 'x'.repeat(200_000) }, sampleStart({}, names)])
    expect(withinSize(request)).toBe(true);
});

test('texts, lists and keys that are too many are not looked at', () => {
  const long = 'x'.repeat(LARGEST_REQUEST.characters + 1);
  const many = Array.from({ length: LARGEST_REQUEST.values }, () => 0);
  const inside = (value: unknown) => ({ a: [{ b: value }] });
  for (const value of [long, many, { [long]: 1 }, Object.fromEntries(many.map((_, i) => [i, 0]))])
    expect([withinSize(value), withinSize(inside(value))]).toEqual([false, false]);
  const lists: unknown[] = [];
  lists.length = 4_000_000_000;
  expect(withinSize(lists)).toBe(false);
});

test('what goes round in a circle has no end, and a deep one holds nothing up', () => {
  const circle: Record<string, unknown> = {};
  circle['again'] = { circle };
  expect(withinSize(circle)).toBe(false);
  let deep: unknown = null;
  for (let i = 0; i < 40_000; i += 1) deep = [deep];
  expect(withinSize(deep)).toBe(true);
});

test('nothing but plain objects, lists and values', () => {
  for (const value of [
    new Map(),
    new Date(0),
    new Uint8Array(9),
    new Error('e'),
    /x/u,
    Object.create({ a: 1 }),
  ])
    expect(withinSize({ value })).toBe(false);
  expect(withinSize(Object.create(null))).toBe(true);
});
