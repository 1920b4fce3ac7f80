import { expect, test, type Page } from '@playwright/test';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { plantManySessions } from '../support/many-sessions.ts';
import { keepNote } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all notes' });
const rebuilt = (page: Page) => page.getByText(/index was rebuilt/u);

/** A closed session with an open and a private note, from the start screen to the home again. */
async function evening(page: Page): Promise<void> {
  // No person is so quick that the first session comes before the first index.
  await expect.poll(() => page.evaluate(everythingHeld)).toContain('"made"');
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await keepNote(page, '! Silence is an answer too');
  await keepNote(page, '~ a confidence');
  await page.evaluate(() =>
    window.talkingPiece.request('session:command', {
      commandId: crypto.randomUUID(),
      command: { type: 'closeSession' },
    }),
  );
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(field(page)).toBeVisible();
}

/** Where Chromium keeps what the console's origin stored. */
const databases = (data: string): string => join(data, 'IndexedDB');

test('V5: deleted or damaged while the app is closed, list and search come back by themselves', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  await evening(running.console);
  await field(running.console).fill('slience');
  await expect(running.console.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  // It followed along: nothing had to be rebuilt.
  await expect(rebuilt(running.console)).toHaveCount(0);
  await running.close();

  running = await launchApp({ data });
  await field(running.console).fill('silence');
  await expect(running.console.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  await expect(rebuilt(running.console)).toHaveCount(0);
  await running.close();

  expect(await readdir(databases(data))).not.toEqual([]);
  await rm(databases(data), { recursive: true });
  running = await launchApp({ data });
  await expect(running.console.getByText('Earlier sessions')).toBeVisible();
  await field(running.console).fill('silence');
  await expect(running.console.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  // Otherwise than at the first start of all there had been one, and that is said.
  await expect(rebuilt(running.console)).toHaveText(/it was not there any more/u);
  await running.close();

  for (const path of await filesIn(databases(data))) {
    const bytes = await readFile(path);
    await writeFile(
      path,
      bytes.map((byte, i) => (i % 3 === 0 ? byte ^ 0xa5 : byte)),
    );
  }
  // Chromium puts an empty database in the place of such files, without a word: as if none had been there.
  running = await launchApp({ data });
  await field(running.console).fill('silence');
  await expect(running.console.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  await expect(rebuilt(running.console)).toHaveText(/it was not there any more/u);
  await running.close();
  await remove();
});

test('V5: deleted under the running app, it comes back without a restart', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const page = running.console;
  await evening(page);
  await expect.poll(() => page.evaluate(everythingHeld)).toContain('Silence');
  await expect(rebuilt(page)).toHaveCount(0);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases())
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', resolve);
      });
  });
  await expect.poll(() => page.evaluate(everythingHeld)).toContain('Silence');
  await field(page).fill('silence');
  await expect(page.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  await running.close();
  await remove();
});

test('a note that was found opens in the summary, in sight; a private one only where nobody else sees the screen', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const page = running.console;
  await evening(page);
  await page.keyboard.press('/');
  await page.keyboard.type('confidence');
  await expect(page.getByText('Nothing found for “confidence”.')).toBeVisible();
  expect(await page.content()).not.toContain('a confidence');
  await page.getByRole('button', { name: 'Only I see it: search them too' }).click();
  await expect(page.getByRole('option', { name: /a confidence/u })).toBeVisible();

  await field(page).fill('answer');
  await expect(page.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(page.locator('.sheet').getByText('Silence is an answer too')).toBeInViewport();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('sought')?.size)).toBe(1);
  await running.close();
  await remove();
});

test('V6: a session that was deleted is neither found nor held', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const page = running.console;
  await evening(page);
  await field(page).fill('silence');
  await expect(page.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete Thursday peer circle' }).click();
  await expect(page.getByText(/in the trash for 30 days/u)).toBeVisible();
  await expect.poll(() => page.evaluate(everythingHeld)).not.toContain('Silence');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.evaluate(everythingHeld)).toContain('Silence');
  await running.close();
  await remove();
});

test('many sessions are read in sight, and everything can be used meanwhile', async () => {
  const { data, remove } = await freshData();
  await plantManySessions(join(data, 'vault'), { sessions: 600, notes: 40 });
  const running = await launchApp({ data });
  const page = running.console;
  await expect(page.getByText(/Reading \d+ of 600 sessions…/u)).toBeVisible();
  await page.getByRole('button', { name: 'Quick start' }).click();
  await expect(page.getByRole('textbox', { name: 'Who is here?' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await field(page).fill('evening 77');
  await expect(page.getByRole('option', { name: /Evening 77/u }).first()).toBeVisible();
  await running.close();
  await remove();
});

/** In the page: all that any database of this origin holds. */
async function everythingHeld(): Promise<string> {
  const held: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    });
    for (const store of db.objectStoreNames)
      held.push(
        await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () => resolve(request.result));
        }),
      );
    db.close();
  }
  return JSON.stringify(held);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Files of the index in which this word stands, as bytes of either width. */
async function filesWith(data: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await filesIn(databases(data))) {
    const bytes = await readFile(path);
    if (bytes.includes(Buffer.from(word, 'latin1')) || bytes.includes(Buffer.from(word, 'utf16le')))
      found.push(path);
  }
  return found;
}

test('V6: what leaves the trash for good leaves the files of the index too', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  await evening(running.console);
  await field(running.console).fill('silence');
  await expect(running.console.getByRole('option', { name: /Silence is an answer/u })).toBeVisible();
  await running.console.evaluate(async () => {
    const [card] = await window.talkingPiece.request('session:list', {});
    await window.talkingPiece.request('session:trash', { session: card?.session ?? '' });
  });
  await running.close();
  expect(await filesWith(data, 'confidence')).not.toEqual([]);
  const trash = join(data, 'vault', 'trash');
  const [entry = ''] = await readdir(trash);
  const [at, ...rest] = entry.split('.');
  const long = 31 * 24 * 60 * 60 * 1000;
  await rename(join(trash, entry), join(trash, [Number(at) - long, ...rest].join('.')));

  running = await launchApp({ data });
  await expect(running.console.getByRole('button', { name: 'Sample circle' })).toBeVisible();
  expect(await readdir(trash)).toEqual([]);
  await running.close();
  expect(await filesWith(data, 'confidence')).toEqual([]);
  await remove();
});
