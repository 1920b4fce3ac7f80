import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternating, median, wait, type Figure } from '../support/figures.ts';
import { probed, type Probed } from '../support/probed.ts';
import { processorNs, proportionalBytes, tree } from '../support/processes.ts';
import { startVirtualDisplay } from '../../../build/setup/display.mjs';
import { longSession, plant } from '../support/session.ts';

const rounds = 5;
const seconds = Number(process.env['TALKING_PIECE_BENCH_SECONDS'] ?? 60);
const mb = 1024 * 1024;

type Display = Awaited<ReturnType<typeof startVirtualDisplay>>;

interface Load {
  /** Part of one core. */
  readonly core: number;
  readonly bytes: number;
}

/** What it uses from 5 s after `run` is settled, for a minute. */
async function loadOf(run: Probed): Promise<Load> {
  await wait(5_000);
  const pids = tree(run.pid);
  const [ns, at] = [processorNs(pids), performance.now()];
  await wait(seconds * 1000);
  const core = (processorNs(pids) - ns) / 1e6 / (performance.now() - at);
  const bytes = proportionalBytes(pids);
  await run.end();
  return { core, bytes };
}

/** With no window manager a full screen is the whole of what is drawn on, so that it has the size of a projector's picture. */
const wallSize = { width: 1920, height: 1080 };
const consoleSize = { width: 1440, height: 900 };

/** A second display, as the system would tell of it. */
const plug = `const { screen } = electron;
  const [first] = screen.getAllDisplays();
  const left = { ...first, bounds: { x: 0, y: 0, ...${JSON.stringify(consoleSize)} } };
  const right = { ...first, id: first.id + 1, label: 'projector', bounds: { x: ${consoleSize.width}, y: 0, ...${JSON.stringify(wallSize)} } };
  screen.getAllDisplays = () => [left, right];
  screen.getDisplayMatching = () => left;
  screen.emit('display-added', {}, right);`;

const settle = `new Promise((resolve) => {
  const look = () => (document.querySelector('main, p') === null ? requestAnimationFrame(look) : resolve(0));
  look();
})`;

/** Both pairs have to have the same number of pixels to draw (a system may take one off), or they are not to be compared. */
async function sized(run: Probed): Promise<void> {
  const look = `return electron.BrowserWindow.getAllWindows().filter((window) => window.isVisible())
    .toSorted((a, b) => a.id - b.id).map((window) => window.getSize());`;
  const wanted = [consoleSize, wallSize].flatMap(({ width, height }) => [width, height]);
  for (let tries = 0; ; tries += 1) {
    const found = (await run.ask<number[][]>(look)).flat();
    if (found.length === wanted.length && found.every((each, i) => Math.abs(each - (wanted[i] ?? 0)) <= 2))
      return;
    if (tries === 100) throw new Error(`the windows are ${found.join()} and should be ${wanted.join()}`);
    await wait(50);
  }
}

async function appLoad({ env }: Display): Promise<Load> {
  const data = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  await plant(data, [longSession({ people: 12, events: 600, hours: 0.5, until: Date.now() - 3_000 })]);
  const run = await probed({ what: 'app', data, env: { ...env, TALKING_PIECE_PROBE_READY: settle } });
  await run.readyAt;
  await run.ask(plug);
  const command = {
    type: 'setWall',
    wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null },
  };
  await run.page(
    `window.talkingPiece.request('wall:show', { on: true }).then(() =>
       window.talkingPiece.request('session:command', { commandId: 'uncover', command: ${JSON.stringify(command)} }))`,
  );
  await sized(run);
  const load = await loadOf(run);
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
  return load;
}

async function bareLoad({ env }: Display): Promise<Load> {
  const sizes = [consoleSize, wallSize].map(({ width, height }) => [width, height]);
  const run = await probed({
    what: 'bare',
    env: { ...env, BARE_WINDOWS: JSON.stringify(sizes), TALKING_PIECE_PROBE_READY: settle },
  });
  await run.readyAt;
  await sized(run);
  return loadOf(run);
}

/** Processor and memory of a live session with console and wall, beside two windows that change a text each second. */
export async function live(): Promise<Figure[]> {
  const display = await startVirtualDisplay(`${wallSize.width}x${wallSize.height}`);
  const measured = async () => {
    try {
      return await alternating(
        rounds,
        () => bareLoad(display),
        () => appLoad(display),
      );
    } finally {
      await display.dispose();
    }
  };
  const { one: bare, other: app } = await measured();
  const core = (loads: readonly Load[]): number => median(loads.map((each) => each.core)) * 100;
  const memory = (loads: readonly Load[]): number => median(loads.map((each) => each.bytes)) / mb;
  const percent = (value: number): string => `${value.toFixed(2)} % of a core`;
  return [
    {
      name: `Processor, live session with console and wall (${seconds} s, median of ${rounds})`,
      measured: percent(core(app)),
      beside: `bare pair ${percent(core(bare))}`,
      gate: '≤ bare pair + 1.5 %',
      met: core(app) <= core(bare) + 1.5,
    },
    {
      name: `Memory (PSS), live session with console and wall (median of ${rounds})`,
      measured: `${memory(app).toFixed(0)} MB`,
      beside: `bare pair ${memory(bare).toFixed(0)} MB`,
      gate: '≤ bare pair + 60 MB',
      met: memory(app) <= memory(bare) + 60,
    },
  ];
}
