import react from '@vitejs/plugin-react';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median, ms, quantile, type Figure } from '../support/figures.ts';
import { bareRound, keysARound, pressed, watch } from '../support/pressed.ts';
import { probed } from '../support/probed.ts';

const rounds = 3;
const frame = 1000 / 60;
/** Typed after `wea`: each key finds something else than the one before. */
const keys = ['t', 'Backspace', 'r', 'Backspace', 'l', 'Backspace'];

/** The page of `test/bench/library`, built as the console is; answers where it lies. */
async function builtPage(folder: string): Promise<string> {
  const root = join(import.meta.dirname, '../library');
  const outDir = join(folder, 'page');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'chrome130', outDir, rolldownOptions: { input: join(root, 'page.html') } },
  });
  return join(outDir, 'page.html');
}

async function round(folder: string, page: string): Promise<number[]> {
  const run = await probed({
    what: 'library',
    env: {
      LIBRARY_PAGE: page,
      TALKING_PIECE_PROBE_READY: `new Promise((resolve) => {
        const look = () => (document.querySelectorAll('.library-item').length < 10 ? requestAnimationFrame(look) : resolve(0));
        look();
      })`,
    },
  });
  await run.readyAt;
  for (const key of 'wea')
    await run.ask(
      `const { webContents } = electron.BrowserWindow.getAllWindows()[0];
       for (const type of ['keyDown', 'char', 'keyUp']) webContents.sendInputEvent({ type, keyCode: argument });`,
      key,
    );
  await run.page(`new Promise((resolve) => {
    const look = () => (document.querySelector('.library-search input')?.value === 'wea' ? resolve(null) : requestAnimationFrame(look));
    look();
  })`);
  await run.page(watch(null));
  const found = await pressed(run, keys, folder);
  await run.end();
  return found;
}

/** Key in the search field to the frame that lists what it finds: the library alone in a window, with 300 items. */
export async function library(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  const page = await builtPage(folder);
  const bare: number[] = [];
  const app: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    bare.push(...(await bareRound(folder)));
    app.push(...(await round(folder, page)));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const enough = rounds * keysARound * 0.9;
  return [
    {
      name: 'Key in the search field of the library to presented frame, 300 items, the library alone in a window',
      measured: `median ${ms(median(app))}, p99 ${ms(quantile(app, 0.99))}, ${app.length} keys`,
      beside: `bare median ${ms(median(bare))}, p99 ${ms(quantile(bare, 0.99))}, ${bare.length} keys`,
      gate: `median ≤ bare + ${ms(frame)}, one frame`,
      met: Math.min(app.length, bare.length) >= enough && median(app) <= median(bare) + frame,
    },
  ];
}
