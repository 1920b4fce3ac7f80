import { _electron, expect, test, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freshData, heldUntilAttached, launchApp, type RunningApp } from '../support/app.ts';
import { testElectron } from '../support/electron.ts';
import { openEveryWindow, windowNames, type EveryWindow } from '../support/every-window.ts';
import { tryEverything } from '../support/hostile.ts';
import { listen, ownAddresses, type Listener } from '../support/listeners.ts';

let running: RunningApp;
let windows: EveryWindow;
let listeners: Listener[];
let folder: string;
let remove: () => Promise<void>;

// One app for all of them, whose windows one page after the other makes hostile.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  ({ data: folder, remove } = await freshData());
  listeners = await Promise.all(ownAddresses().map(listen));
  running = await launchApp({ data: folder });
  windows = await openEveryWindow(running, folder);
});
test.afterAll(async () => {
  await running.close();
  await Promise.all(listeners.map((one) => one.close()));
  await remove();
});

/** All ways towards all listeners: nothing arrives, and the page is where it was. */
async function getsNothingOut(page: Page): Promise<Record<string, string>> {
  const address = page.url();
  let told: Record<string, string> = {};
  for (const listener of listeners) {
    told = await page.evaluate(tryEverything, { host: listener.host, stay: false });
    expect(JSON.stringify(told)).not.toMatch(/ANSWERED|OPENED/u);
    // What main itself asks for goes by the same service, after all that the page asked for.
    const asked = await running.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `http://${listener.host}/`,
    );
    expect(asked).toBe('refused');
    expect(listener.heard()).toEqual([]);
    await listener.prove();
  }
  expect(page.url().split('#')[0]).toBe(address.split('#')[0]);
  expect(running.app.windows()).toHaveLength(windowNames.length);
  return told;
}

for (const name of windowNames)
  test(`a hostile page in the ${name} gets nothing out`, async () => {
    const told = await getsNothingOut(windows[name]);
    expect(told['worker made here']).toContain('refused');
  });

for (const name of windowNames)
  test(`a hostile page in the ${name} gets nothing out with the page’s policy lifted`, async () => {
    const page = windows[name];
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    const told = await getsNothingOut(page);
    // It really is lifted: a worker of the page's own making runs, and finds every way shut.
    expect(told['worker made here']).toBe('"message"');
  });

/** Some of what is heard in any case: the rest waits its turn, because a browser opens few connections to one host at a time. */
const heardUnguarded = [
  'udp',
  'fetch',
  'XMLHttpRequest',
  'beacon',
  'stylesheet',
  'script',
  'module',
  'frame',
  'prefetch',
];

test('the same page in an unguarded window is heard', async () => {
  const app = join(folder, 'unguarded');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{"name":"unguarded","version":"1.0.0","main":"main.cjs"}');
  const served = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><body>'),
  );
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
  const address = served.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await writeFile(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.on('session-created', (made) => made.on('will-download', (event) => event.preventDefault()));
app.setPath('userData', ${JSON.stringify(join(folder, 'unguarded-data'))});
void app.whenReady().then(() => new BrowserWindow().loadURL('http://127.0.0.1:${port}/'));`,
  );
  const electron = testElectron();
  const unguarded = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...electron.args, '-r', heldUntilAttached, app],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const [listener] = listeners;
  if (listener === undefined) throw new Error('nobody listens');
  const page = await unguarded.firstWindow();
  await page.waitForURL(`http://127.0.0.1:${port}/`);
  // Not waited for: some ways end long after they were heard.
  void page.evaluate(tryEverything, { host: listener.host, stay: true }).catch(() => undefined);
  const heard = new Set<string>();
  const missing = (): string[] => {
    for (const what of listener.heard()) heard.add(what);
    return heardUnguarded.filter((what) => !heard.has(what));
  };
  await expect.poll(missing, { timeout: 45_000 }).toEqual([]);
  await unguarded.close();
  await new Promise((resolve) => served.close(resolve));
});
