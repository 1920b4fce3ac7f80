import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternating, median, ms, type Figure } from '../support/figures.ts';
import { probed } from '../support/probed.ts';
import { longSession, plant } from '../support/session.ts';

const rounds = 7;

/** First paint of a page that holds a text: epoch milliseconds. */
const firstPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    if (paint !== undefined) resolve(performance.timeOrigin + paint.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** The console can be used: its first button has the focus, and the frame after that was drawn. */
const usable = `new Promise((resolve) => {
  const look = () => {
    if (document.activeElement?.tagName !== 'BUTTON') return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
  };
  look();
})`;

/** Cold start: spawned to usable, with a month's sessions in the vault. */
export async function start(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const until = Date.now() - 86_400_000;
  await plant(
    data,
    Array.from({ length: 20 }, (_, i) =>
      longSession({ people: 12, events: 300, hours: 1.5, until, closed: true, id: `past-${i}` }),
    ),
  );
  const once = async (what: 'app' | 'bare'): Promise<number> => {
    const ready = what === 'app' ? usable : firstPaint;
    const run = await probed({
      what,
      env: { TALKING_PIECE_PROBE_READY: ready },
      ...(what === 'app' ? { data } : {}),
    });
    const took = (await run.readyAt) - run.spawnedAt;
    await run.end();
    return took;
  };
  // Once each before it counts: the first reads the binary from the disk.
  await once('bare');
  await once('app');
  const { one: bare, other: app } = await alternating(
    rounds,
    () => once('bare'),
    () => once('app'),
  );
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
  const ratio = median(app) / median(bare);
  return [
    {
      name: `Start to a usable console, 20 sessions in the vault (median of ${rounds})`,
      measured: ms(median(app)),
      beside: `bare window to its first paint ${ms(median(bare))}; ratio ${ratio.toFixed(2)}`,
      gate: '≤ 1.5 × bare',
      met: ratio <= 1.5,
    },
  ];
}
