import { expect, test, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshData, launchApp } from '../support/app.ts';
import { testElectron } from '../support/electron.ts';
import { keepNote } from '../support/pages.ts';
import { startSample } from '../support/kill-rounds.ts';

const line = (page: Page) => page.getByRole('textbox', { name: 'New note' });

/** An open room with a line in its pad that nobody has kept; resolves once it is on the disk. */
async function halfTyped(page: Page, data: string, text: string): Promise<string> {
  const session = await startSample(page);
  await page.reload();
  await expect(line(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(text);
  await expect.poll(() => placesOf(join(data, 'vault'), text)).toEqual([draftOf(data, session)]);
  return session;
}

const draftOf = (data: string, session: string): string =>
  join(data, 'vault', 'sessions', session, 'draft.json');

/** The files below a folder that hold these words; what goes while they are read counts as gone. */
async function placesOf(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path).catch(() => null) : null;
    if (bytes?.includes(words) === true) found.push(path);
  }
  return found;
}

async function uncover(page: Page): Promise<void> {
  await page.keyboard.press('Control+u');
  await page.getByRole('button', { name: 'Uncover' }).click();
}

test('ROOM: killed with a note half typed, it comes back covered without it, and uncovered with it', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  const session = await halfTyped(running.console, data, '~ half a confidence');
  await running.kill();

  running = await launchApp({ data });
  const { console: page } = running;
  await expect(page.getByText('What brings you here?').first()).toBeVisible();
  expect(await page.content()).not.toContain('half a confidence');
  // Not even to a page that asks.
  const asked = await page.evaluate(
    (one) => window.talkingPiece.request('draft:get', { session: one }),
    session,
  );
  expect(asked).toBeNull();
  await uncover(page);
  await expect(line(page)).toHaveValue('~ half a confidence');

  // Kept, it is a note, and half typed no more.
  await line(page).press('Enter');
  await expect(line(page)).toHaveValue('');
  await expect(page.getByText('half a confidence')).toBeVisible();
  await expect
    .poll(() => placesOf(join(data, 'vault'), 'half a confidence'))
    .toEqual([join(data, 'vault', 'sessions', session, 'journal.log')]);
  await running.close();
  await remove();
});

test('ROOM: a page that is loaded anew has what was half typed in it', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  await halfTyped(running.console, data, 'half a sentence');
  await running.console.reload();
  await expect(line(running.console)).toHaveValue('half a sentence');
  await running.close();
  await remove();
});

test('ROOM: what is half typed is in no summary, file, index or diagnosis, and closing the session ends it', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page, app } = running;
  const session = await halfTyped(page, data, 'half a confidence');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await keepNote(page, 'a whole note');
  await page.keyboard.press('Tab');
  await page.keyboard.type('half a confidence');
  await expect.poll(() => placesOf(data, 'half a confidence')).toEqual([draftOf(data, session)]);

  const out = join(data, 'out');
  const files = ['pdf', 'md', 'html', 'csv', 'json'] as const;
  for (const format of files) {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, `${out}.${format}`);
    const request = { session, audience: 'own', names: 'full', format } as const;
    const done = await page.evaluate((one) => window.talkingPiece.request('summary:export', one), request);
    expect(done).toMatchObject({ ok: true });
  }
  const { executablePath, args, appFolder } = testElectron();
  await promisify(execFile)(executablePath, [
    ...args,
    appFolder,
    '--cli',
    'summary',
    `${out}.json`,
    '--to',
    join(data, 'cli'),
    '--format',
    'md,html,csv,json',
  ]);
  expect(await placesOf(data, 'a whole note')).toEqual(
    expect.arrayContaining([
      `${out}.md`,
      `${out}.html`,
      `${out}.json`,
      expect.stringContaining(join(data, 'cli')),
    ]),
  );
  await page.evaluate(() => window.talkingPiece.request('trouble:copy', {}));
  const told = await page.evaluate(
    async (one) =>
      JSON.stringify([
        await window.talkingPiece.request('summary:view', { session: one, audience: 'own', names: 'full' }),
        await window.talkingPiece.request('index:sessions', { sessions: [one] }),
        await window.talkingPiece.request('console:boot', {}),
      ]),
    session,
  );
  expect(told).toContain('a whole note');
  expect(told).not.toContain('half a confidence');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).not.toContain('half a confidence');
  expect(await placesOf(data, 'half a confidence')).toEqual([draftOf(data, session)]);

  await page.evaluate(() =>
    window.talkingPiece.request('session:command', { commandId: 'close', command: { type: 'closeSession' } }),
  );
  await expect.poll(() => placesOf(data, 'half a confidence')).toEqual([]);
  await running.close();
  await remove();
});
