import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { consoleRequests, type ConsoleChannel } from '../../shared/ipc/contract.ts';
import { consoleChannels } from '../../shared/ipc/channels.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { openEveryWindow, type EveryWindow } from '../support/every-window.ts';

/** What a hostile page would have if the bridge of its window were as careless as can be. */
type Forger = Window & { readonly forge: (channel: string, payload: unknown) => Promise<unknown> };

let running: RunningApp;
let windows: EveryWindow;
let data: string;
let remove: () => Promise<void>;

/** Gives every page that loads from now on a bridge by which it can send anything on any channel. */
async function letForge(app: ElectronApplication, folder: string): Promise<void> {
  const preload = join(folder, 'forge.cjs');
  await writeFile(
    preload,
    `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('forge', (channel, payload) => ipcRenderer.invoke(channel, payload));`,
  );
  await app.evaluate(({ session }, filePath) => {
    const { defaultSession: all } = session;
    // The declared Electron has the one, the older runtime only the other.
    if (typeof all.registerPreloadScript === 'function')
      all.registerPreloadScript({ type: 'frame', filePath });
    else all.setPreloads([filePath]);
  }, preload);
}

/** Everything in the user folder that the app itself writes, by name and content. */
async function written(): Promise<Record<string, string>> {
  const vault = join(data, 'vault');
  const found: Record<string, string> = {};
  for (const entry of await readdir(vault, { recursive: true, withFileTypes: true })) {
    // The sign of life changes by itself.
    if (!entry.isFile() || entry.name.startsWith('alive')) continue;
    const path = join(entry.parentPath, entry.name);
    found[path] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return found;
}

/** The message of the refusal, or what was answered. */
const forge = (page: Page, channel: string, payload: unknown): Promise<string> =>
  page.evaluate(
    ([name, body]) =>
      (window as unknown as Forger).forge(name, body).then(
        (answer) => `ANSWERED ${JSON.stringify(answer)}`,
        (error: Error) => error.message,
      ),
    [channel, payload] as const,
  );

/** What some channels take, so that only who sends it can be the reason; the others take nothing, or are asked too little. */
const wellFormed: Partial<Record<ConsoleChannel, object>> = {
  'session:command': { commandId: 'forged', command: { type: 'hold' } },
  'session:load': { session: null },
  'session:trash': { session: 's1' },
  'session:restore': { session: 's1' },
  'session:name': { person: 'p1', name: 'Mallory' },
  'summary:view': { session: 's1', audience: 'own', names: 'full' },
  'summary:export': { session: 's1', audience: 'own', names: 'full', format: 'json' },
  'print:prepared': { what: 'feedback', paper: 'auto' },
  'wall:show': { on: false },
  'settings:set': { theme: 'night', bareKeys: false, paper: 'A4' },
};

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  ({ data, remove } = await freshData());
  running = await launchApp({ data });
  await letForge(running.app, data);
  windows = await openEveryWindow(running, data);
});
test.afterAll(async () => {
  await running.close();
  await remove();
});

/** Nothing was written by it, and the app goes on. */
async function unmoved(run: () => Promise<void>): Promise<void> {
  const before = await written();
  expect(Object.keys(before).length).toBeGreaterThan(1);
  await run();
  expect(await windows.console.evaluate(() => window.talkingPiece.request('session:list', {}))).toHaveLength(
    1,
  );
  expect(await written()).toEqual(before);
}

for (const name of ['wall', 'print'] as const)
  test(`the ${name} is answered nothing, whatever it asks`, () =>
    unmoved(async () => {
      for (const channel of consoleChannels)
        expect(await forge(windows[name], channel, wellFormed[channel] ?? {})).toContain(
          `${channel}: not from the console`,
        );
    }));

test('the console itself is heard by the same bridge', async () => {
  expect(await forge(windows.console, 'session:list', {})).toMatch(/^ANSWERED/u);
});

test('no channel but those of the table is listened to, whoever asks', () =>
  unmoved(async () => {
    const others = ['vault:read', 'session:', 'session:List', '__proto__', 'constructor', 'toString', ''];
    for (const page of Object.values(windows))
      for (const channel of others)
        expect(await forge(page, channel, {})).toMatch(/No handler registered|must be/u);
  }));

