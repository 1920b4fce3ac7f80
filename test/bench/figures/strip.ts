import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ms, quantile, type Figure } from '../support/figures.ts';
import { panned } from '../support/main-thread.ts';
import { probed, type Probed } from '../support/probed.ts';
import { longSession, plant } from '../support/session.ts';
import { appRound } from './key.ts';
import { bareRound } from '../support/pressed.ts';

const rounds = 5;
const long = { people: 60, events: 10_000, hours: 6 };
const gateMs = 8;

const until = (condition: string): string => `new Promise((resolve) => {
  const look = () => (${condition} ? resolve(null) : requestAnimationFrame(look));
  look();
})`;
const uncovered = { scene: 'now', calm: false, screen: 'me', covered: false, timer: null };

async function openedStrip(folder: string): Promise<Probed> {
  const data = await mkdtemp(join(folder, 'data-'));
  await plant(data, [longSession({ ...long, until: Date.now() - 3_000 })]);
  const run = await probed({
    what: 'app',
    data,
    env: { TALKING_PIECE_PROBE_READY: until(`document.querySelector('main') !== null`) },
  });
  await run.readyAt;
  await run.page(
    `window.talkingPiece.request('session:command', { commandId: 'uncover', command: {
       type: 'setWall', wall: ${JSON.stringify(uncovered)} } })`,
  );
  await run.page(until(`document.querySelectorAll('[aria-pressed]').length >= ${long.people}`));
  await run.ask(
    `electron.BrowserWindow.getAllWindows()[0].webContents.send('menu:command', { id: 'turns.show' });`,
  );
  await run.page(until(`document.querySelectorAll('[role=listbox] [role=option]').length > 10`));
  return run;
}

const middle = (run: Probed): Promise<{ x: number; y: number }> =>
  run.page(`(() => {
    const box = document.querySelector('[role=listbox]').getBoundingClientRect();
    return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
  })()`);

/** As close as it opens, with names on the turns; and so far away that a hundred turns are in sight. */
async function appPan(folder: string, wider: number): Promise<number[]> {
  const run = await openedStrip(folder);
  for (let i = 0; i < wider; i += 1)
    await run.ask(
      `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
       webContents.sendInputEvent({ type: 'keyDown', keyCode: '-' });
       webContents.sendInputEvent({ type: 'char', keyCode: '-' });
       webContents.sendInputEvent({ type: 'keyUp', keyCode: '-' });`,
    );
  const found = await panned(run, folder, await middle(run));
  await run.end();
  return found;
}

/** The least that panning can take: twenty boxes with a name each in a layer that is moved. */
async function barePan(folder: string): Promise<number[]> {
  const run = await probed({
    what: 'bare',
    env: { TALKING_PIECE_PROBE_READY: `new Promise((resolve) => requestAnimationFrame(() => resolve(0)))` },
  });
  await run.readyAt;
  await run.page(`
    const layer = document.createElement('div');
    layer.style.cssText = 'position: fixed; inset: 100px 0 auto 0; height: 60px';
    for (let i = 0; i < 20; i += 1) {
      const box = document.createElement('div');
      box.textContent = 'Person ' + i;
      box.style.cssText = 'position: absolute; width: 80px; height: 50px; border: 1px solid; left: ' + i * 90 + 'px';
      layer.append(box);
    }
    document.body.append(layer);
    let x = 0;
    addEventListener('wheel', (event) => {
      event.preventDefault();
      layer.style.transform = 'translate3d(' + (x -= event.deltaY) + 'px, 0, 0)';
    }, { passive: false });
    undefined`);
  const found = await panned(run, folder, { x: 400, y: 120 });
  await run.end();
  return found;
}

/** Panning the strip of a long session; and that the strip costs no key anything while it is not shown. */
export async function strip(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const bare: number[] = [];
  const close: number[] = [];
  const far: number[] = [];
  const bareKeys: number[] = [];
  const keys: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(...(await barePan(folder)));
    close.push(...(await appPan(folder, 0)));
    far.push(...(await appPan(folder, 4)));
    bareKeys.push(...(await bareRound(folder)));
    keys.push(...(await appRound(folder, { ...long, slowDisk: false })));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const told = (values: readonly number[]): string =>
    `median ${ms(median(values))}, p95 ${ms(quantile(values, 0.95))}`;
  const row = (name: string, found: readonly number[]): Figure => ({
    name: `Panning the strip of 60 people, 10,000 events, 6 hours, main thread a frame, ${name}`,
    measured: `${told(found)}, ${found.length} frames; ${(median(found) / median(bare)).toFixed(1)} × bare`,
    beside: `twenty boxes in a bare window ${told(bare)}`,
    gate: `p95 ≤ ${gateMs} ms`,
    met: found.length > rounds * 60 && quantile(found, 0.95) <= gateMs,
  });
  return [
    row('as it opens', close),
    row('with some hundred turns in sight', far),
    {
      name: 'Key to presented frame, 60 people, 10,000 events, 6 hours, the strip not shown',
      measured: `median ${ms(median(keys))}, p99 ${ms(quantile(keys, 0.99))}, ${keys.length} keys`,
      beside: `bare median ${ms(median(bareKeys))}, p99 ${ms(quantile(bareKeys, 0.99))}`,
      gate: 'median ≤ bare + 6 ms, p99 ≤ bare + 30 ms',
      met: median(keys) <= median(bareKeys) + 6 && quantile(keys, 0.99) <= quantile(bareKeys, 0.99) + 30,
    },
  ];
}
