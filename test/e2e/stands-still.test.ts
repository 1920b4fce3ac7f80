import { expect, test, type Page } from '@playwright/test';
import type { Command } from '../../shared/session/commands.ts';
import { freshData, launchApp } from '../support/app.ts';
import { press } from '../support/pages.ts';
import { passTime } from '../support/pass-time.ts';
import { sampleStart } from '../support/start.ts';

const send = (page: Page, command: Command) =>
  page.evaluate(
    (body) =>
      window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command: body }),
    command,
  );

/** Where things stand, by name: `left top width height`. */
const places = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.room > *, .circle > svg, .stat, .room-header-rest > :not(.wall-state), .timeline li, .segment-keys *',
      ),
    ].map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      const name = each.getAttribute('aria-label') ?? each.getAttribute('class') ?? each.tagName;
      return [name, left, top, width, height].join(' ');
    }),
  );

for (const [width, height] of [
  [1280, 800],
  [1024, 640],
] as const)
  test(`nothing jumps when a scene changes, a timer runs, a round begins and ends, the time is up: ${width}×${height}`, async () => {
    const { data, remove } = await freshData();
    const running = await launchApp({ data });
    const { app, console: page } = running;
    await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
    await page.reload();
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as [number, number],
    );
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
    await expect(page.getByText('left of 5 min')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await expect(async () => {
      const [one, two] = [await places(page), await places(page)];
      expect(one).toEqual(two);
    }).toPass({ timeout: 4_000 });
    const before = await places(page);

    await press(page, 'Control+t');
    await expect(page.getByText('wall: Presenter timer')).toBeVisible();
    expect(await places(page), 'presenter timer armed').toEqual(before);
    await press(page, 'Enter', 'Control+t');
    await expect(page.getByText('wall: Now')).toBeVisible();
    expect(await places(page), 'put away').toEqual(before);

    await send(page, { type: 'startRound', order: null, limitMs: null });
    await expect(page.getByRole('button', { name: 'Next person' })).toBeVisible();
    expect(await places(page), 'a go-round').toEqual(before);
    await send(page, { type: 'endRound' });
    await expect(page.getByRole('button', { name: 'Next person' })).toBeHidden();
    expect(await places(page), 'a go-round ended').toEqual(before);

    const course = page.getByRole('navigation', { name: 'Run of show' });
    // What stays behind, and the dot on the rail, move on with the time; nothing else does.
    const keys = (all: readonly string[]): readonly string[] =>
      all.filter((each) => !each.startsWith('stat '));
    await passTime(running, 245_000);
    await expect(course.getByText('wrap up', { exact: true })).toBeVisible();
    expect(keys(await places(page)), 'wrap up').toEqual(keys(before));
    await passTime(running, 45_000);
    await expect(course.getByText('last words', { exact: true })).toBeVisible();
    expect(keys(await places(page)), 'last words').toEqual(keys(before));
    await passTime(running, 20_000);
    await expect(course.getByText('past 5 min')).toBeVisible();
    expect(keys(await places(page)), 'time').toEqual(keys(before));
    await running.close();
    await remove();
  });
