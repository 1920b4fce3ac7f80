import { expect, test, type Locator, type Page } from '@playwright/test';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { openPlan, planTitles } from '../support/plan-in-app.ts';
import { press, walkTo, watchPointer } from '../support/pages.ts';

const agenda = [
  '# Neighbours’ evening',
  '- 18:30 Arriving and tea',
  '- 18:40 Opening round, 15 min',
  '  - Owner: Anna',
  '- 18:55 Our question',
  '- 19:25 Closing, 10 min',
].join('\n');
const titles = ['Arriving and tea', 'Opening round', 'Our question', 'Closing'];

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const onDisk = (page: Page) => expect(page.getByText('on disk')).toBeVisible();

/** A new plan, and what opens over it. */
async function open(page: Page, name: string): Promise<Locator> {
  await walkTo(page, button(page, name));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test('by keys alone: an agenda is pasted, looked over and taken; it is on the disk, and one undo takes it back', async () => {
  const { data, remove } = await freshData();
  const first = await launchApp({ data });
  let page = first.console;
  const pointed = await watchPointer(page);
  await openPlan(page);
  const dialog = await open(page, 'Import an agenda…');
  await expect(dialog.getByRole('textbox', { name: 'The agenda, as it is' })).toBeFocused();
  await page.keyboard.insertText(agenda);
  await press(page, 'Control+Enter');
  await expect(dialog.getByRole('row', { name: /18:40 Opening round/u })).toContainText('With Anna.');
  await expect(dialog.getByText('Nothing left to look at')).toBeVisible();
  // Seen, and nothing of it is in the plan.
  expect(await page.locator('.plan [data-row]').count()).toBe(0);
  await press(page, 'Control+Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => planTitles(page)).toEqual(titles);
  await expect(page.getByRole('textbox', { name: 'Title' }).first()).toHaveValue('Neighbours’ evening');
  await onDisk(page);
  expect(await pointed()).toBe(0);
  await first.close();

  const second = await launchApp({ data });
  page = second.console;
  await openPlan(page, 'Neighbours’ evening');
  await expect.poll(() => planTitles(page)).toEqual(titles);
  // Taken once more, below what stands there, and taken back by one key.
  await open(page, 'Import an agenda…');
  await page.keyboard.insertText(agenda);
  await press(page, 'Control+Enter');
  await expect(page.getByText('Nothing left to look at')).toBeVisible();
  await press(page, 'Control+Enter');
  await expect.poll(async () => (await planTitles(page)).length).toBe(8);
  await press(page, 'Control+z');
  await expect.poll(() => planTitles(page)).toEqual(titles);
  await onDisk(page);
  await second.close();
  expect(await planOnDisk(data)).toEqual(titles);
  await remove();
});

test('by keys alone: words of the library become a row that says them, and they are on the disk', async () => {
  const { data, remove } = await freshData();
  const { console: page, close } = await launchApp({ data });
  const pointed = await watchPointer(page);
  await openPlan(page);
  const dialog = await open(page, 'Library…');
  await expect(dialog.getByRole('searchbox', { name: 'Search the library' })).toBeFocused();
  await page.keyboard.type('weather');
  const item = dialog.getByRole('region', { name: 'The item' });
  await expect(item.locator('.library-text')).toContainText(/weather/iu);
  const text = (await item.locator('.library-text').textContent()) ?? '';
  await walkTo(page, item.getByRole('button', { name: 'Use', exact: true }));
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue(text);
  await onDisk(page);
  expect(await pointed()).toBe(0);
  await close();
  const [plan] = await plansOnDisk(data);
  expect(plan?.segments).toMatchObject([{ prompt: text }]);
  await remove();
});

test('by keys alone: a plan is rehearsed at 60× to its end, and nothing at all is written', async () => {
  test.setTimeout(90_000);
  const { data, remove } = await freshData();
  const { console: page, close } = await launchApp({ data });
  const pointed = await watchPointer(page);
  await openPlan(page);
  await walkTo(page, button(page, 'Take a template'));
  await press(page, 'Enter');
  await button(page, /^Short check-in/u).press('Enter');
  await expect(page.getByRole('gridcell').nth(1)).toBeFocused();
  await onDisk(page);
  const before = await listing(join(data, 'vault'));
  const dialog = await open(page, 'Rehearse…');
  const first = await dialog.locator('.rehearse-prompt').textContent();
  await press(page, '3');
  await expect(dialog.getByRole('button', { name: '60×' })).toHaveAttribute('aria-pressed', 'true');
  // The first segment passes by itself, a minute in every second; the others are passed over to their ends.
  await expect(dialog.locator('.rehearse-prompt')).not.toHaveText(first ?? '', { timeout: 30_000 });
  const report = dialog.getByRole('heading', { name: 'How it went' });
  const over = async (): Promise<boolean> => {
    if (!(await report.isVisible())) await press(page, 'Shift+ArrowRight');
    return report.isVisible();
  };
  await expect.poll(over, { timeout: 30_000 }).toBe(true);
  await expect(dialog.getByRole('table')).toBeVisible();
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  expect(await listing(join(data, 'vault'))).toEqual(before);

  await walkTo(page, button(page, 'Back'));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Runs of show' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Earlier sessions' })).toHaveCount(0);
  expect(await readdir(join(data, 'vault', 'sessions'))).toEqual([]);
  expect(await pointed()).toBe(0);
  await close();
  await remove();
});

test('by keys alone: a plan is thrown away and taken back; it is on the disk as it was', async () => {
  const { data, remove } = await freshData();
  const { console: page, close } = await launchApp({ data });
  await openPlan(page);
  const dialog = await open(page, 'Import an agenda…');
  await page.keyboard.insertText(agenda);
  await press(page, 'Control+Enter');
  await expect(dialog.getByText('Nothing left to look at')).toBeVisible();
  await press(page, 'Control+Enter');
  await expect.poll(() => planTitles(page)).toEqual(titles);
  await onDisk(page);
  await walkTo(page, button(page, 'Back'));
  await press(page, 'Enter');
  const pointed = await watchPointer(page);
  await walkTo(page, button(page, 'Delete Neighbours’ evening'));
  await press(page, 'Enter');
  await expect(page.getByText('“Neighbours’ evening” is in the trash for 30 days.')).toBeVisible();
  await expect.poll(() => plansOnDisk(data)).toEqual([]);
  await walkTo(page, button(page, 'Undo'));
  await press(page, 'Enter');
  await expect(button(page, /^Neighbours’ evening/u)).toBeFocused();
  await expect.poll(() => planOnDisk(data)).toEqual(titles);
  await press(page, 'Enter');
  await expect.poll(() => planTitles(page)).toEqual(titles);
  expect(await pointed()).toBe(0);
  await close();
  await remove();
});

interface PlanOnDisk {
  readonly segments: readonly { readonly title: string; readonly prompt?: string }[];
}

async function plansOnDisk(data: string): Promise<readonly PlanOnDisk[]> {
  const folder = join(data, 'vault', 'plans');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const { data: plan } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { data: PlanOnDisk };
      return plan;
    }),
  );
}

const planOnDisk = async (data: string): Promise<readonly string[] | undefined> =>
  (await plansOnDisk(data))[0]?.segments.map(({ title }) => title);

/** Everything in a folder, with its size and when it was changed, to the nanosecond. */
async function listing(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { size, mtimeNs } = await stat(join(folder, name), { bigint: true });
      return `${name} ${size} ${mtimeNs}`;
    }),
  );
}
