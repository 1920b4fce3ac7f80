import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { isWhole } from '../support/layout.ts';
import { press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

test('from an empty first start to the room, by keys alone; closed, previewed, and open again', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  try {
    const page = running.console;
    await expect(page.getByRole('button', { name: 'Sample circle' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Who is here?' })).toBeFocused();
    await page.keyboard.insertText('Amara\nJonas\nMei, she/her\nנועה\nSam\nSam');
    // The rarer runs of show come in a script of their own, under the page's policy.
    await expect(page.getByRole('combobox', { name: 'Which one' }).getByRole('option')).toHaveCount(7);
    await expect(
      page.getByText('2 people are called Sam (lines 5 and 6). They stay 2 people.'),
    ).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Who sees this screen?' })).toBeVisible();
    await page.keyboard.press('m');
    await page.keyboard.press('k');
    await expect(page.getByText('Arrive and open').first()).toBeVisible();
    await expect(page.getByText('Jonas').filter({ visible: true }).first()).toBeVisible();
    await page.evaluate(() =>
      window.talkingPiece.request('session:command', {
        commandId: crypto.randomUUID(),
        command: { type: 'closeSession' },
      }),
    );
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Peer circle');
    await page.getByRole('button', { name: 'Go on with the session' }).click();
    await expect(page.getByText('Arrive and open').first()).toBeVisible();
  } finally {
    await running.close();
    await remove();
  }
});

test('a long name runs over nothing beside the circle of the quick start', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.waitForFunction(() => innerWidth === 1280);
  await page.getByRole('button', { name: 'Quick start' }).press('Enter');
  const long = [
    'Maximiliane-Charlotte von Wittgenstein',
    'WWWWWWWWWWWWWWWW',
    '佐藤花子佐藤花子佐藤花子佐藤花子',
  ];
  const names = page.getByRole('textbox', { name: 'Who is here?' });
  await names.fill(Array.from({ length: 9 }, (_, i) => `${long[i % 3] ?? ''} ${i}`).join('\n'));
  await expect(page.locator('.quick-drawing text')).toHaveCount(9);
  const outside = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const box = document.querySelector('.quick-drawing')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll('.quick-drawing text')]
        .filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          return left < box.left - 0.5 || right > box.right + 0.5;
        })
        .map((each) => each.textContent);
    });
  await expect.poll(outside).toEqual([]);
  await close();
  await remove();
});

test('the keys fill more than the window, and the button that closes them is in sight all the while', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 640));
  await page.waitForFunction(() => innerHeight === 640);
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await press(page, 'F1');
  const dialog = page.locator('.dialog');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  const below = (): Promise<number> =>
    dialog.evaluate((each) => each.scrollHeight - each.clientHeight - each.scrollTop);
  expect(await below()).toBeGreaterThan(50);
  await expect.poll(() => isWhole(page.getByRole('button', { name: 'Close', exact: true }))).toBe(true);
  await dialog.evaluate((each) => each.scrollTo(0, each.scrollHeight));
  await expect.poll(() => isWhole(page.getByRole('button', { name: 'Close', exact: true }))).toBe(true);
  // Nothing is left behind it at the end.
  const rows = page.getByRole('definition');
  await expect(rows.last()).toBeVisible();
  const last = await rows.last().boundingBox();
  const bar = await page.locator('.dialog-actions').boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await close();
  await remove();
});
