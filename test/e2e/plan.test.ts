import { expect, test, type Page } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { openPlan, planTimes, planTitles } from '../support/plan-in-app.ts';
import { press, walkTo, watchPointer } from '../support/pages.ts';

const begun = async (page: Page, template: RegExp): Promise<void> => {
  await openPlan(page);
  await expect(page.getByRole('button', { name: 'Take a template' })).toBeFocused();
  await press(page, 'Enter');
  await page.getByRole('button', { name: template }).press('Enter');
  await expect(page.getByRole('gridcell').nth(1)).toBeFocused();
};

test('a plan by keys alone: from a template, changed, pinned, moved, undone; after a restart all of it is there', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  let page = running.console;
  const pointed = await watchPointer(page);
  await begun(page, /^Half-day workshop/u);
  await walkToStart(page, '9:00');
  await press(page, 'F6');
  await expect.poll(() => planTimes(page)).toEqual(expect.arrayContaining(['09:00', '09:10', '09:20']));

  // A title and a length, typed over what stands there.
  await page.keyboard.type('Welcome');
  await press(page, 'Enter', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('20');
  await press(page, 'Enter');
  await expect(page.getByRole('gridcell', { name: 'Welcome' })).toBeVisible();
  await expect.poll(async () => (await planTimes(page))[2]).toBe('09:30');

  // Lunch is at noon.
  await press(page, 'Control+Home');
  for (let row = 0; row < 6; row += 1) await press(page, 'ArrowDown');
  await expect(page.getByRole('gridcell', { name: /10:28/u })).toBeFocused();
  await page.keyboard.type('12:00');
  await press(page, 'Enter');
  await expect.poll(async () => (await planTimes(page)).slice(6, 8)).toEqual(['12:00', '12:20']);

  // Two rows one place down, and up again by undo.
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowRight', 'Shift+ArrowUp');
  const before = await planTitles(page);
  await press(page, 'Alt+ArrowDown');
  const after = await planTitles(page);
  expect(after).not.toEqual(before);
  expect(after.slice(5, 7)).toEqual(before.slice(4, 6));
  await press(page, 'Control+z');
  expect(await planTitles(page)).toEqual(before);
  await press(page, 'Control+Shift+z');
  expect(await planTitles(page)).toEqual(after);
  await expect(page.getByText('on disk')).toBeVisible();

  const times = await planTimes(page);
  expect(times).toContain('12:00');

  // What is typed last goes with the window, without a moment to wait.
  await press(page, 'Control+Home', 'ArrowRight');
  await page.keyboard.type('Doors open');
  expect(await pointed()).toBe(0);
  await running.close();
  running = await launchApp({ data });
  page = running.console;
  await openPlan(page, 'Half-day workshop');
  await expect.poll(() => planTitles(page)).toEqual(['Doors open', ...after.slice(1)]);
  expect(await planTimes(page)).toEqual(times);
  await expect(page.getByRole('gridcell', { name: /^12:00 ?pinned$/u })).toHaveCount(1);
  await running.close();
  await remove();
});

async function walkToStart(page: Page, time: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Starts' }).focus();
  await page.keyboard.type(time);
  await press(page, 'Tab');
}

test('rows are dragged by their handles, and Esc leaves them where they were', async () => {
  const { data, remove } = await freshData();
  const { console: page, close } = await launchApp({ data });
  await begun(page, /^Peer consult/u);
  const before = await planTitles(page);
  const handle = page.locator('[data-row]').nth(0).locator('[data-handle]');
  const onto = page.locator('[data-row]').nth(2);
  const drag = async (): Promise<void> => {
    const from = await handle.boundingBox();
    const to = await onto.boundingBox();
    if (from === null || to === null) throw new Error('not drawn');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, to.y + to.height - 4, { steps: 4 });
    await expect(page.locator('.plan-drop')).toBeVisible();
  };
  await drag();
  await press(page, 'Escape');
  await page.mouse.up();
  expect(await planTitles(page)).toEqual(before);
  await drag();
  await page.mouse.up();
  await expect.poll(() => planTitles(page)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
  await expect(page.getByRole('gridcell', { name: before[0] ?? '' })).toBeFocused();
  await close();
  await remove();
});

test('every part of the editor is reached by Tab, and long words run over nothing', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await begun(page, /^Peer circle 90/u);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  await page.waitForFunction(() => innerWidth === 1024);
  const long =
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und Gleichstellungsbeauftragtenkonferenz';
  await page.keyboard.insertText('D');
  await press(page, 'Enter');
  await page.getByRole('gridcell').nth(1).press('F2');
  await page.keyboard.insertText(long);
  await press(page, 'Enter');
  for (const name of ['Add a row', 'More', 'Start the session'])
    await walkTo(page, page.getByRole('button', { name }));
  const over = await page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('.plan *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return right > innerWidth + 0.5 || left < -0.5;
    });
    return [...wide.map(({ className }) => className), document.documentElement.scrollWidth > innerWidth];
  });
  expect(over).toEqual([false]);
  await close();
  await remove();
});