test('requests of a wrong shape are refused on every channel', () =>
  unmoved(async () => {
    const wrong: readonly unknown[] = [
      undefined, null, true, 7, Number.NaN, 'text', [], [{}], new Date(0), { session: {} }, { session: '__proto__' },
      { session: '../../vault' }, { session: 's1', also: 1 }, { on: 'yes' }, { commandId: 'c', command: { type: 'constructor' } },
      { commandId: 'c', command: { type: 'hold', also: 1 } }, { person: 'constructor', name: 'x' },
      { theme: 'night', bareKeys: 'no', paper: 'A4' },
    ]; // prettier-ignore
    for (const channel of consoleChannels) {
      for (const payload of wrong) {
        // Two have a good shape somewhere: a way out of the folder is for the vault to refuse, see below.
        if (v.safeParse(consoleRequests[channel], payload).success) continue;
        expect([channel, payload, await forge(windows.console, channel, payload)]).toEqual([
          channel,
          payload,
          expect.stringContaining(`RefusedRequest: ${channel}: `),
        ]);
      }
      // The bridge itself drops `__proto__`; main's own refusal of it stands in the test of `answer`.
      for (const key of ['constructor', 'prototype', 'toString']) {
        const good = JSON.stringify(wellFormed[channel] ?? {}).slice(1, -1);
        const text = `{${good}${good === '' ? '' : ','}"${key}":{"isAdmin":true}}`;
        // Made in the page: such a key need not survive the test's own way there.
        const answer = await windows.console.evaluate(
          ([name, json]) =>
            (window as unknown as Forger).forge(name, JSON.parse(json)).then(
              () => 'ANSWERED',
              (error: Error) => error.message,
            ),
          [channel, text] as const,
        );
        expect([channel, key, answer]).toEqual([
          channel,
          key,
          expect.stringContaining(`RefusedRequest: ${channel}: `),
        ]);
      }
    }
    expect(await running.app.evaluate(() => 'isAdmin' in {})).toBe(false);
  }));

test('huge requests and such that go round in a circle are refused on every channel', () =>
  unmoved(async () => {
    for (const channel of consoleChannels) {
      const answers = await windows.console.evaluate(
        async ([name, characters]) => {
          const circle: Record<string, unknown> = {};
          circle['again'] = circle;
          const said: string[] = [];
          for (const payload of [
            { session: 'x'.repeat(characters) },
            circle,
            { session: Array.from({ length: 100_000 }, () => 0) },
            { on: new Uint8Array(characters) },
          ])
            said.push(
              await (window as unknown as Forger).forge(name, payload).then(
                () => 'ANSWERED',
                (error: Error) => error.message,
              ),
            );
          return said;
        },
        [channel, channel === 'session:command' ? 50_000_000 : 3_000_000] as const,
      );
      expect(answers).toHaveLength(4);
      for (const answer of answers) expect(answer).toContain(`RefusedRequest: ${channel}: too large`);
    }
  }));

test('no id leads out of the vault', () =>
  unmoved(async () => {
    for (const session of ['../../vault', '..', '/etc/passwd', 'a/b', 'a\\b', 'c:', 'nul\0', '.'])
      for (const channel of ['session:load', 'session:trash', 'session:restore'] as const)
        expect(await forge(windows.console, channel, { session })).toMatch(
          /RefusedRequest: (?:badId|missing)/u,
        );
  }));

test('no page has more than its own bridge', async () => {
  const globals = async (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      Object.keys(window).filter((key) => /^(talkingPiece|electron|require|ipc|process)/iu.test(key)),
    );
  expect(await globals(windows.console)).toEqual(['talkingPiece']);
  expect(await globals(windows.wall)).toEqual(['talkingPieceWall']);
  expect(await globals(windows.print)).toEqual(['talkingPiecePrint']);
  const keys = (page: Page, name: string): Promise<string[]> =>
    page.evaluate((bridge) => Object.keys((window as unknown as Record<string, object>)[bridge] ?? {}), name);
  expect(await keys(windows.console, 'talkingPiece')).toEqual(['request', 'on']);
  expect(await keys(windows.wall, 'talkingPieceWall')).toEqual(['onView']);
  expect(await keys(windows.print, 'talkingPiecePrint')).toEqual(['onView']);
});
