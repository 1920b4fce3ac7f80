import { expect, test } from 'vitest';
import { rememberLast } from '../../../shared/lib/last.ts';

test('works a thing out once for the very same arguments, and anew for any other', () => {
  let worked = 0;
  const sum = rememberLast((list: readonly number[], more: number) => {
    worked += 1;
    return list.reduce((total, each) => total + each, more);
  });
  const list = [1, 2];
  expect([sum(list, 3), sum(list, 3), worked]).toEqual([6, 6, 1]);
  expect([sum(list, 4), sum([1, 2], 4), sum(list, 3), worked]).toEqual([7, 7, 6, 4]);
});
