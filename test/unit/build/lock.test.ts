import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../../build/setup/lock.mjs';
import { folderWith } from './support.ts';

/** Above what Linux and macOS hand out. */
const NO_SUCH_PROCESS = 99_999_999;

test('work under one lock never overlaps', async () => {
  const file = join(await folderWith(), 'lock');
  let inside = 0;
  const seen: number[] = [];
  const work = async () => {
    inside += 1;
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(inside);
    inside -= 1;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
  expect(seen).toEqual([1, 1, 1]);
});

test('a lock whose process is gone is taken over', async () => {
  const folder = await folderWith();
  await writeFile(join(folder, 'lock'), String(NO_SUCH_PROCESS));
  expect(await withLock(join(folder, 'lock'), async () => 'done')).toBe('done');
});

test('a lock is given back when the work fails', async () => {
  const folder = await folderWith();
  const failing = withLock(join(folder, 'lock'), () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});
