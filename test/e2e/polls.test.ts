import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { answerSaveDialog, press, walkTo } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';
import { shownWall } from '../support/wall-page.ts';

/** As the menu does it. */
const choose = ({ app }: RunningApp, id: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, command) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (webContents.getURL().startsWith('app://console/'))
        webContents.send('menu:command', { id: command });
  }, id);
const type = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const each of keys) await press(page, ...each, 'Enter');
};

test('ROOM: fist to five of 46 by count, by keyboard: on the wall, closed, and in the summary', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await plugDisplay(app, true);
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await shownWall(app);

  await choose(running, 'poll.open');
  await expect(page.getByRole('textbox', { name: /^Question/u })).toBeFocused();
  await page.keyboard.type('Shall we meet every second week?');
  await walkTo(page, page.getByRole('textbox', { name: 'How many can vote' }));
  await page.keyboard.type('46');
  await walkTo(page, page.getByRole('button', { name: 'Open the poll' }));
  await press(page, 'Enter');
  const bar = page.getByRole('region', { name: 'Poll' });
  await expect(bar).toContainText('Shall we meet every second week?');
  await expect(wall.getByText('Shall we meet every second week?')).toBeVisible();

  // Nine voted so far: the wall says how many, and not for what.
  await type(page, '06', '13');
  await expect(wall.getByText('9 of 46 voted')).toBeVisible();
  await expect(wall.getByRole('listitem').filter({ hasText: 'fist' })).toHaveText('fist');
  await type(page, '518', '411', '33');
  await expect(wall.getByText('41 of 46 voted')).toBeVisible();
  await expect(wall.getByRole('listitem')).toHaveText(['five18', 'four11', 'three3', 'two', 'one3', 'fist6']);
  await expect(bar).toContainText('41');

  await choose(running, 'poll.close');
  await expect(bar).toBeHidden();
  await expect(wall.getByText('41 of 46 voted')).toBeHidden();
  await expect(page.getByText('Shall we meet every second week?')).toBeVisible();

  await page.evaluate(() =>
    window.talkingPiece.request('session:command', {
      commandId: 'end-of-the-evening',
      command: { type: 'closeSession' },
    }),
  );
  const path = join(data, 'summary.md');
  await answerSaveDialog(app, path);
  const cards = await page.evaluate(() => window.talkingPiece.request('session:list', {}));
  const view = await page.evaluate(
    (session) => window.talkingPiece.request('summary:view', { session, audience: 'circle', names: 'full' }),
    cards[0]?.session ?? '',
  );
  expect(view?.polls).toMatchObject([{ question: 'Shall we meet every second week?', votes: 41, of: 46 }]);
  await page.getByRole('button', { name: /Markdown/u }).press('Enter');
  await expect.poll(async () => readFile(path, 'utf8').catch(() => '')).toContain('- five: 18');
  await running.close();
  await remove();
});
