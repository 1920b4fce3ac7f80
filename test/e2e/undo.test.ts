import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { keepNote, press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

test('R4: undo and redo past their ends touch no text field: what was kept never comes back as typed text', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  const pad = page.getByRole('textbox', { name: 'New note' });
  await expect(pad).toBeVisible();
  await keepNote(page, '~ a confidence');
  await keepNote(page, '* for all');
  await expect(page.getByText('for all')).toBeVisible();
  for (let i = 0; i < 6; i += 1) await press(page, 'Control+z');
  await expect(page.getByText('for all')).toBeHidden();
  for (let i = 0; i < 6; i += 1) await press(page, 'Control+Shift+z');
  await expect(page.getByText('for all')).toBeVisible();
  await expect(pad).toHaveValue('');
  await expect(pad).not.toBeFocused();
  // Nor by the field's own undo, once it is in it again.
  await press(page, 'Tab', 'Control+z', 'Control+z', 'Control+Shift+z');
  await expect(pad).toBeFocused();
  await expect(pad).toHaveValue('');
  await running.close();
  await remove();
});
