import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionCard } from '../../shared/ipc/contract.ts';
import { sessionJson } from '../../shared/summary/json.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { testElectron } from '../support/electron.ts';
import { sampleStart } from '../support/start.ts';
import { sampleEvents, sampleRoster } from '../support/summary/sample.ts';

let data = '';
let remove: () => Promise<void>;
let file = '';
test.beforeEach(async () => {
  ({ data, remove } = await freshData());
  file = join(data, 'evening.talkingpiece');
  await writeFile(file, sessionJson(sampleEvents(), sampleRoster));
});
test.afterEach(() => remove());

/** What the system does on a double click: it starts the app once more, which hands the file to the open one. */
function doubleClick(path: string): Promise<number | null> {
  const { executablePath, args, appFolder } = testElectron();
  const child = spawn(executablePath, [...args, appFolder, path], {
    env: { ...process.env, TALKING_PIECE_DATA: data },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('close', resolve));
}

const sessions = ({ console: page }: RunningApp): Promise<readonly SessionCard[]> =>
  page.evaluate(() => window.talkingPiece.request('session:list', {}));

test('started with a session file, the app opens its summary', async () => {
  const running = await launchApp({ data, args: [file] });
  try {
    const { console: page } = running;
    await expect(page.getByRole('heading', { level: 1, name: en.preview.heading })).toBeVisible();
    await expect(page.locator('.sheet')).toContainText('Asking for help');
    expect(await sessions(running)).toHaveLength(1);
  } finally {
    await running.close();
  }
});

test('a file opened beside the open app is shown there, and twice opened is one session', async () => {
  const running = await launchApp({ data });
  try {
    const { console: page } = running;
    const summary = page.locator('.sheet');
    await expect(page.getByText(en.start.home.heading)).toBeVisible();
    expect(await doubleClick(file)).toBe(0);
    await expect(summary).toContainText('Asking for help');
    await page.getByRole('button', { name: en.preview.home }).click();
    await expect(page.getByText(en.start.home.again)).toBeVisible();
    expect(await doubleClick(file)).toBe(0);
    await expect(summary).toContainText('Asking for help');
    expect(await sessions(running)).toHaveLength(1);
  } finally {
    await running.close();
  }
});

test('a running session stays, and says that the file is kept; what is no session is refused in words', async () => {
  const running = await launchApp({ data });
  try {
    const { console: page } = running;
    await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
    await page.reload();
    await expect(page.locator('.room')).toBeVisible();
    expect(await doubleClick(file)).toBe(0);
    await expect(page.getByText(en.room.banner.fileKept)).toBeVisible();
    await expect(page.locator('.room')).toBeVisible();
    expect(await sessions(running)).toHaveLength(2);

    await writeFile(file, 'no session');
    expect(await doubleClick(file)).toBe(0);
    await expect(page.getByText(/evening\.talkingpiece.*Nothing was taken over/u)).toBeVisible();
    await page.getByRole('button', { name: en.room.banner.dismiss }).click();
    await expect(page.getByText(/Nothing was taken over/u)).toBeHidden();
    expect(await sessions(running)).toHaveLength(2);
  } finally {
    await running.close();
  }
});

test('the record can be saved under the ending that opens by double click', async () => {
  const running = await launchApp({ data, args: [file] });
  try {
    const { app, console: page } = running;
    await expect(page.locator('.sheet')).toBeVisible();
    const path = join(data, 'saved.talkingpiece');
    const [card] = await sessions(running);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (...args: unknown[]) => {
        const { filters } = args.at(-1) as Electron.SaveDialogOptions;
        const offered = (filters ?? []).flatMap(({ extensions }) => extensions).join();
        return Promise.resolve({ canceled: offered !== 'json,talkingpiece', filePath });
      };
    }, path);
    const answer = await page.evaluate(
      (session) =>
        window.talkingPiece.request('summary:export', {
          session,
          audience: 'own',
          names: 'full',
          format: 'json',
        }),
      card?.session ?? '',
    );
    expect(answer).toEqual({ ok: true, path });
    expect(await doubleClick(path)).toBe(0);
    await expect(page.locator('.sheet')).toContainText('Asking for help');
    expect(await sessions(running)).toHaveLength(1);
  } finally {
    await running.close();
  }
});
