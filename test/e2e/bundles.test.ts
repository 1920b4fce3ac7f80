import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { testElectron } from '../support/electron.ts';
import { networkIn } from '../support/network-in.ts';

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

test('the main bundle reaches no network, and whatever would is found', async () => {
  const code = await readFile(join(testElectron().appFolder, 'out/main/index.cjs'), 'utf8');
  expect(networkIn(code)).toEqual([]);
  for (const planted of [
    'require("node:http")',
    "require('https')",
    'require(`net`)',
    'require("node:dns/promises")',
    'import("node:tls")',
    'process.getBuiltinModule("node:dgram")',
    'fetch("http://example.org/")',
    'globalThis.fetch',
    'globalThis["fetch"]',
    'new WebSocket("ws://example.org/")',
    'new XMLHttpRequest()',
    'electron.net.request("http://example.org/")',
    'const { net } = electron',
    'session.defaultSession.fetch("http://example.org/")',
    'electron.shell.openExternal("http://example.org/")',
    'process.binding("tcp_wrap")',
    'electron.autoUpdater.checkForUpdates()',
    'electron.crashReporter.start({})',
    'window.loadURL("https://example.org/")',
  ])
    expect([planted, networkIn(`${code}\n;${planted};\n`)]).toEqual([planted, [expect.any(String)]]);
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

test('the pages hold the build for people, not the one for developers', async () => {
  const folder = join(testElectron().appFolder, 'out/renderer/assets');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  expect(scripts.some((name) => name.startsWith('console-'))).toBe(true);
  for (const name of scripts) expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(/jsxDEV/u);
});
