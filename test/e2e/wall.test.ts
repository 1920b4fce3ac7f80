import { expect, test, type Page } from '@playwright/test';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { sampleStart } from '../support/start.ts';
import type { Command } from '../../shared/session/commands.ts';

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
  const opening = running.app.waitForEvent('window');
  await startSession(running.console, change);
  const wall = await opening;
  await wall.waitForLoadState('domcontentloaded');
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
  const back = running.app.waitForEvent('window');
  await plugDisplay(running.app, true);
  await expect((await back).getByText('What brings you here?')).toBeVisible();
});

test('it goes on when the console reloads', async () => {
  const wall = await withWall();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  await running.console.reload();
  await expect(wall.getByText('What brings you here?')).toBeVisible();
  await send(running.console, { type: 'nextSegment' });
  await expect(wall.getByText('Tell us about a time when asking turned out well.')).toBeVisible();
});
