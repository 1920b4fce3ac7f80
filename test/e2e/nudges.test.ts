import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { passTime } from '../support/pass-time.ts';
import { press } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';

const minute = 60_000;

test('ROOM: a suggestion comes on a scripted clock, is taken up by a key, stays in the record and is not repeated', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  const names = ['Amara', 'Jonas', 'Mei', 'Priya', 'Sofia', 'Tomas', 'Leila', 'Kwame', 'Noor', 'Ruth'];
  const start = sampleStart({ tracking: 'not' }, names);
  await page.evaluate((asked) => window.talkingPiece.request('session:start', asked), start);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await press(page, 'Control+Enter');
  const suggestion = page.getByLabel('A suggestion, for you alone');

  await passTime(running, 11 * minute);
  await expect(suggestion).toBeHidden();
  await passTime(running, 2 * minute);
  await expect(suggestion).toContainText('10 people in one circle', { timeout: 15_000 });
  const shown = async (): Promise<readonly unknown[]> => {
    const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
    return load?.events.flatMap(({ type, data }) => (type.startsWith('nudge.') ? [[type, data]] : [])) ?? [];
  };
  expect(await shown()).toMatchObject([['nudge.shown', { kind: 'breakout' }]]);
  await press(page, 'Control+n');
  await expect(suggestion).toBeHidden();
  expect(await shown()).toMatchObject([
    ['nudge.shown', {}],
    ['nudge.answered', { answer: 'acted' }],
  ]);
  const groups = page.getByRole('dialog', { name: 'Groups' });
  await expect(groups).toBeVisible();
  await press(page, 'Escape');
  await expect(groups).toBeHidden();

  // Undo is for what the facilitator did: it goes back a segment, and forth again, and no suggestion comes back.
  await press(page, 'Backspace', 'Shift+Backspace');
  await passTime(running, 10 * minute);
  // Whatever was due by then has been looked for with the clock; a key pressed after it is answered after it.
  await press(page, 'k');
  await expect(page.getByText('Kwame has the floor')).toBeAttached();
  await expect(suggestion).toBeHidden();
  expect(await shown()).toHaveLength(2);
  await running.close();
  await remove();
});
