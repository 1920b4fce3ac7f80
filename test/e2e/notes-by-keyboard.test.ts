import { expect, test, type Page } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { keepNote, press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

/** Types of all events of the session, oldest first. */
const log = async (page: Page): Promise<readonly string[]> => {
  const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
  return load?.events.map(({ type }) => type) ?? [];
};

async function withNotes(run: (page: Page) => Promise<void>): Promise<void> {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await keepNote(page, '* Asking early');
  await keepNote(page, 'A list of first questions');
  await expect(page.getByText('A list of first questions')).toBeVisible();
  await run(page);
  await running.close();
  await remove();
}

test('Keys: after a note was edited, Tab, a sentence and Enter are a new note, and nothing else happens', async () => {
  await withNotes(async (page) => {
    const before = await log(page);
    const line = page.getByRole('textbox', { name: 'New note' });
    await press(page, 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await expect(page.getByRole('button', { name: 'Edit: Asking early' })).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await page.keyboard.type(' is respect');
    await press(page, 'Enter');
    await expect(page.getByText('Asking early is respect')).toBeVisible();
    await expect(line).toBeFocused();
    await press(page, 'Escape', 'Tab');
    await page.keyboard.type('mind the gap a little');
    await press(page, 'Enter');
    await expect(page.getByText('mind the gap a little')).toBeVisible();
    await expect(page.getByText('Asking early is respect')).toBeVisible();
    expect(await log(page)).toEqual([...before, 'note.edited', 'note.taken']);
  });
});

test('Keys: a sentence typed on a note’s button goes to the line, letter by letter, and presses nothing', async () => {
  await withNotes(async (page) => {
    const before = await log(page);
    const line = page.getByRole('textbox', { name: 'New note' });
    await press(page, 'Tab', 'Shift+Tab');
    await expect(page.getByRole('button', { name: 'Delete: Asking early' })).toBeFocused();
    await page.keyboard.type('a maze of jam');
    await expect(line).toHaveValue('a maze of jam');
    await press(page, 'Enter');
    await expect(page.getByText('a maze of jam')).toBeVisible();
    expect(await log(page)).toEqual([...before, 'note.taken']);
  });
});

test('Keys: after a note was deleted, by key or by pointer, the line has the focus', async () => {
  await withNotes(async (page) => {
    const line = page.getByRole('textbox', { name: 'New note' });
    await press(page, 'Tab', 'Shift+Tab', 'Enter');
    await expect(page.getByText('Asking early')).toBeHidden();
    await expect(line).toBeFocused();
    await press(page, 'Escape');
    await page.getByText('A list of first questions').hover();
    await page.getByRole('button', { name: 'Delete: A list of first questions' }).click();
    await expect(page.getByText('A list of first questions')).toBeHidden();
    await expect(line).toBeFocused();
  });
});

test('ROOM: a note is edited from its end; Shift Enter is a new line, Enter saves; a pointer moves no focus', async () => {
  await withNotes(async (page) => {
    const note = page.getByRole('listitem').filter({ hasText: 'Asking early' });
    await note.hover();
    await note.getByRole('button', { name: /^Who sees it/u }).click();
    await expect(note.getByText('shareable').first()).toBeVisible();
    await expect(page.locator('body')).toBeFocused();
    await note.getByRole('button', { name: /^Edit/u }).click();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
    await press(page, 'Escape');
    await note.hover();
    await note.getByRole('button', { name: /^Edit/u }).click();
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await page.keyboard.type(' on');
    await press(page, 'Shift+Enter');
    await page.keyboard.type('and often');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('Asking early on\nand often')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
  });
});
