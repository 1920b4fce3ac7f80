import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { planTimes, planTitles } from '../support/plan-in-app.ts';
import { answerSaveDialog, press, walkTo, watchPointer } from '../support/pages.ts';

const twelve = 'Amara, Jonas, Mei, Kwame, Noor, Sam, Ingrid, Tomas, Priya, Leila, Ruth, Daniel'.split(', ');

test('the evening before, by keys alone: a circle, twelve names, a run of show, lunch at noon, on paper, and it meets', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  const pointed = await watchPointer(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const isAt = (name: string) => page.evaluate((text) => document.activeElement?.textContent === text, name);
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });

  await walkTo(page, button('New circle'));
  await press(page, 'Enter');
  await expect(field('What is it called?')).toBeFocused();
  await page.keyboard.type('Thursday circle');
  await walkTo(page, button(/^I have read this/u));
  await press(page, 'Enter');
  await walkTo(page, button('Paste a list…'));
  await press(page, 'Enter');
  await expect(field('Names')).toBeFocused();
  await page.keyboard.insertText(twelve.join('\n'));
  await walkTo(page, button('Add 12 people'));
  await press(page, 'Enter');
  await expect(field(/^Name of person/u)).toHaveCount(12);

  // Its run of show: a template, changed, with a start and lunch at noon.
  for (let step = 0; step < 200 && !(await isAt('Run of show')); step += 1) await press(page, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'A run of show for Thursday circle' })).toBeVisible();
  await walkTo(page, button('To the plan'));
  await press(page, 'Enter');
  await expect(page.getByRole('grid')).toBeVisible();
  await walkTo(page, field('Starts'));
  await page.keyboard.type('10:00');
  await press(page, 'Enter', 'F6', 'Control+Home', 'ArrowRight');
  await page.keyboard.type('Tea and arriving');
  await press(page, 'Enter');
  await expect.poll(async () => (await planTitles(page))[0]).toBe('Tea and arriving');
  await press(page, 'Control+Home');
  for (let row = 0; row < 3; row += 1) await press(page, 'ArrowDown');
  await page.keyboard.type('12:00');
  await press(page, 'Enter');
  await expect.poll(async () => (await planTimes(page))[3]).toBe('12:00');
  await expect(page.getByText('on disk')).toBeVisible();

  const path = join(data, 'plan.pdf');
  await answerSaveDialog(app, path);
  await walkTo(page, button('Print…'));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await walkTo(page, dialog.getByRole('button', { name: 'Save as PDF…' }));
  await press(page, 'Enter');
  await expect(dialog.getByText(/plan\.pdf/u)).toBeVisible();
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('Tea and arriving');
  expect(text).toContain('12:00');
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();

  await walkTo(page, button('Start the session'));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: /who sees this screen/iu })).toBeVisible();
  await press(page, 'm');
  await expect(page.getByRole('heading', { name: /talk time measured/u })).toBeVisible();
  await press(page, 'n');
  await expect(page.getByRole('navigation').getByText('Tea and arriving').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Amara/u }).first()).toBeVisible();
  expect(await pointed()).toBe(0);
  await running.close();
  await remove();
});
