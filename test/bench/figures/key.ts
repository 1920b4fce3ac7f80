import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ms, quantile, type Figure } from '../support/figures.ts';
import { bareRound, keysARound, pressed, watch } from '../support/pressed.ts';
import { probed } from '../support/probed.ts';
import { longSession, plant } from '../support/session.ts';

const rounds = 5;

const uncovered = { scene: 'now', calm: false, screen: 'me', covered: false, timer: null };

interface Room {
  readonly people: number;
  readonly events: number;
  readonly hours: number;
  readonly slowDisk: boolean;
}
const usual = { people: 60, events: 5_000, hours: 2.5 };

export async function appRound(folder: string, { slowDisk, ...size }: Room): Promise<number[]> {
  const data = await mkdtemp(join(folder, 'data-'));
  await plant(data, [longSession({ ...size, until: Date.now() - 3_000 })]);
  const run = await probed({
    what: 'app',
    data,
    env: {
      TALKING_PIECE_PROBE_READY: `new Promise((resolve) => {
        const look = () => (document.querySelector('main') === null ? requestAnimationFrame(look) : resolve(0));
        look();
      })`,
      ...(slowDisk ? { TALKING_PIECE_PROBE_FDATASYNC: '50' } : {}),
    },
  });
  await run.readyAt;
  await run.page(
    `window.talkingPiece.request('session:command', { commandId: 'uncover', command: {
       type: 'setWall', wall: ${JSON.stringify(uncovered)} } })`,
  );
  await run.page(`new Promise((resolve) => {
    const look = () => (document.querySelectorAll('[aria-pressed]').length < 60 ? requestAnimationFrame(look) : resolve(null));
    look();
  })`);
  await run.page(watch('aria-pressed'));
  const found = await pressed(run, ['x', 'y'], folder);
  await run.end();
  return found;
}

/** Key to presented frame, 60 people and 5,000 events, by trace; again on a slow disk, which must change nothing. */
export async function key(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const bare: number[] = [];
  const app: number[] = [];
  const slow: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(...(await bareRound(folder)));
    app.push(...(await appRound(folder, { ...usual, slowDisk: false })));
    slow.push(...(await appRound(folder, { ...usual, slowDisk: true })));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const beside = `bare median ${ms(median(bare))}, p99 ${ms(quantile(bare, 0.99))}, ${bare.length} keys`;
  const enough = rounds * keysARound * 0.9;
  const row = (name: string, found: readonly number[]): Figure => ({
    name: `Key to presented frame, 60 people, 5,000 events${name}`,
    measured: `median ${ms(median(found))}, p99 ${ms(quantile(found, 0.99))}, ${found.length} keys`,
    beside,
    gate: 'median ≤ bare + 6 ms, p99 ≤ bare + 30 ms',
    met:
      Math.min(found.length, bare.length) >= enough &&
      median(found) <= median(bare) + 6 &&
      quantile(found, 0.99) <= quantile(bare, 0.99) + 30,
  });
  return [row('', app), row(', fdatasync 50 ms slower', slow)];
}
