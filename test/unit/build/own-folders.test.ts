import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { devFolder, ROOT } from '../../../build/setup/paths.mjs';
import { OwnFiles } from '../../support/own-files.ts';
import { folderWith } from './support.ts';

test('npm run demo replaces its own files alone, whatever else lies in the folder', async () => {
  const folder = await folderWith({ 'summary.pdf': 'of an earlier run', 'kept.txt': 'x', 'notes/a.md': 'y' });
  const files = new OwnFiles(folder);
  const path = await files.next('summary.pdf');
  expect(path).toBe(join(folder, 'summary.pdf'));
  expect((await readdir(folder)).toSorted()).toEqual(['kept.txt', 'notes']);
  await writeFile(path, 'new');
  expect(files.written).toEqual([path]);
  expect(await readFile(join(folder, 'notes', 'a.md'), 'utf8')).toBe('y');
  // Nothing but that removes anything there.
  const demo = await readFile(join(ROOT, 'test/support/demo.ts'), 'utf8');
  expect(demo).not.toMatch(/\brm(dir)?\(/u);
});

test('npm run dev has sessions of its own, in the clone and outside of the repository', async () => {
  const folder = devFolder({});
  expect(folder).toBe(join(ROOT, '.dev-data'));
  expect(execFileSync('git', ['check-ignore', `${folder}/vault`], { cwd: ROOT, encoding: 'utf8' })).toContain(
    folder,
  );
  expect(devFolder({ TALKING_PIECE_DATA: '/elsewhere' })).toBe('/elsewhere');
  const dev = await readFile(join(ROOT, 'build/dev.mjs'), 'utf8');
  expect(dev).toContain('TALKING_PIECE_DATA: folder');
});
