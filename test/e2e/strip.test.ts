import { expect, test, type Page } from '@playwright/test';
import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { speaking } from '../../shared/turns/speaking.ts';
import { en } from '../../shared/words/en.ts';
import { freshData, launchApp } from '../support/app.ts';
import { press, walkTo } from '../support/pages.ts';
import { passTime } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';

const minute = 60_000;

/** Who has spoken how long, as the record on main's side has it; whole seconds. */
async function spoken(page: Page): Promise<Record<string, number>> {
  const load = await page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));
  const events: readonly SessionEvent[] = load?.events ?? [];
  const { facts, lastAt } = fold(emptySession, events);
  const names = new Map(Object.entries(load?.roster ?? {}).map(([id, { name }]) => [id, name]));
  return Object.fromEntries(
    speaking(facts, lastAt).map(({ person, speakingMs }) => [
      names.get(person) ?? '',
      Math.round(speakingMs / 1000),
    ]),
  );
}

test('four minutes nobody pressed: noticed, filled, undone, put right while it runs and after the close, by keyboard', async () => {
  test.setTimeout(120_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { console: page } = running;
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  await press(page, 'a');
  await expect(page.getByRole('button', { name: /Amara/u })).toHaveAttribute('aria-pressed', 'true');
  await passTime(running, minute);
  // The same again lets the floor go: and then nobody presses for four minutes.
  await press(page, 'a');
  await expect(page.getByText('The floor is free').first()).toBeVisible();
  await passTime(running, 4 * minute);
  await expect(page.getByText('Nobody pressed for 4 min.')).toBeVisible();

  // One key, three names: typed at once, as a person does.
  await press(page, 'F2');
  const strip = page.getByRole('dialog', { name: 'Turns' });
  await expect(strip.getByRole('textbox', { name: /^Who spoke from/u })).toBeFocused();
  await expect(strip.getByText(/below 80 %/u)).toBeVisible();
  await page.keyboard.type('jon, mei, pri');
  await expect(strip.getByText(/^Priya, 1 min 2\d s$/u)).toBeVisible();
  await press(page, 'Enter');
  await expect(strip.getByText(/^Filled: Jonas, Mei and Priya/u)).toBeVisible();
  const list = strip.getByRole('listbox');
  await expect(list).toBeFocused();
  await expect(strip.getByText('100 %')).toBeVisible();
  await expect(strip.getByText(/enough to say how the talk was shared/u)).toBeVisible();
  const filled = await spoken(page);
  expect(filled['Jonas']).toBeGreaterThanOrEqual(80);
  expect(filled['Jonas']).toBeLessThan(100);
  expect(Math.abs((filled['Jonas'] ?? 0) - (filled['Priya'] ?? 0))).toBeLessThanOrEqual(1);

  // One undo takes all of it back, one redo brings it again.
  await press(page, 'Control+z');
  await expect(strip.getByText(/below 80 %/u)).toBeVisible();
  expect(await spoken(page)).toMatchObject({ Jonas: 0, Mei: 0, Priya: 0 });
  await press(page, 'Control+Shift+z');
  await expect(strip.getByText('100 %')).toBeVisible();

  // The first part was two people's; the last was Mei's all along, and belongs to hers before.
  await press(page, 'Home', 'ArrowDown');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toHaveAccessibleName(/^Jonas/u);
  await press(page, 's');
  await page.keyboard.type('amara');
  await press(page, 'Enter');
  await expect(strip.getByText(/Amara from there on$/u)).toBeVisible();
  await press(page, 'End', 'r');
  await page.keyboard.type('mei');
  await press(page, 'Enter');
  await expect(strip.getByText('It was Mei')).toBeVisible();
  await press(page, 'ArrowUp');
  await expect(chosen).toHaveAccessibleName(/^Mei/u);
  await press(page, 'm');
  await expect(strip.getByText(/^Merged/u)).toBeVisible();
  const corrected = await spoken(page);
  expect(corrected['Priya']).toBe(0);
  expect(Math.abs((corrected['Jonas'] ?? 0) - (filled['Jonas'] ?? 0) / 2)).toBeLessThanOrEqual(1);
  expect(Math.abs((corrected['Mei'] ?? 0) - 2 * (filled['Mei'] ?? 0))).toBeLessThanOrEqual(1);
  await press(page, 'Escape');
  await expect(strip).toBeHidden();
  await expect(page.getByText(/Nobody pressed/u)).toBeHidden();

  // Over; and somebody remembers that the last one was Priya after all.
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { id: 'session.close' }),
  );
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: en.preview.heading })).toBeVisible();
  await page.getByRole('radio', { name: en.preview.audiences.own }).press('Space');
  await walkTo(page, page.getByRole('button', { name: en.preview.turns.open }));
  await press(page, 'Enter');
  await expect(list).toBeFocused();
  await press(page, 'End');
  await expect(chosen).toHaveAccessibleName(/^Mei/u);
  await press(page, 'r');
  await page.keyboard.type('pri');
  await press(page, 'Enter');
  await expect(strip.getByText('It was Priya')).toBeVisible();
  await press(page, 'Escape');
  await expect(strip).toBeHidden();
  // The summary that stands there has followed, and going on with the session leaves it as it is.
  const after = await spoken(page);
  expect(after).toMatchObject({ Mei: 0 });
  expect(after['Priya']).toBeGreaterThan(150);
  await expect(page.getByRole('region', { name: en.preview.page })).toContainText(/Priya/u);
  await page.getByRole('button', { name: en.preview.reopen }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'New note' })).toBeVisible();
  expect((await spoken(page))['Priya']).toBe(after['Priya']);
  await running.close();
  await remove();
});
