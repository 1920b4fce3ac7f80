import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';

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
