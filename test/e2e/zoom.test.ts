import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { measureLayout } from '../support/layout.ts';
import { press } from '../support/pages.ts';

test('at 200 % on 1440×900 no text lies on another, nothing is cut at the side, and what is below can be scrolled to', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(1440, 900);
    window?.webContents.setZoomFactor(2);
  });
  await page.waitForFunction(() => innerWidth === 720 && innerHeight === 450);
  const check = (surface: string): Promise<void> =>
    expect(async () => {
      const { overlapping, clipped, scrolls, small } = await measureLayout(page);
      const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ overlapping, small, across: Math.max(0, across) }, surface).toEqual({
        overlapping: [],
        small: [],
        across: 0,
      });
      // Below the window is no fault where the page itself scrolls.
      if (!scrolls) expect(clipped, surface).toEqual([]);
    }).toPass({ timeout: 4_000 });

  await expect(page.getByRole('button', { name: /quick start/iu })).toBeVisible();
  await check('home');
  await page.getByRole('button', { name: /quick start/iu }).press('Enter');
  await check('quick start');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await page.getByRole('button', { name: /sample circle/iu }).press('Enter');
  await expect(page.getByText('Who sees this screen?')).toBeVisible();
  await check('who sees this screen');
  await press(page, 'm');
  await expect(page.getByText(/talk time measured/iu)).toBeVisible();
  await check('consent');
  await press(page, 'k');
  await expect(page.getByRole('textbox')).toBeVisible();
  await press(page, 'j', 'm');
  await check('room');
  await press(page, 'Control+u');
  await expect(page.getByRole('textbox')).toBeHidden();
  await check('covered');
  await press(page, 'Escape');
  await check('covered, plain view');
  await press(page, 'Control+e', 'Control+Enter', 'Enter');
  await expect(page.getByRole('heading', { name: 'The session has ended.' })).toBeVisible();
  await check('ended');
  await press(page, 'Control+u', 'Enter');
  await expect(page.getByRole('heading', { name: 'What leaves the room' })).toBeVisible();
  await check('summary');
  await page.goto('app://console/stopped.html');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await check('stopped');
  await running.close();
  await remove();
});
