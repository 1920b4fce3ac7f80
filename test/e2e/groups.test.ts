import { expect, test, type Page } from '@playwright/test';
import type { Start } from '../../shared/session/start.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { press, walkTo, watchPointer } from '../support/pages.ts';
import { passTime } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';
import { shownWall } from '../support/wall-page.ts';

const minute = 60_000;
const names = [
  'Amara',
  'Ben',
  'Chidi',
  'Dana',
  'Emil',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kemi',
  'Lena',
] as const;

/** An evening of a circle that meets again: a word of welcome, trios, a closing. */
function evening(): Start {
  const start = sampleStart({}, names);
  const [first, ...rest] = start.plan;
  if (first === undefined) throw new Error('no plan');
  return {
    ...start,
    circle: { ...start.circle, id: 'circle-1' },
    plan: [
      first,
      {
        ...first,
        id: 'trios',
        title: 'Trios: one story each',
        kind: 'topic',
        format: 'pairs',
        durationMs: 20 * minute,
        prompt: 'Tell of a time when asking turned out well.',
      },
      ...rest.slice(-1),
    ],
  };
}

const send = (page: Page, commandId: string, command: object): Promise<unknown> =>
  page.evaluate(
    ([id, asked]) =>
      window.talkingPiece.request('session:command', { commandId: id, command: asked as never }),
    [commandId, command] as const,
  );

/** The session before: everybody in two groups of six. */
async function sessionBefore(page: Page): Promise<void> {
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), evening());
  const ids = evening().people.map(({ id }) => id);
  await send(page, 'out', { type: 'startBreakout', groups: [ids.slice(0, 6), ids.slice(6)] });
  await send(page, 'close', { type: 'closeSession' });
  await page.evaluate(() => window.talkingPiece.request('session:leave', {}));
}

async function withEvening(run: (running: RunningApp, wall: Page) => Promise<void>): Promise<void> {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await sessionBefore(page);
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), evening());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await plugDisplay(app, true);
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await shownWall(app);
  await expect(wall.locator('#root > *').first()).toBeVisible();
  await run(running, wall);
  await running.close();
  await remove();
}

