import { expect, test, type Page } from '@playwright/test';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { sampleStart } from '../support/start.ts';
import type { Command } from '../../shared/session/commands.ts';
import { lookForWall, shownWall } from '../support/wall-page.ts';

let running: RunningApp;
let remove: () => Promise<void>;

test.beforeEach(async () => {
  const fresh = await freshData();
  remove = fresh.remove;
  running = await launchApp({ data: fresh.data });
});
test.afterEach(async () => {
  await running.close();
  await remove();
});

const send = (page: Page, command: Command) =>
  page.evaluate(
    (body) =>
      window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command: body }),
    command,
  );

/** A session in the console's own store: started through the bridge, then loaded by the page. */
async function startSession(page: Page, change = {}): Promise<void> {
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart(change));
  await page.reload();
}

/** Starts a session with a display plugged in, and waits for the wall. */
async function withWall(change = {}): Promise<Page> {
  await plugDisplay(running.app, true);
  await startSession(running.console, change);
  const wall = await shownWall(running.app);
  await wall.waitForLoadState('domcontentloaded');
  // The wall may be there before the console has read its session again.
  await expect(running.console.getByRole('button', { name: /Mei/u })).toBeVisible();
  return wall;
}

test('with a second display the wall stands there, with an origin of its own and nothing to send with', async () => {
  const wall = await withWall();
  expect(wall.url()).toBe('app://wall/wall.html');
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  expect(
    await wall.evaluate(() =>
      Object.keys((window as unknown as { talkingPieceWall: object }).talkingPieceWall),
    ),
  ).toEqual(['onView']);
  expect(await wall.evaluate(() => 'talkingPiece' in window)).toBe(false);
  const place = await running.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('wall'),
    );
    return [window?.isFullScreen(), window?.getNormalBounds()];
  });
  expect(place).toEqual([true, { x: 1600, y: 0, width: 1280, height: 720 }]);
});

test('it follows the session, and is given no note and no cue', async () => {
  const wall = await withWall();
  const received: string[] = [];
  await wall.exposeFunction('keep', (view: string) => received.push(view));
  await wall.evaluate(() => {
    const { talkingPieceWall, keep } = window as unknown as {
      talkingPieceWall: { onView: (listener: (view: unknown) => void) => void };
      keep: (view: string) => void;
    };
    talkingPieceWall.onView((view) => keep(JSON.stringify(view)));
  });
  const note = { kind: 'insight', visibility: 'private', owner: null, due: null } as const;
  await send(running.console, { type: 'takeNote', ...note, text: 'a confidence' });
  await send(running.console, { type: 'passFloor', person: 'p1', add: false });
  await send(running.console, { type: 'nextSegment' });
  await expect(wall.getByText('Tell us about a time when asking turned out well.')).toBeVisible();
  expect(received.length).toBeGreaterThan(0);
  expect(received.join('\n')).not.toMatch(/confidence|Wait for the last one|Amara|p1/u);
});

test('keys pressed in it work', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  // Sent by the system's way, past the page: the debugger's way is not heard in main.
  await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('wall'),
    )?.webContents;
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'm' });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'm' });
  });
  await expect(
    running.console.getByRole('button', { name: /Mei/u }).and(running.console.locator('[aria-pressed=true]')),
  ).toBeVisible();
});

test('when the display goes, the wall goes; it is never put over the only one', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  const gone = wall.waitForEvent('close');
  await plugDisplay(running.app, false);
  await gone;
  await running.console.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  expect(running.app.windows()).toHaveLength(1);
  // Whoever looks at the laptop now may be everybody.
  await expect(running.console.getByRole('textbox')).toBeHidden();
  // Plugged in again: there it is, by itself.
  await plugDisplay(running.app, true);
  await expect((await shownWall(running.app)).getByText('What brings you here?')).toBeVisible();
});

test('a page is kept ready while there is a display for it: it knows nothing, is what is shown, and goes with the display', async () => {
  const { app, console: page } = running;
  const walls = (): Page[] => app.windows().filter((each) => each.url() === 'app://wall/wall.html');
  const spare = async (): Promise<Page> => {
    await expect.poll(() => walls().length, { timeout: 10_000 }).toBe(1);
    expect(await lookForWall(app)).toBeNull();
    const [ready] = walls();
    if (ready === undefined) throw new Error('none is kept ready');
    await ready.waitForLoadState('load');
    const told = await ready.evaluate(() => {
      const views: unknown[] = [];
      const { talkingPieceWall } = window as unknown as {
        talkingPieceWall: { onView: (listener: (view: unknown) => void) => void };
      };
      talkingPieceWall.onView((view) => views.push(view));
      return [views, document.body.innerText.trim()];
    });
    expect(told).toEqual([[], '']);
    return ready;
  };
  expect(walls()).toEqual([]);
  await plugDisplay(app, true);
  const first = await spare();
  await startSession(page);
  const wall = await shownWall(app);
  expect(wall).toBe(first);
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  // Put away, another one waits, that knows nothing of it.
  const gone = wall.waitForEvent('close');
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: false }));
  await gone;
  const second = await spare();
  // One that died is not shown.
  const died = second.waitForEvent('crash');
  await (
    await app.browserWindow(second)
  ).evaluate(({ webContents }) => webContents.forcefullyCrashRenderer());
  await died;
  await expect.poll(() => walls()).toEqual([]);
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  await expect((await shownWall(app)).getByText('What brings you here?')).toBeVisible();
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: false }));
  await spare();
  await plugDisplay(app, false);
  await expect.poll(() => walls()).toEqual([]);
});

