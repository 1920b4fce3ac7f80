import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../../shared/plan/plan.ts';
import { median, ms, quantile, type Figure } from '../support/figures.ts';
import { bareRound, keysARound, pressed, watch } from '../support/pressed.ts';
import { probed, type Probed } from '../support/probed.ts';

const rounds = 5;
const rows = 200;
const frameMs = 1000 / 60;

/** A made-up plan in which nearly everything is reckoned: rounds, breaks, pins, a hard end. */
const longPlan: Plan = {
  id: 'long',
  title: 'A long plan',
  circle: null,
  start: '09:00',
  end: { kind: 'hard', at: { day: 1, time: '20:00' } },
  people: 12,
  segments: Array.from({ length: rows }, (_, i) => ({
    id: `row-${i}`,
    title: `Row ${i}, with a title of the usual length`,
    kind: i === rows - 1 ? 'closing' : i % 12 === 11 ? 'break' : 'topic',
    format: i % 12 === 11 ? 'break' : i % 3 === 0 ? 'round' : i % 3 === 1 ? 'whole' : 'pairs',
    durationMs: (5 + (i % 7)) * 60_000,
    shortestMs: 3 * 60_000,
    ...(i % 3 === 0 ? { limitMs: 25_000 } : {}),
    prompt: 'What do we want to hold on to while we talk?',
    cue: 'Slowly, and with a pause after each.',
    ...(i === 60 ? { pin: { day: 0, time: '18:00' } } : {}),
  })),
};

const until = (condition: string): string => `new Promise((resolve) => {
  const look = () => (${condition} ? resolve(null) : requestAnimationFrame(look));
  look();
})`;

async function openedPlan(): Promise<Probed> {
  const run = await probed({
    what: 'app',
    env: { TALKING_PIECE_PROBE_READY: until(`document.querySelector('main') !== null`) },
  });
  await run.readyAt;
  await run.page(`window.talkingPiece.request('plan:save', { plan: ${JSON.stringify(longPlan)} })`);
  // The page reads what is prepared when it starts.
  await run.ask(
    `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
     const loaded = new Promise((resolve) => webContents.once('dom-ready', resolve));
     webContents.reload();
     await loaded;`,
  );
  await run.page(until(`document.querySelector('[data-plan="long"] button') !== null`));
  await run.page(`document.querySelector('[data-plan="long"] button').click()`);
  await run.page(until(`document.querySelectorAll('[data-row]').length === ${rows}`));
  return run;
}

const press = (run: Probed, keyCode: string): Promise<null> =>
  run.ask(
    `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
     webContents.sendInputEvent({ type: 'keyDown', keyCode: argument });
     if (argument.length === 1) webContents.sendInputEvent({ type: 'char', keyCode: argument });
     webContents.sendInputEvent({ type: 'keyUp', keyCode: argument });`,
    keyCode,
  );

/** Digits typed for the length of the first row: every clock time below it changes with each. */
async function lengthRound(folder: string): Promise<number[]> {
  const run = await openedPlan();
  for (const key of ['Right', 'Right', 'Enter']) await press(run, key);
  await run.page(until(`document.activeElement?.matches('.plan-cell-length input')`));
  // 1 and 12 in turn, each a length of its own.
  await press(run, '1');
  await run.page(until(`document.activeElement?.value === '1'`));
  await run.page(watch(null));
  const found = await pressed(run, ['2', 'Backspace'], folder);
  await run.end();
  return found;
}

/** Letters typed in the title of a row. */
async function titleRound(folder: string): Promise<number[]> {
  const run = await openedPlan();
  await press(run, 'Enter');
  await run.page(until(`document.activeElement?.matches('.plan-cell-title input')`));
  // The field itself: what stands elsewhere follows.
  await run.page(watch('value'));
  const found = await pressed(run, ['x', 'y'], folder);
  await run.end();
  return found;
}

/** Key to presented frame in a plan of 200 rows, by trace, as in the room. */
export async function plan(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const bare: number[] = [];
  const lengths: number[] = [];
  const titles: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(...(await bareRound(folder)));
    lengths.push(...(await lengthRound(folder)));
    titles.push(...(await titleRound(folder)));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const enough = rounds * keysARound * 0.9;
  const row = (name: string, found: readonly number[]): Figure => ({
    name: `Key to presented frame, a plan of ${rows} rows, ${name}`,
    measured: `median ${ms(median(found))}, p99 ${ms(quantile(found, 0.99))}, ${found.length} keys`,
    beside: `bare median ${ms(median(bare))}, p99 ${ms(quantile(bare, 0.99))}, ${bare.length} keys`,
    gate: `median ≤ bare + one frame (${ms(frameMs)})`,
    met: Math.min(found.length, bare.length) >= enough && median(found) <= median(bare) + frameMs,
  });
  return [row('typing a length', lengths), row('typing a title', titles)];
}
