import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternating, median, ms, wait, type Figure } from '../support/figures.ts';
import { probed, type Probed } from '../support/probed.ts';
import { processorNs } from '../support/processes.ts';
import { startVirtualDisplay } from '../../../build/setup/display.mjs';
import { longSession, plant } from '../support/session.ts';

const rounds = 5;
const seconds = Number(process.env['TALKING_PIECE_BENCH_SECONDS'] ?? 60);
const keys = 30;

/** What one window does, the console not counted: its page's process, its first picture, and a key's way to it. */
interface Seen {
  /** Part of one core, of the process that draws the page. */
  readonly core: number;
  /** From its being asked for to its first picture, milliseconds: a bare page is loaded, the wall's waits. */
  readonly picture: number;
  /** From a key to the frame in which this window has changed, milliseconds. */
  readonly keys: readonly number[];
}

type Display = Awaited<ReturnType<typeof startVirtualDisplay>>;
/** With no window manager a full screen is the whole of what is drawn on: both windows have as much to draw. */
const size = { width: 1920, height: 1080 };

/** A second display, as the system would tell of it. */
const plug = `const { screen } = electron;
  const [first] = screen.getAllDisplays();
  const left = { ...first, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
  const right = { ...first, id: first.id + 1, label: 'projector', bounds: { x: 1440, y: 0, ...${JSON.stringify(size)} } };
  screen.getAllDisplays = () => [left, right];
  screen.getDisplayMatching = () => left;
  screen.emit('display-added', {}, right);`;

