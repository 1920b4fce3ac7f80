import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { registry } from '../../shared/keys/registry.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { readMain, testElectron } from '../support/electron.ts';
import { sampleStart } from '../support/start.ts';

let data: string;
let remove: () => Promise<void>;

test.beforeEach(async () => {
  ({ data, remove } = await freshData());
});
test.afterEach(() => remove());

const start = (page: Page): Promise<string> =>
  page.evaluate(
    async (body) => (await window.talkingPiece.request('session:start', body)).session,
    sampleStart(),
  );

test('R8: quit in the middle of a session and opened again, it goes on, covered, and says so', async () => {
  let running = await launchApp({ data });
  const session = await start(running.console);
  await running.close();
  running = await launchApp({ data });
  const boot = await running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(boot.session).toMatchObject({ session, recovered: { crashed: false, counted: true } });
  const wall = boot.session?.events.findLast(({ type }) => type === 'wall.set');
  expect(wall?.data).toMatchObject({ covered: true });
  // The clock went on by the wall, and the segment that ran still runs from its first instant.
  const began = boot.session?.events.find(({ type }) => type === 'segment.started')?.at ?? 0;
  expect(boot.anchor.now).toBeGreaterThan(began);
  expect(boot.session?.events.filter(({ type }) => type === 'segment.started')).toHaveLength(1);
  await expect(running.console.getByText('What brings you here?')).toBeVisible();
  await running.close();
});

test('a second start gives way to the first', async () => {
  const running = await launchApp({ data });
  const told = running.app.evaluate(
    ({ app }) => new Promise<boolean>((resolve) => app.once('second-instance', () => resolve(true))),
  );
  const { executablePath, args, appFolder } = testElectron();
  const second = spawn(executablePath, [...args, appFolder], {
    env: { ...process.env, TALKING_PIECE_DATA: data },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await told).toBe(true);
  expect(running.app.windows()).toHaveLength(1);
  await running.close();
});

test('the console stands where it was left, and settings stay', async () => {
  const place = { x: 120, y: 80, width: 1100, height: 700 };
  let running = await launchApp({ data });
  await running.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await running.console.evaluate(() =>
    window.talkingPiece.request('settings:set', {
      theme: 'night',
      bareKeys: false,
      paper: 'Letter',
      unpressedAfterMs: null,
      longTurnAfterMs: 600_000,
    }),
  );
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await running.app.waitForEvent('close');
  running = await launchApp({ data });
  expect(await readMain(running.app, (e) => e.BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place);
  const boot = await running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(boot.settings).toEqual({
    theme: 'night',
    bareKeys: false,
    paper: 'Letter',
    unpressedAfterMs: null,
    longTurnAfterMs: 600_000,
  });
  await running.close();
});

const keptAwake = (app: ElectronApplication): Promise<boolean> =>
  readMain(app, ({ powerSaveBlocker }) => [0, 1, 2, 3, 4].some((id) => powerSaveBlocker.isStarted(id)));

test('the display stays awake while a session runs, and not a moment longer', async () => {
  const { app, console: page, close } = await launchApp({ data });
  expect(await keptAwake(app)).toBe(false);
  await start(page);
  expect(await keptAwake(app)).toBe(true);
  await page.evaluate(() =>
    window.talkingPiece.request('session:command', { commandId: 'c1', command: { type: 'closeSession' } }),
  );
  expect(await keptAwake(app)).toBe(false);
  await close();
});

test('the menu is the registry; its keys are shown, and left to the page', async () => {
  const { app, console: page, close } = await launchApp({ data });
  const items = await readMain(app, ({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? []).map(({ label, registerAccelerator }) => ({ label, registerAccelerator })),
    ),
  );
  const labels = items.map(({ label }) => label);
  const inMenu = registry.filter(({ menu }) => menu !== null);
  expect(inMenu.length).toBeGreaterThan(10);
  for (const { id } of inMenu) {
    expect(labels).toContain(en.keys.commands[id]);
    const item = items.find(({ label }) => label === en.keys.commands[id]);
    expect(item?.registerAccelerator, id).toBe(false);
  }
  const heard: string[] = [];
  await page.exposeFunction('heard', (id: string) => heard.push(id));
  await page.evaluate(() => {
    const { heard: tell } = window as unknown as { heard: (id: string) => void };
    window.talkingPiece.on('menu:command', ({ id }) => tell(id));
  });
  const first = inMenu[0];
  await app.evaluate(
    ({ Menu }, label) => {
      const all = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
      all?.find((item) => item.label === label)?.click();
    },
    first === undefined ? '' : en.keys.commands[first.id],
  );
  await expect.poll(() => heard).toEqual([first?.id]);
  await close();
});

test('a console that dies comes back into the session', async () => {
  const { app, console: page, close } = await launchApp({ data });
  const session = await start(page);
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  const found: unknown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `window.talkingPiece.request('console:boot', {}).then((boot) => boot.session?.session)`,
    ),
  );
  expect(found).toBe(session);
  await close();
});