test('P9: trios by keyboard: formed, swapped, out, warned, mended, brought back, heard, and in the summary with buddies', async () => {
  test.setTimeout(240_000);
  await withEvening(async (running, wall) => {
    const { app, console: page } = running;
    const pointed = await watchPointer(page);
    const dialog = page.getByRole('dialog');

    // Their segment begins, and Enter is the one key.
    await press(page, 'Control+Enter');
    await expect(page.getByRole('button', { name: 'Form the groups' })).toBeVisible();
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'People in a group' })).toBeFocused();
    // G1, G3: of two sixes every trio has two at least who met last time.
    await expect(dialog).toContainText('12 people, 4 groups of 3');
    await expect(dialog).toContainText('new pairings: 8 of 12');
    await press(page, 'Tab');
    await page.keyboard.type('5');
    await press(page, 'Tab');
    await page.keyboard.type('Garden, Kitchen, Hall, Attic');

    // G3: what a swap costs is said before it is taken.
    const first = dialog.getByRole('region', { name: 'Garden' }).getByRole('button').first();
    await walkTo(page, first);
    const moved = await first.getAttribute('data-person');
    await press(page, 'Enter');
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'ArrowRight');
    await expect(page.locator('.groups-chip:focus')).toHaveAccessibleName(
      /^\w+ – swap with \w+: (as many new pairings|\d new pairings? (more|fewer))$/u,
    );
    await press(page, 'Enter');
    await expect(
      dialog.getByRole('region', { name: 'Kitchen' }).locator(`[data-person="${moved}"]`),
    ).toBeFocused();

    // Shown, then out.
    await walkTo(page, dialog.getByRole('button', { name: 'Show the groups' }));
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: 'Start, 5 min' })).toBeFocused();
    await expect(wall.locator('.wall[data-scene=breakouts]')).toBeVisible();
    await expect(wall.getByRole('listitem').filter({ hasText: 'Garden' })).toBeVisible();
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: 'Bring them back' })).toBeFocused();
    await press(page, 'Escape', 'ArrowUp');
    const bar = page.getByRole('region', { name: 'Groups' });
    await expect(bar).toContainText('Groups out');
    await expect(bar.getByRole('timer')).toContainText(/^5:5\d$/u);
    await passTime(running, 3.5 * minute);
    await expect(bar).not.toContainText('the last');
    await passTime(running, 0.7 * minute);
    await expect(bar).toContainText('the last two minutes');
    await expect(wall.getByText('the last two minutes')).toBeVisible();

    // G4: two leave, one group is down to one, and one person moves.
    const leaving = evening().people.slice(0, 12);
    const groupsNow = await page.evaluate(async () => {
      const load = await window.talkingPiece.request('session:load', { session: null });
      return load?.events.findLast((event) => event.type === 'breakout.formed')?.data.groups ?? [];
    });
    const two = (groupsNow[0]?.people ?? []).slice(0, 2);
    await press(page, 'Control+p');
    for (const id of two) {
      const name = leaving.find((person) => person.id === id)?.name ?? '';
      await walkTo(page, dialog.getByRole('button', { name: `Has left: ${name}`, exact: true }));
      await press(page, 'Enter');
    }
    await press(page, 'Escape');
    await expect(bar.getByRole('button', { name: 'Mend… for 2 people' })).toBeVisible();
    await press(page, 'Control+g');
    await expect(dialog.getByText(/ have left\.$/u)).toBeVisible();
    await expect(dialog.getByText(/ moves to /u)).toHaveCount(1);
    await walkTo(page, dialog.getByRole('button', { name: 'Mend' }));
    await press(page, 'Enter');
    await expect(dialog.getByText(/ have left\.$/u)).toBeHidden();
    const sizes = await dialog
      .getByRole('region')
      .evaluateAll((regions) => regions.map((region) => region.querySelectorAll('button').length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10);
    expect(Math.min(...sizes)).toBeGreaterThan(1);
    const places = await dialog
      .getByRole('region')
      .evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label') ?? ''));

    // Back, and heard: one insight from each.
    await walkTo(page, dialog.getByRole('button', { name: 'Bring them back' }));
    await press(page, 'Enter');
    await expect(dialog.getByRole('heading', { name: 'What do they bring?' })).toBeVisible();
    for (const place of places) {
      await expect(dialog.getByRole('textbox', { name: `Insight from ${place}` })).toBeFocused();
      await page.keyboard.type(`what they found in the ${place.toLowerCase()}`);
      await press(page, 'Enter');
    }
    await expect(page.getByText(`${places.at(-1)}: what they found`)).toBeVisible();
    await press(page, 'Escape');

    // Buddies until next time.
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app://console/'))
        ?.webContents.send('menu:command', { id: 'buddies.show' }),
    );
    await expect(dialog.getByRole('heading', { name: 'Buddies until next time' })).toBeVisible();
    await walkTo(page, dialog.getByRole('button', { name: 'Keep these pairs' }));
    await press(page, 'Enter');
    await expect(dialog.getByText('They stand in the summary for the circle.')).toBeVisible();
    await press(page, 'Escape');

    const session = await page.evaluate(
      async () => (await window.talkingPiece.request('session:load', { session: null }))?.session ?? '',
    );
    const view = await page.evaluate(
      (id) => window.talkingPiece.request('summary:view', { session: id, audience: 'circle', names: 'full' }),
      session,
    );
    expect(view.insights.map(({ text }) => text)).toEqual(
      places.map((place) => `${place}: what they found in the ${place.toLowerCase()}`),
    );
    expect(view.buddies.flat()).toHaveLength(10);
    expect(await pointed(), 'all of it was done by keyboard').toBe(0);
  });
});

test('principle 2: on a covered screen groups are numbers where the circle did not agree to names, and nobody is told why two cannot swap', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  const start = evening();
  await page.evaluate((asked) => window.talkingPiece.request('session:start', asked), {
    ...start,
    circle: { ...start.circle, namesOnWall: false },
    screen: 'everyone' as const,
  });
  await page.reload();
  await expect(page.getByRole('main', { name: 'What the room sees' })).toBeVisible();
  await press(page, 'Control+Enter', 'Control+g');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('12 people, 4 groups of 3');
  for (const name of names) expect(await page.locator('body').textContent()).not.toContain(name);
  expect(await page.locator('body').textContent()).not.toContain('Apart');
  await running.close();
  await remove();
});
