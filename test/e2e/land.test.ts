import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { isWhole, measureLayout, noFaults } from '../support/layout.ts';
import { press } from '../support/pages.ts';
import { passTime } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';

const minute = 60_000;

test('T4: a hold moves the end past the hard one; landing is offered, shaved by one key, and undone by one', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    // As long as the plan, on whole minutes, so that the clock times are even.
    sampleStart({ hardEnd: (Math.floor(Date.now() / minute) + 31) * minute }),
  );
  await page.reload();
  await expect(page.getByText('left of 5 min')).toBeVisible();
  await press(page, 'Control+Enter');
  await expect(page.getByText('left of 15 min')).toBeVisible();
  await press(page, ' ');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await passTime(running, 9 * minute);
  await expect(page.getByText(/late: Ctrl L/u)).toBeHidden();
  await press(page, ' ');
  const offer = page.getByText(/\d min late: Ctrl L/u);
  await expect(offer).toBeVisible();
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
    for (const target of [offer, ...(await page.locator('.timeline-foot button').all())])
      await expect.poll(() => isWhole(target), { message: `${width}×${height}` }).toBe(true);
  }

  await press(page, 'Control+l');
  const dialog = page.getByRole('dialog', { name: 'Land on time' });
  await expect(dialog.getByRole('slider', { name: 'Minutes of Asking for help' })).toBeFocused();
  await expect(dialog.getByText('on time', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Closing round protected/u })).toContainText('10 min');
  const { overlapping: _behind, ...faults } = await measureLayout(page);
  const { overlapping: _none, ...clean } = noFaults;
  expect(faults).toEqual(clean);
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/left of 1[0-2] min/u)).toBeVisible();
  await expect(offer).toBeHidden();
  await press(page, 'Control+z');
  await expect(page.getByText('left of 15 min')).toBeVisible();

  // Dropped and closed now are only shown until they are accepted.
  await press(page, 'Control+l', 'd');
  await expect(dialog).toContainText('Nothing that is still to come can be dropped.');
  await press(page, 'c');
  await expect(dialog.getByRole('row', { name: /^Closing round 1:00 each/u })).toBeVisible();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('left of 15 min')).toBeVisible();
  await running.close();
  await remove();
});
