import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, hosts, pageOf, serveApp } from '../../../../electron/security/app-files.ts';
import { isFrom } from '../../../../electron/security/contents.ts';
import { contentSecurityPolicy } from '../../../../electron/security/csp.ts';
import { closeSession, mayRequest } from '../../../../electron/security/offline.ts';
import { permissions } from '../../../support/permissions.ts';
import { closedPreferences } from '../../../../electron/security/web-preferences.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'talking-piece-pages-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'console.html'), '<!doctype html><title>console</title>');
  await writeFile(join(root, 'wall.html'), '<!doctype html><title>wall</title>');
  await writeFile(join(root, 'assets', 'a.js'), 'export {}');
});
afterAll(() => rm(root, { recursive: true }));

describe('pages of the app', () => {
  test('each host has its own page and the assets, nothing else', () => {
    expect(fileOf('app://console/console.html', root)).toBe(join(root, 'console.html'));
    expect(fileOf('app://wall/assets/a.js', root)).toBe(join(root, 'assets', 'a.js'));
    expect(fileOf('app://wall/console.html', root)).toBeNull();
    expect(fileOf('app://elsewhere/console.html', root)).toBeNull();
    expect(fileOf('app://console/assets/a.js.map', root)).toBeNull();
  });

  test('no address leads out of the folder', () => {
    expect(fileOf('app://console/..%2f..%2fetc%2fhosts.html', root)).toBeNull();
    expect(fileOf('app://console/%2e%2e/%2e%2e/secret.js', root)).not.toContain('..');
    expect(fileOf('app://console/..%2Fsecret.js', root)).toBeNull();
  });

  test('every answer carries the policy, also the one that nothing is there', async () => {
    for (const url of ['app://console/console.html', 'app://console/missing.js']) {
      const answer = await serveApp(new Request(url), root);
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy('console'));
    }
    expect((await serveApp(new Request('app://console/missing.js'), root)).status).toBe(404);
    for (const host of hosts) {
      const policy = contentSecurityPolicy(host);
      expect(policy).toMatch(/^default-src 'none'.*require-trusted-types-for 'script'/u);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/u);
      expect([host, policy.includes("worker-src 'none'"), policy.includes("trusted-types 'none'")]).toEqual([
        host,
        host !== 'console',
        host !== 'console',
      ]);
    }
  });
});

/** A session as Electron's, which remembers what it was told, closed. */
async function closed() {
  const told: Record<string, (...args: never[]) => unknown> = {};
  const keep =
    (name: string) =>
    (...args: unknown[]): void => {
      told[name] = args.at(-1) as (typeof told)[string];
    };
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'on',
  ];
  await closeSession({
    ...Object.fromEntries(names.map((name) => [name, keep(name)])),
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    webRequest: { onBeforeRequest: () => undefined },
    setProxy: () => Promise.resolve(),
  } as never);
  const call = (name: string, ...args: unknown[]): unknown => told[name]?.(...(args as never[]));
  return {
    ask: (permission: string, requestingUrl: string): unknown => {
      let answer: unknown = null;
      const take = (given: boolean): void => {
        answer = given;
      };
      call('setPermissionRequestHandler', null, permission, take, { requestingUrl });
      return answer;
    },
    look: (permission: string, requestingUrl: string): unknown =>
      call('setPermissionCheckHandler', null, permission, '', { requestingUrl }),
    device: (): unknown => call('setDevicePermissionHandler', {}),
    download: (): boolean => {
      let prevented = false;
      call('on', { preventDefault: () => (prevented = true) });
      return prevented;
    },
  };
}

describe('ways out', () => {
  test('nothing but the app itself is asked for', () => {
    expect(mayRequest('app://console/console.html')).toBe(true);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:5173/',
      'ws://localhost:5173/',
      'wss://example.org/',
      'file:///etc/hosts',
      'ftp://example.org/',
      'mailto:a@example.org',
    ])
      expect(mayRequest(url)).toBe(false);
  });

  test('every permission is refused to every window, asked for or looked up, but keeping its own storage to the console', async () => {
    const { ask, look, device } = await closed();
    const given = [];
    for (const permission of [...permissions, 'one of a later version'])
      for (const address of [
        ...hosts.map(pageOf),
        'https://example.org/',
        'app://console.example/a.html',
        '',
      ])
        for (const [way, has] of [
          ['asked for', ask(permission, address)],
          ['looked up', look(permission, address)],
        ] as const)
          if (has) given.push([permission, address, way]);
    expect(given).toEqual([
      ['persistent-storage', 'app://console/console.html', 'asked for'],
      ['persistent-storage', 'app://console/console.html', 'looked up'],
    ]);
    expect(device()).toBe(false);
    expect(permissions).toEqual(expect.arrayContaining(['geolocation', 'media', 'usb', 'openExternal']));
    expect(permissions.length).toBeGreaterThan(40);
  });

  test('nothing is downloaded', async () => {
    const { download } = await closed();
    expect(download()).toBe(true);
  });
});

test('every window is made with the same closed preferences, and none with others', async () => {
  const folder = join(import.meta.dirname, '../../../../electron');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const making = [];
  for (const name of files) {
    const text = await readFile(join(folder, name), 'utf8');
    if (!text.includes('new BrowserWindow(')) continue;
    making.push(name);
    expect(text, name).toContain('webPreferences: closedPreferences(');
  }
  expect(making.length).toBeGreaterThanOrEqual(3);
  expect(closedPreferences('/p.cjs')).toMatchObject({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    backgroundThrottling: false,
  });
});

test('nothing in the app opens a door in the wall again', async () => {
  const folder = join(import.meta.dirname, '../../../../electron');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  const doors =
    /openExternal|enableBlinkFeatures|(?<!hasSwitch\(')no-sandbox|disable-web-security|loadFile\(|['"`]file:|bypassCSP/u;
  for (const name of files) expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(doors);
});

describe('who asks', () => {
  const frame = { url: 'app://console/console.html' };
  const contents = { mainFrame: frame };
  const from = (sender: unknown, senderFrame: unknown) =>
    isFrom({ sender, senderFrame } as never, contents as never, 'app://console');

  test('the main frame of the console, on its own page', () => {
    expect(from(contents, frame)).toBe(true);
  });

  test('not another window, a frame inside, another page, or a frame that is gone', () => {
    expect(from({ mainFrame: frame }, frame)).toBe(false);
    expect(from(contents, { url: 'app://console/console.html' })).toBe(false);
    expect(from(contents, null)).toBe(false);
    const elsewhere = { mainFrame: { url: 'app://wall/wall.html' } };
    expect(
      isFrom(
        { sender: elsewhere, senderFrame: elsewhere.mainFrame } as never,
        elsewhere as never,
        'app://console',
      ),
    ).toBe(false);
    const lookalike = { mainFrame: { url: 'app://console.example/console.html' } };
    expect(
      isFrom(
        { sender: lookalike, senderFrame: lookalike.mainFrame } as never,
        lookalike as never,
        'app://console',
      ),
    ).toBe(false);
  });
});
