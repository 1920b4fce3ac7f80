import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileExists, writeAll } from '../../../../electron/export/write-all.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'write-all-'))));
afterEach(() => rm(folder, { recursive: true }));

const files = [
  { name: 'a.md', content: 'new a' },
  { name: 'b.pdf', content: Buffer.from('new b') },
];
const contents = async (path: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(path)).map(async (name) => [name, await readFile(join(path, name), 'utf8')]),
    ),
  ) as Record<string, string>;

describe('Writing files: all or none', () => {
  it('writes them and leaves nothing aside, making the folder', async () => {
    const deep = join(folder, 'x', 'y');
    await writeAll(deep, files, { replace: false });
    expect(await contents(deep)).toEqual({ 'a.md': 'new a', 'b.pdf': 'new b' });
  });

  it('an existing file is never overwritten unasked, and the others are not written either', async () => {
    await writeFile(join(folder, 'b.pdf'), 'old b');
    await expect(writeAll(folder, files, { replace: false })).rejects.toThrow(FileExists);
    expect(await contents(folder)).toEqual({ 'b.pdf': 'old b' });
  });

  it('replaces what it was asked to replace', async () => {
    await writeFile(join(folder, 'b.pdf'), 'old b');
    await writeAll(folder, files, { replace: true });
    expect(await contents(folder)).toEqual({ 'a.md': 'new a', 'b.pdf': 'new b' });
  });

  it('a failure in the middle puts back what was there', async () => {
    await writeFile(join(folder, 'a.md'), 'old a');
    const broken = [...files, { name: join('no', 'such', 'folder'), content: '' }];
    await expect(writeAll(folder, broken, { replace: true })).rejects.toThrow('ENOENT');
    expect(await contents(folder)).toEqual({ 'a.md': 'old a' });
  });

  it('a failure takes the folders away that it made, and only those', async () => {
    const broken = [...files, { name: join('no', 'such', 'folder'), content: '' }];
    await expect(writeAll(join(folder, 'x', 'y'), broken, { replace: false })).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so where a file stands in the place of the folder', async () => {
    await writeFile(join(folder, 'taken'), '');
    await expect(writeAll(join(folder, 'taken'), files, { replace: true })).rejects.toThrow(
      /EEXIST|ENOTDIR/u,
    );
    await mkdir(join(folder, 'free'));
    expect((await readdir(folder)).toSorted()).toEqual(['free', 'taken']);
  });
});
