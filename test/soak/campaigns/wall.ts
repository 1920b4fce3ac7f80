import { expect } from '@playwright/test';
import { freshData, launchApp } from '../../support/app.ts';
import { plugDisplay } from '../../support/displays.ts';
import { sampleStart } from '../../support/start.ts';
import type { Options, Outcome } from '../outcome.ts';
import { shownWall } from '../../support/wall-page.ts';

const minute = 60_000;
/** The page's own memory is read after it was cleaned up, so that what is left is what it holds on to. Bytes. */
const mayGrow = 2_000_000;

/**
 * A wall that runs for real: an hour, or as many minutes as are asked for. The presenter timer ticks, scenes come and
 * go, and at the end its page holds no more than after the first minutes.
 */
export async function wall({ minutes }: Options): Promise<Outcome> {
  const failed: string[] = [];
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  await plugDisplay(app, true);
  await page.evaluate((start) => window.talkingPiece.request('session:start', start), sampleStart());
  const shown = await shownWall(app);
  await expect(shown.locator('.wall')).toBeVisible();
  const debug = await shown.context().newCDPSession(shown);
  await debug.send('HeapProfiler.enable');
  const held = async (): Promise<number> => {
    for (let i = 0; i < 3; i += 1) await debug.send('HeapProfiler.collectGarbage');
    return (await debug.send('Runtime.getHeapUsage')).usedSize;
  };
  const timer = { totalMs: minutes * minute, startedAt: 0 };
  const scenes = ['timer', 'agenda', 'clock', 'timer', 'agreements', 'break'] as const;
  const began = Date.now();
  let first: number | null = null;
  let turns = 0;
  while (Date.now() - began < minutes * minute) {
    const scene = scenes[turns % scenes.length] ?? 'timer';
    const set = { scene, calm: false, screen: 'me', covered: false, timer, stays: false } as const;
    await page.evaluate(
      (command) =>
        window.talkingPiece.request('session:command', { commandId: crypto.randomUUID(), command }),
      { type: 'setWall' as const, wall: set },
    );
    turns += 1;
    await shown.waitForTimeout(5000);
    // Until then what is made once is still being made.
    if (turns === 2 * scenes.length) first = await held();
  }
  const last = await held();
  const grown = first === null ? Number.POSITIVE_INFINITY : last - first;
  if (grown > mayGrow)
    failed.push(`the wall's page holds ${Math.round(grown / 1000)} kB more than after a minute`);
  await running.close();
  await remove();
  return {
    what: `A ticking wall for ${minutes} minutes`,
    rounds: turns,
    found: `its page holds ${Math.round(grown / 1000)} kB more than after a minute`,
    failed,
    skipped: null,
  };
}
