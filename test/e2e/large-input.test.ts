import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { sampleStart } from '../support/start.ts';

/** By the system's clipboard and the keyboard, as a person does: inserting by script would pass Chromium's editing by. */
async function paste(app: ElectronApplication, page: Page, text: string): Promise<void> {
  // Asynchronous from Electron 44 on, and not before.
  await app.evaluate(async ({ clipboard }, pasted) => {
    await clipboard.writeText(pasted);
  }, text);
  await page.keyboard.press('Control+v');
}

test('10,000 pasted lines are answered in words, and nobody is taken over; 500 people start a session', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await page.getByRole('button', { name: 'Quick start' }).click();
  const names = page.getByRole('textbox', { name: 'Who is here?' });
  await expect(names).toBeFocused();
  const people = Array.from({ length: 10_000 }, (_, i) => `Person ${i}`);
  await paste(app, page, people.join('\n'));
  await expect(page.getByText(/10000 lines: a circle holds 500 people/u)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/10000 lines: a circle holds 500 people/u)).toBeVisible();
  await expect(names).toHaveValue(people.join('\n'));

  await page.keyboard.press('Control+a');
  await paste(app, page, people.slice(0, 500).join('\n'));
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('m');
  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
  expect(Object.keys(load?.roster ?? {})).toHaveLength(500);
  await close();
  await remove();
});

test('a note of 100,000 characters, pasted, is kept whole', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  const pad = page.getByRole('textbox', { name: 'New note' });
  await pad.focus();
  const long = Array.from({ length: 1000 }, (_, i) => `${String(i).padStart(4, '0')} ${'long '.repeat(19)}`)
    .join('')
    .trimEnd();
  await paste(app, page, long);
  await expect(pad).toHaveValue(long);
  await page.keyboard.press('Enter');
  await expect(pad).toHaveValue('');
  const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
  const taken = load?.events.findLast((event) => event.type === 'note.taken');
  expect(taken?.data).toMatchObject({ text: long });
  await close();
  await remove();
});