test('it goes on when the console reloads', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  await running.console.reload();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  await send(running.console, { type: 'nextSegment' });
  await expect(wall.getByText('Tell us about a time when asking turned out well.')).toBeVisible();
});

test('displays are identified: a number on each, for a moment, on a window that takes no key', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  await running.app.evaluate(({ app, BrowserWindow }) => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    app.on('web-contents-created', (_, contents) => {
      const real = contents.send.bind(contents);
      contents.send = (channel: string, view: { view: { scene: string; number: number; holds: string } }) => {
        const window = BrowserWindow.fromWebContents(contents);
        const { scene, number, holds } = view.view;
        if (scene === 'identify') told[number - 1] = [holds, window?.isFocusable(), window?.getBounds().x];
        real(channel, view);
      };
    });
  });
  await running.console.evaluate(() => window.talkingPiece.request('wall:identify', {}));
  await expect
    .poll(() => running.app.evaluate(() => (globalThis as unknown as { told: unknown[] }).told), {
      timeout: 20_000,
    })
    .toEqual([
      ['console', false, 475],
      ['wall', false, 2023],
    ]);
  await expect.poll(() => running.app.windows().length, { timeout: 25_000 }).toBe(2);
});

test('for slides the wall steps aside and comes back by itself; the clicker is not taken', async () => {
  const [first, second, last] = sampleStart().plan;
  const talk = { ...second!, format: 'presentation' as const, slides: true };
  const wall = await withWall({ plan: [first!, talk, last!] });
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  const gone = wall.waitForEvent('close');
  await send(running.console, { type: 'nextSegment' });
  await gone;
  await expect(running.console.getByRole('timer', { name: 'Time left: 15:00' })).toBeVisible();
  await expect(running.console.getByRole('textbox')).toHaveCount(0);
  await running.console.keyboard.press('PageDown');
  await running.console.keyboard.press('.');
  const load = await running.console.evaluate(() =>
    window.talkingPiece.request('session:load', { session: null }),
  );
  expect(load?.events.filter(({ type }) => type === 'wall.set')).toHaveLength(1);
  await send(running.console, { type: 'nextSegment' });
  await expect((await shownWall(running.app)).getByText('One word to take along.')).toBeVisible();
});

test('after a restart of the app it shows what it showed, with the right time', async () => {
  const fresh = await freshData();
  const before = await launchApp({ data: fresh.data });
  await before.console.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    sampleStart(),
  );
  const timer = { totalMs: 3_600_000, startedAt: 0 };
  const shown = { scene: 'timer', calm: false, screen: 'me', covered: false, timer, stays: true } as const;
  await send(before.console, { type: 'setWall', wall: shown });
  const load = await before.console.evaluate(() =>
    window.talkingPiece.request('session:load', { session: null }),
  );
  const set = load?.events.findLast(({ type }) => type === 'wall.set');
  const startedAt = set?.type === 'wall.set' ? (set.data.timer?.startedAt ?? 0) : 0;
  await before.kill();
  const again = await launchApp({ data: fresh.data });
  await plugDisplay(again.app, true);
  await again.console.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await shownWall(again.app);
  const label = await wall.getByRole('timer').getAttribute('aria-label');
  const [, hours = 0, minutes = 0, seconds = 0] = (/(?:(\d+):)?(\d+):(\d+)$/u.exec(label ?? '') ?? []).map(
    (each) => Number(each ?? 0),
  );
  const left = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  expect(Math.abs(startedAt + 3_600_000 - Date.now() - left)).toBeLessThan(3000);
  await again.close();
  await fresh.remove();
});

test('its origin has no storage of ours, and no request leaves it', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  const asked: string[] = [];
  wall.on('request', (request) => asked.push(request.url()));
  await send(running.console, { type: 'nextSegment' });
  await expect(wall.getByText('Tell us about a time when asking turned out well.')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('app://wall/'))).toEqual([]);
  expect(
    await wall.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  ).toEqual([0, 0, '', [], []]);
});
