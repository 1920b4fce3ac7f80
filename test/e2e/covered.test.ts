import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { keepNote } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

test('ROOM: killed on an open console, it comes back covered, with nothing private in its page, in either view', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  await running.console.evaluate(
    (start) => window.talkingPiece.request('session:start', start),
    sampleStart(),
  );
  await running.console.reload();
  await expect(running.console.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await keepNote(running.console, '~ a confidence');
  const isOpen = await running.console.content();
  expect(isOpen).toContain('a confidence');
  expect(isOpen).toContain('Wait for the last one.');
  await expect(running.console.getByText('on disk')).toBeVisible();
  await running.kill();

  running = await launchApp({ data });
  const { console: page } = running;
  await expect(page.getByText('What brings you here?').first()).toBeVisible();
  const picture = await page.content();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Run of show' })).toBeVisible();
  for (const html of [picture, await page.content()]) {
    expect(html).not.toContain('a confidence');
    expect(html).not.toContain('Wait for the last one.');
  }
  await running.close();
  await remove();
});
