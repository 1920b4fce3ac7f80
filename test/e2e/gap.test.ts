import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { measureLayout, noFaults } from '../support/layout.ts';
import { press } from '../support/pages.ts';
import { sleepFor } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';

test('R8: after a sleep of four minutes the app asks; one key answers, open and covered, and one undo asks again', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  const left = page.getByRole('listitem').getByRole('timer');
  await expect(left).toHaveText(/^[45]:\d\d$/u);
  const question = page.getByText(
    /^Nothing was recorded from .* 4 minutes\. Did the group go on meanwhile\?$/u,
  );
  await expect(question).toBeHidden();
  await sleepFor(running, 240_000);
  await expect(question).toBeVisible();
  // Until it is answered it does not count.
  await expect(left).toHaveText(/^4:\d\d$/u);
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
    [1024, 640],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
    await expect(async () => {
      expect(await measureLayout(page), `${width}×${height}`).toEqual(noFaults);
    }).toPass({ timeout: 4_000 });
  }
  await press(page, 'Control+y');
  await expect(question).toBeHidden();
  await expect(left).toHaveText(/^0:\d\d$/u);
  await press(page, 'Control+z');
  await expect(question).toBeVisible();
  await expect(left).toHaveText(/^4:\d\d$/u);

  // Covered: the same question, the same key.
  await press(page, 'Control+u');
  await expect(page.getByRole('textbox')).toBeHidden();
  await expect(question).toBeVisible();
  await press(page, 'Control+n');
  await expect(question).toBeHidden();
  await press(page, 'Escape');
  await expect(left).toHaveText(/^4:\d\d$/u);
  await running.close();
  await remove();
});
