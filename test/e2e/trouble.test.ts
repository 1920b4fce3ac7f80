import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp, type RunningApp } from '../support/app.ts';
import { keepNote } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

let data: string;
let remove: () => Promise<void>;
test.beforeEach(async () => {
  ({ data, remove } = await freshData());
});
test.afterEach(() => remove());

const words = en.trouble.stopped;
const logFile = (): Promise<string> => readFile(join(data, 'logs', 'app.log'), 'utf8');

/** The console's renderer dies, `times` times, each time when its page has come back. */
const die = (app: ElectronApplication, times: number): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }, left) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (let i = 0; i < left; i++)
      await new Promise<void>((resolve) => {
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      });
    return contents?.getURL() ?? '';
  }, times);

/** Playwright gives a page up whose process died: it is asked through main. */
const inPage = <T>(app: ElectronApplication, script: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<T>,
    script,
  );

async function startWithNote({ console: page }: RunningApp): Promise<void> {
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await keepNote(page, 'a word to keep');
  await expect(page.getByText('on disk')).toBeVisible();
}

test('a console that keeps dying gives way to a page that says what is safe; “Go on” leads back', async () => {
  const running = await launchApp({ data });
  await startWithNote(running);
  const { app } = running;
  expect(await die(app, 2)).toBe('app://console/console.html');
  expect(await die(app, 1)).toBe('app://console/stopped.html');
  await expect
    .poll(() => inPage<string>(app, 'document.body.innerText'))
    .toMatch(/Every word up to \d\d:\d\d.*is on disk/u);
  const text = await inPage<string>(app, 'document.body.innerText');
  expect(text).toContain(join(data, 'vault'));
  for (const said of [words.title, words.goOn, en.trouble.copy, en.trouble.showFolder])
    expect(text).toContain(said);
  expect(await inPage<string>(app, 'document.documentElement.outerHTML')).not.toMatch(
    /a word to keep|Amara/u,
  );
  expect(await inPage<string>(app, 'document.activeElement.textContent')).toBe(words.goOn);
  await inPage(app, 'document.activeElement.click()');
  await expect
    .poll(() => inPage<string>(app, 'location.href + document.body.innerText').catch(() => ''))
    .toMatch(/console\.html[^]*a word to keep/u);
  expect(await logFile()).toMatch(
    /page\.gone page=console reason=(crashed|killed|abnormal-exit) .* times=3/u,
  );
  await running.close();
});

test('diagnostics go to the clipboard, from the page and from the menu, without a word that anybody typed', async () => {
  const running = await launchApp({ data });
  await startWithNote(running);
  const { app, console: page } = running;
  // The clipboard belongs to the display, and other tests may run on it at the same time: what is put there is kept here.
  await app.evaluate(({ clipboard }) => {
    clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text });
  });
  const read = (): Promise<string> =>
    app.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  await page.evaluate(() => window.talkingPiece.request('trouble:copy', {}));
  const text = await read();
  for (const line of [/^sessions: 1$/mu, /^people: 4$/mu, /^notes: 1$/mu, /^disk: ok$/mu, /app\.started/u])
    expect(text).toMatch(line);
  expect(text).not.toMatch(/keep|Amara|Thursday|brings|talking-piece-/u);
  await app.evaluate(() => void Object.assign(globalThis, { copied: '' }));
  await app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
    items?.find((item) => item.label === label)?.click();
  }, en.trouble.copy);
  await expect.poll(read).toContain('sessions: 1');
  await running.close();
  expect(await logFile()).toMatch(/app\.started[^]*vault\.opened sessions=0[^]*app\.ended/u);
});

const failInMain = (app: ElectronApplication, times: number): Promise<void> =>
  app.evaluate((_, left) => {
    for (let i = 0; i < left; i++)
      setTimeout(() => {
        throw new Error('Amara said no');
      }, 0);
  }, times);

const lastEntry = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const load = await window.talkingPiece.request('session:load', { session: null });
    return load?.events.at(-1)?.seq ?? 0;
  });

test('an error that main did not expect is logged without its words, and the session goes on', async () => {
  const running = await launchApp({ data });
  await startWithNote(running);
  await failInMain(running.app, 1);
  await expect.poll(logFile).toMatch(/main\.uncaught name=Error line=\d+ column=\d+\n/u);
  const before = await lastEntry(running.console);
  await keepNote(running.console, 'and another');
  expect(await lastEntry(running.console)).toBeGreaterThan(before);
  expect(await logFile()).not.toContain('Amara');
  await running.close();
});

test('where errors do not end, the journal is closed in good order, and plain words say so', async () => {
  const running = await launchApp({ data });
  await startWithNote(running);
  const { app } = running;
  const said = join(data, 'said.txt');
  await app.evaluate(({ dialog }, path) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    dialog.showErrorBox = (title, text) => writeFileSync(path, `${title}\n${text}`);
  }, said);
  await failInMain(app, 12).catch(() => undefined);
  await running.gone;
  const text = await readFile(said, 'utf8');
  expect(text).toBe(`${en.trouble.gaveUp.title}\n${en.trouble.gaveUp.text(join(data, 'vault'))}`);
  const again = await launchApp({ data });
  const boot = await again.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  // Not a crash: it was closed in good order.
  expect(boot.session?.recovered).toMatchObject({ crashed: false, tailRepaired: false, damagedLines: [] });
  await again.close();
});

test('what was put aside is told on the covered screen without a title, on the open one with it, and at home', async () => {
  let running = await launchApp({ data });
  await startWithNote(running);
  const boot = () => running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  const journal = join(data, 'vault', 'sessions', (await boot()).session?.session ?? '', 'journal.log');
  await running.close();
  const text = await readFile(journal, 'utf8');
  await writeFile(journal, text.replace(/"data":(.*a word to keep)/u, '"dat0":$1'));
  running = await launchApp({ data });
  const { console: page } = running;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: en.trouble.repairs.see }).click();
  await expect(dialog).toContainText(/Line \d+: a note, entered at/u);
  await expect(dialog).toContainText('Session of');
  await expect(dialog).not.toContainText('Thursday peer circle');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+u');
  await page.getByRole('button', { name: en.room.ask.uncoverYes }).click();
  await page.getByRole('button', { name: en.trouble.repairs.see }).click();
  await expect(dialog).toContainText('Thursday peer circle');
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    window.talkingPiece.request('session:command', { commandId: 'c9', command: { type: 'closeSession' } }),
  );
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: en.trouble.repairs.entry(1) }).click();
  await expect(dialog).toContainText('Thursday peer circle');
  await running.close();
});
