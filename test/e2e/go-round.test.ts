import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

test('P5: a go-round from a chosen person, the other way round, after a quiet minute, with a passer, a latecomer and a clicker', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  const middle = page.locator('.floor-name');
  const next = page.locator('.floor-next').last();
  await expect(page.getByText('on disk')).toBeVisible();
  await press(page, 'Control+e');
  await expect(page.getByRole('button', { name: 'Start the go-round' })).toBeVisible();

  await press(page, 'Control+r');
  const dialog = page.getByRole('dialog', { name: 'Start a go-round' });
  await expect(dialog.getByRole('option', { name: '1 Amara' })).toBeFocused();
  await page.keyboard.type('mei');
  await expect(dialog.getByRole('option', { name: '1 Mei' })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'ArrowRight');
  await expect(dialog.getByRole('option', { name: '2 Jonas' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'A quiet minute first' }).press('Space');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();

  await expect(middle).toHaveText('A quiet minute');
  await expect(next).toHaveText('then Mei');
  await press(page, 'Shift+Enter');
  await expect(page.getByText('The room is quiet.')).toBeVisible();
  await press(page, 'Enter');
  await expect(middle).toHaveText('Mei');
  await press(page, 'PageDown');
  await expect(middle).toHaveText('Jonas');
  await press(page, 'Shift+Enter');
  await expect(middle).toHaveText('Amara');

  // Somebody comes late: asked after the others, before who passed is asked again.
  await press(page, 'Control+p');
  await page.getByRole('textbox', { name: 'Someone came later' }).fill('Zora');
  await press(page, 'Enter');
  await expect(page.getByText('Zora is here.')).toBeVisible();
  await press(page, 'Escape', 'Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'Enter');
  await expect(middle).toHaveText('Priya');
  await expect(next).toHaveText('then Zora');
  await press(page, 'PageDown');
  await expect(middle).toHaveText('Zora');
  await expect(next).toHaveText('then Jonas');
  await press(page, 'PageDown');
  await expect(middle).toHaveText('Jonas');
  await press(page, 'PageDown');
  await expect(middle).toHaveText('Everyone has had a turn');
  await running.close();
  await remove();
});

test('ROOM: seat tonight: names typed as they sit, one undo', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByText('on disk')).toBeVisible();
  const seats = page.locator('.room-seat');
  await expect(seats.nth(0)).toHaveAccessibleName('Amara, 1');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { id: 'seats.show' }),
  );
  const dialog = page.getByRole('dialog', { name: 'Seat tonight' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('pr me am');
  await expect(dialog.getByRole('row').nth(3)).toHaveText('4Jonas');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(seats.nth(0)).toHaveAccessibleName('Priya, 4');
  await expect(seats.nth(3)).toHaveAccessibleName('Jonas, 2');
  await press(page, 'Control+z');
  await expect(seats.nth(0)).toHaveAccessibleName('Amara, 1');
  await running.close();
  await remove();
});
