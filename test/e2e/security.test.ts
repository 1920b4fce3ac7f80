import { expect, test } from '@playwright/test';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';

let running: RunningApp;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  const fresh = await freshData();
  remove = fresh.remove;
  running = await launchApp({ data: fresh.data });
});
test.afterAll(async () => {
  await running.close();
  await remove();
});

test('the page has no Node', async () => {
  expect(await running.console.evaluate(() => [typeof globalThis.process, 'require' in globalThis])).toEqual([
    'undefined',
    false,
  ]);
});

test('the page is served with a policy from none, on an origin of its own', async () => {
  expect(running.console.url()).toBe('app://console/console.html');
  const blocked = await running.console.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const image = document.createElement('img');
        image.src = 'https://example.org/pixel.png';
        document.body.append(image);
      }),
  );
  expect(blocked).toBe('img-src');
});

test('nothing is fetched from outside, nor from a server on this machine', async () => {
  for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'app://wall/wall.html'])
    expect(
      await running.console.evaluate(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        url,
      ),
    ).toBe('refused');
});

test('main refuses requests of pages even where a policy would let them pass', async () => {
  const answers = await running.app.evaluate(async ({ session }) => {
    const urls = ['https://example.org/', 'http://127.0.0.1:9/'];
    return Promise.all(
      urls.map((url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
  });
  expect(answers).toEqual(['refused', 'refused']);
});

test('it neither goes elsewhere nor opens a window', async () => {
  const opened = await running.console.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  await running.console.evaluate(() => {
    location.href = 'https://example.org/';
  });
  // The next answer comes from the same page: it did not go anywhere.
  expect(await running.console.evaluate(() => location.href)).toBe('app://console/console.html');
  expect(running.app.windows()).toHaveLength(1);
});

test('neither a frame nor a webview gets into the page', async () => {
  const blocked = await running.console.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const view = document.createElement('webview');
        view.setAttribute('src', 'app://wall/wall.html');
        const frame = document.createElement('iframe');
        frame.src = 'app://wall/wall.html';
        document.body.append(view, frame);
      }),
  );
  expect(blocked).toBe('frame-src');
  const kinds = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(kinds).toEqual(['window']);
});

test('every window has a sandbox and a world of its own', async () => {
  const all = await running.app.evaluate(({ BrowserWindow, app }) => ({
    switches: app.commandLine.hasSwitch('disable-web-security'),
    preferences: BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences: () => object };
      return { ...contents.getLastWebPreferences(), throttled: window.webContents.getBackgroundThrottling() };
    }),
  }));
  expect(all.switches).toBe(false);
  expect(all.preferences.length).toBeGreaterThan(0);
  for (const preferences of all.preferences)
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      throttled: false,
    });
});

test('the ways to the network are shut one behind the other', async () => {
  const shut = await running.app.evaluate(async ({ app, session }) => ({
    resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
    background: app.commandLine.hasSwitch('disable-background-networking'),
    webrtc: app.commandLine.getSwitchValue('force-webrtc-ip-handling-policy'),
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    proxy: [
      await session.defaultSession.resolveProxy('https://example.org/'),
      await session.defaultSession.resolveProxy('http://127.0.0.1/'),
    ],
  }));
  expect(shut).toEqual({
    resolver: 'MAP * ~NOTFOUND',
    background: true,
    webrtc: 'disable_non_proxied_udp',
    spelling: false,
    proxy: ['PROXY 127.0.0.1:9', 'PROXY 127.0.0.1:9'],
  });
});

test('the page may keep its index from being evicted', async () => {
  expect(await running.console.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('permissions are refused', async () => {
  const answer = await running.console.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    ),
  );
  expect(answer).not.toBe('given');
  expect(await running.console.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('requests of another name or shape reach nothing', async () => {
  const ask = (channel: string, payload: unknown): Promise<string> =>
    running.console.evaluate(
      ([name, body]) =>
        window.talkingPiece.request(name as never, body as never).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      [channel, payload] as const,
    );
  expect(await ask('vault:read', {})).toContain('no such request');
  expect(await ask('session:trash', { session: 7 })).toContain('session:trash');
  expect(await ask('session:command', { commandId: 'c', command: { type: 'format' } })).toContain('command');
  expect(await ask('console:boot', {})).toBe('answered');
});

test('the window’s title is the app’s name, nothing more', async () => {
  const titles = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Talking Piece']);
});
