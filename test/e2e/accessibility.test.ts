import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { freshData, launchApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { press } from '../support/pages.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, in paper and in night. */
async function check(page: Page, surface: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    });
    const faults = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(faults, `${surface}, ${colorScheme}`).toEqual([]);
    expect(found.passes.length, `${surface}: axe looked at something`).toBeGreaterThan(5);
  }
}

test('every surface passes axe, by day and by night', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await expect(page.getByRole('button', { name: /sample circle/iu })).toBeVisible();
  await check(page, 'home');
  await page.getByRole('button', { name: /quick start/iu }).click();
  await page.keyboard.type('Amara\nJonas\nMei');
  await check(page, 'quick start');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /sample circle/iu }).click();
  await expect(page.getByText('Who sees this screen?')).toBeVisible();
  await check(page, 'who sees this screen');
  await press(page, 'm');
  await expect(page.getByText(/talk time measured/iu)).toBeVisible();
  await check(page, 'consent');
  await press(page, 'k');
  await expect(page.getByRole('textbox')).toBeVisible();
  await press(page, 'j', 'm', 'k');
  await expect(page.getByText('on disk')).toBeVisible();
  await check(page, 'room');
  await press(page, 'F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(page, 'keys');
  await press(page, 'Escape');
  await plugDisplay(app, true);
  const opening = app.waitForEvent('window');
  await page.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const wall = await opening;
  await expect(wall.locator('#root > *').first()).toBeVisible();
  const held = await wall.evaluate(() => document.documentElement.lang);
  expect(held).toBe('en');
  await plugDisplay(app, false);
  await press(page, 'Control+e', 'Enter');
  await check(page, 'go-round');
  await press(page, 'Control+u');
  await expect(page.getByRole('textbox')).toBeHidden();
  await check(page, 'covered');
  await press(page, 'Escape');
  await check(page, 'covered, plain view');
  await press(page, 'Control+Enter', 'Enter');
  await expect(page.getByRole('heading', { name: 'What leaves the room' })).toBeVisible();
  await check(page, 'summary');
  await running.close();
  await remove();
});
