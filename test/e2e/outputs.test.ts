import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import type { Command } from '../../shared/session/commands.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { openOutputs, type Outputs } from '../support/outputs.ts';
import { sampleStart } from '../support/start.ts';

interface Seen {
  readonly visible: boolean;
  readonly full: boolean;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Looks at the wall's window every few milliseconds, in main, from now on. */
const watchWalls = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seenWalls: seen });
    setInterval(() => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith('app://wall/') && window.isVisible())
          seen.push({ visible: true, full: window.isFullScreen(), bounds: window.getBounds() });
    }, 4);
  });
const seenWalls = (app: ElectronApplication): Promise<readonly Seen[]> =>
  app.evaluate(() => (globalThis as unknown as { seenWalls: Seen[] }).seenWalls.splice(0));
const wallNow = async (app: ElectronApplication): Promise<Seen | null> =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(
      (each) => each.webContents.getURL().startsWith('app://wall/') && each.isVisible(),
    );
    return window === undefined
      ? null
      : { visible: window.isVisible(), full: window.isFullScreen(), bounds: window.getBounds() };
  });

/** Whether any of it lies on the laptop, which is 1920 wide and on the left. */
const onLaptop = ({ bounds }: Seen): boolean => bounds.x < 1920;
const full = (x: number, width: number, height: number) => ({
  visible: true,
  full: true,
  bounds: { x, y: 0, width, height },
});

// Only an X server has outputs that can be plugged in by a script.
if (process.platform === 'linux') {
  let outputs: Outputs;
  let running: RunningApp;
  let remove: () => Promise<void>;

  test.beforeEach(async () => {
    outputs = await openOutputs();
    const fresh = await freshData();
    remove = fresh.remove;
    running = await launchApp({ data: fresh.data, env: outputs.env });
  });
  test.afterEach(async () => {
    await running.close();
    await remove();
    await outputs.dispose();
  });

  const start = async (page: Page): Promise<void> => {
    await page.evaluate(
      (asked) => window.talkingPiece.request('session:start', asked),
      sampleStart({ screen: 'me' }),
    );
    await page.reload();
  };

  test('on real outputs the wall follows what is plugged in and pulled out, and never lands on the laptop', async () => {
    test.setTimeout(120_000);
    const { app, console: page } = running;
    await start(page);
    await watchWalls(app);
    expect(await wallNow(app)).toBeNull();
    // Asked for on the only display, it does not come.
    await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
    expect(await wallNow(app)).toBeNull();

    await outputs.plug(1, '1280x720', { x: 1920, y: 0 });
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));

    // A third one: it stays where it is.
    await outputs.plug(2, '1024x768', { x: 3200, y: 0 });
    await expect.poll(() => app.evaluate(({ screen }) => screen.getAllDisplays().length)).toBe(3);
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));

    // Its own is pulled out: it goes to the other one, and back when that comes again.
    await outputs.unplug(1);
    await expect.poll(() => wallNow(app)).toEqual(full(3200, 1024, 768));
    await outputs.plug(1, '1280x720', { x: 1920, y: 0 });
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));

    // Another resolution of the same output.
    await outputs.plug(1, '1024x768', { x: 1920, y: 0 });
    await expect.poll(async () => (await wallNow(app))?.bounds.width).toBe(1024);

    // Both pulled out, while the session runs: gone, and the laptop is covered.
    await outputs.unplug(2);
    await outputs.unplug(1);
    await expect.poll(() => wallNow(app)).toBeNull();
    await expect(page.getByRole('textbox')).toBeHidden();
    await outputs.plug(1, '1280x720', { x: 1920, y: 0 });
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));

    const seen = await seenWalls(app);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter(onLaptop)).toEqual([]);
  });

  test('a mirrored pair is one picture: there is no wall, and everyone sees this screen', async () => {
    const { app, console: page } = running;
    await outputs.plug(1, '1920x1080', { x: 0, y: 0 });
    await start(page);
    await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
    expect(await wallNow(app)).toBeNull();
    const { displays } = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
    expect(displays).toMatchObject({ external: false, open: false });
    // Extended now: there is room for a wall.
    await outputs.plug(1, '1280x720', { x: 1920, y: 0 });
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));
    // And mirrored again in the middle of it.
    await outputs.plug(1, '1920x1080', { x: 0, y: 0 });
    await expect.poll(() => wallNow(app)).toBeNull();
  });

  /** By the system's way, past the page. */
  const press = (keyCode: string): Promise<void> =>
    running.app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('app://wall/'),
      )?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key });
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key });
    }, keyCode);

  test('Esc leaves the full screen and never uncovers, whatever the session does; F11 brings it back', async () => {
    const { app, console: page } = running;
    await outputs.plug(1, '1280x720', { x: 1920, y: 0 });
    await start(page);
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));
    const say = (command: Command) =>
      page.evaluate(
        (body) =>
          window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command: body }),
        command,
      );
    await say({
      type: 'setWall',
      wall: { scene: 'now', calm: false, screen: 'everyone', covered: true, timer: null },
    });
    await expect(page.getByRole('textbox')).toBeHidden();
    await press('Escape');
    const small = { x: 2048, y: 72, width: 1024, height: 576 };
    await expect.poll(() => wallNow(app)).toEqual({ visible: true, full: false, bounds: small });
    await press('Escape');
    await say({ type: 'nextSegment' });
    await expect(page.getByText('Tell us about a time when asking turned out well.')).toBeVisible();
    expect(await wallNow(app)).toEqual({ visible: true, full: false, bounds: small });
    await expect(page.getByRole('textbox')).toBeHidden();
    await expect(page.getByRole('dialog')).toBeHidden();
    await press('F11');
    await expect.poll(() => wallNow(app)).toEqual(full(1920, 1280, 720));
  });
}
