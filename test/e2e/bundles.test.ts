import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { testElectron } from '../support/electron.ts';

/** What the file asks for at run time. */
async function required(file: string): Promise<string[]> {
  const code = await readFile(join(testElectron().appFolder, 'out', file), 'utf8');
  return [...code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map((match) => match[1] ?? '');
}

test('the main bundle needs nothing beside Electron and Node', async () => {
  const names = await required('main/index.cjs');
  expect(names).toContain('electron');
  expect(names.filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([]);
});

for (const name of ['console', 'wall', 'print']) {
  test(`the ${name} preload is one file that a sandboxed page can load`, async () => {
    const names = await required(`preload/${name}.cjs`);
    expect(names.filter((one) => one !== 'electron')).toEqual([]);
  });
}

test('pages stand at the top of their origin and hold no script and no data of their own', async () => {
  const folder = join(testElectron().appFolder, 'out/renderer');
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.html')).toSorted();
  expect(pages).toEqual(['console.html', 'print.html', 'stopped.html', 'wall.html']);
  for (const page of pages) {
    const html = await readFile(join(folder, page), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|["'(](https?:|data:)/);
  }
});
