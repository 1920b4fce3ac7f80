import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureReady } from './setup/ensure.mjs';
import { main } from './setup/failure.mjs';
import { devFolder, ROOT } from './setup/paths.mjs';
import { createSay } from './setup/say.mjs';

const say = createSay();

const HELD = join(ROOT, 'build/setup/held-until-attached.cjs');

/**
 * Builds in watch mode and calls back after each build that worked, the first one included.
 *
 * @param {import('vite').InlineConfig} config
 * @param {() => void} built
 * @returns {Promise<{ close(): Promise<void> }>}
 */
async function watch(config, built) {
  const { build } = await import('vite');
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Error('Vite did not start to watch');
  /** @type {Promise<void>} */
  const first = new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say.step(event.error.message);
      if (event.code !== 'BUNDLE_END') return;
      built();
      resolve();
    });
  });
  await first;
  return watcher;
}

/**
 * The app with every change shown at once: a changed page is reloaded (main holds the session, so nothing of it is
 * lost), a changed main process or preload restarts the app. No development server: the pages keep their origin
 * and their policy, and the app has no door that a release would lack.
 */
await main(async () => {
  const ready = await ensureReady({ display: true });
  const { _electron } = await import('@playwright/test');
  const { mainConfig, preloadConfigs, rendererConfigs } = await import('./vite/configs.mjs');

  // What is watched is built here, so the next start must look for itself.
  await rm(join(ROOT, 'out/.stamp'), { force: true });

  const folder = devFolder(process.env);
  const withFolder = { ...ready.env, TALKING_PIECE_DATA: folder };
  say.step(`Sessions made here lie in ${folder}; your own are not touched.`);

  /** @type {import('@playwright/test').ElectronApplication | undefined} */
  let app;
  let restarting = false;
  /** @type {(code: number) => void} */
  let finish = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => {
    finish = resolve;
  });

  async function open() {
    app = await _electron.launch({
      executablePath: ready.electronPath,
      args: [...ready.extraArgs, '-r', HELD, ready.appFolder, ...process.argv.slice(2)],
      env: withFolder,
      chromiumSandbox: !ready.extraArgs.includes('--no-sandbox'),
      timeout: 60_000,
    });
    app.process().stderr?.pipe(process.stderr);
    app.once('close', () => {
      if (!restarting) finish(0);
    });
  }
  async function restart() {
    if (restarting || app === undefined) return;
    restarting = true;
    say.step('Restarting …');
    await app.close().catch(() => {});
    await open();
    restarting = false;
  }
  async function reload() {
    for (const page of app?.windows() ?? []) await page.reload().catch(() => {});
  }

  process.once('SIGINT', () => finish(0)).once('SIGTERM', () => finish(0));
  const node = [mainConfig(ROOT), ...preloadConfigs(ROOT)];
  const watchers = [];
  for (const config of node) watchers.push(await watch(config, () => void restart()));
  for (const config of rendererConfigs(ROOT)) watchers.push(await watch(config, () => void reload()));
  await open();
  say.step('Watching. Change a file and look; end with Ctrl-C.');
  try {
    return await finished;
  } finally {
    restarting = true;
    await app?.close().catch(() => {});
    for (const watcher of watchers) await watcher.close();
    await ready.dispose();
  }
});