const settle = `new Promise((resolve) => {
  const look = () => (document.querySelector('main, p') === null ? requestAnimationFrame(look) : resolve(0));
  look();
})`;
const firstPicture = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName('first-contentful-paint')[0];
    if (paint !== undefined) resolve(paint.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;
/** When the page that waited has handed on a frame of a scene in the display's own size, by the clock that both pages share. */
const watchPicture = `globalThis.pictureAt = new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const whole = innerWidth === ${size.width} && document.querySelector('[data-scene]') !== null;
      if (whole) resolve(performance.timeOrigin + performance.now());
      else look();
    };
    port2.postMessage(null);
  });
  look();
}); undefined`;
/** When a frame with what changed was handed on, by the same clock. */
const watch = `globalThis.framesSeen = [];
  new MutationObserver(() => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => framesSeen.push(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  })).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }); undefined`;
const heard = `globalThis.keysHeard = [];
  addEventListener('keydown', (event) => keysHeard.push(performance.timeOrigin + event.timeStamp), true); undefined`;

/** Reads from the window at these indices: where keys are pressed, and where they are to be seen. */
async function measure(
  run: Probed,
  { pressed, seen }: { pressed: number; seen: number },
): Promise<Omit<Seen, 'picture'>> {
  const pid = await run.ask<number>(
    `const windows = electron.BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
     return windows[argument].webContents.getOSProcessId();`,
    seen,
  );
  await wait(5000);
  const [ns, at] = [processorNs([pid]), performance.now()];
  await wait(seconds * 1000);
  const core = (processorNs([pid]) - ns) / 1e6 / (performance.now() - at);
  await run.page(heard, pressed);
  await run.page(watch, seen);
  for (let i = 0; i < keys; i += 1) {
    // Far from the whole seconds, at which the digits turn by themselves.
    await wait(1250 - (Date.now() % 1000) + (i % 7) * 40);
    await run.ask(
      `const windows = electron.BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
       const { webContents } = windows[argument.pressed];
       webContents.sendInputEvent({ type: 'keyDown', keyCode: argument.key });
       webContents.sendInputEvent({ type: 'keyUp', keyCode: argument.key });`,
      { pressed, key: 'Up' },
    );
    await wait(250);
  }
  const down = await run.page<number[]>('keysHeard', pressed);
  const frames = await run.page<number[]>('framesSeen', seen);
  const took = down.flatMap((from) => {
    const frame = frames.find((each) => each >= from);
    return frame === undefined || frame - from > 240 ? [] : [frame - from];
  });
  await run.end();
  return { core, keys: took };
}

async function wallSeen({ env }: Display): Promise<Seen> {
  const data = await mkdtemp(join(tmpdir(), 'talking-piece-bench-'));
  await plant(data, [longSession({ people: 12, events: 600, hours: 0.5, until: Date.now() - 3_000 })]);
  const run = await probed({ what: 'app', data, env: { ...env, TALKING_PIECE_PROBE_READY: settle } });
  await run.readyAt;
  await run.ask(plug);
  const set = {
    scene: 'timer',
    calm: false,
    screen: 'me',
    covered: false,
    timer: { totalMs: 3_600_000, startedAt: 0 },
    stays: true,
  };
  await run.page(
    `window.talkingPiece.request('session:command', { commandId: 'timer', command: { type: 'setWall', wall: ${JSON.stringify(set)} } })`,
  );
  const ready = `return electron.BrowserWindow.getAllWindows().filter(({ webContents }) => !webContents.isLoading()).length;`;
  const shown = `return electron.BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length;`;
  await until(run, ready);
  await run.page(watchPicture, 1);
  const askedAt = await run.page<number>(
    `{ const at = performance.timeOrigin + performance.now();
       window.talkingPiece.request('wall:show', { on: true }).then(() => at); }`,
  );
  await until(run, shown);
  const picture = (await run.page<number>('pictureAt', 1)) - askedAt;
  // ↑: a minute more for the presenter, which everybody sees at once.
  const found = { picture, ...(await measure(run, { pressed: 0, seen: 1 })) };
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
  return found;
}

async function bareSeen({ env }: Display): Promise<Seen> {
  const run = await probed({
    what: 'bare',
    env: {
      ...env,
      BARE_WINDOWS: JSON.stringify([[size.width, size.height]]),
      TALKING_PIECE_PROBE_READY: settle,
    },
  });
  await run.readyAt;
  const picture = await run.page<number>(firstPicture);
  return { picture, ...(await measure(run, { pressed: 0, seen: 0 })) };
}

/** Until this counts two windows. */
async function until(run: Probed, count: string): Promise<void> {
  for (let tries = 0; (await run.ask<number>(count)) < 2; tries += 1) {
    if (tries === 200) throw new Error('the wall did not come');
    await wait(50);
  }
}

/** A ticking wall beside a bare page that changes one text a second. */
export async function wall(): Promise<Figure[]> {
  const display = await startVirtualDisplay(`${size.width}x${size.height}`);
  try {
    return await besideBare(display);
  } finally {
    await display.dispose();
  }
}

async function besideBare(display: Display): Promise<Figure[]> {
  const { one: bare, other: app } = await alternating(
    rounds,
    () => bareSeen(display),
    () => wallSeen(display),
  );
  const of = (all: readonly Seen[], what: 'core' | 'picture'): number =>
    median(all.map((each) => each[what]));
  const way = (all: readonly Seen[]): number => median(all.flatMap((each) => each.keys));
  const pressed = app.flatMap((each) => each.keys).length;
  const ratio = of(app, 'picture') / of(bare, 'picture');
  const percent = (value: number): string => `${(value * 100).toFixed(2)} % of a core`;
  return [
    {
      name: `Processor, a ticking wall's page (${seconds} s, median of ${rounds})`,
      measured: percent(of(app, 'core')),
      beside: `bare page ${percent(of(bare, 'core'))}`,
      gate: '≤ bare page + 0.5 %',
      met: of(app, 'core') <= of(bare, 'core') + 0.005,
    },
    {
      name: `First picture of the wall (median of ${rounds})`,
      measured: ms(of(app, 'picture')),
      beside: `bare window ${ms(of(bare, 'picture'))}; ratio ${ratio.toFixed(2)}`,
      gate: '≤ 1.2 × bare',
      met: ratio <= 1.2,
    },
    {
      name: `Key on the console to frame on the wall (median of ${rounds} rounds)`,
      measured: `${ms(way(app))}, ${pressed} keys`,
      beside: `bare page ${ms(way(bare))}`,
      gate: '≤ bare + 10 ms',
      met: pressed >= rounds * keys * 0.9 && way(app) <= way(bare) + 10,
    },
  ];
}
