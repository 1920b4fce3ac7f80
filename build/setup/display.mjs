import { spawn } from 'node:child_process';
import { SetupError } from './failure.mjs';

/**
 * @typedef {{ env: Record<string, string>, args: string[], dispose(): Promise<void> }} Display
 */

/** @type {Display} */
const OWN_DISPLAY = { env: {}, args: [], dispose: async () => {} };

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
export function hasDisplay(env, platform) {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * The display to draw on: the person's own, or a virtual one that is ended by `dispose`.
 *
 * @param {{ virtual: boolean, env: NodeJS.ProcessEnv, say: import('./say.mjs').Say }} options
 * @returns {Promise<Display>}
 */
export async function openDisplay({ virtual, env, say }) {
  if (!virtual) {
    const waylandOnly = !env['DISPLAY'] && Boolean(env['WAYLAND_DISPLAY']);
    return waylandOnly ? { ...OWN_DISPLAY, args: ['--ozone-platform=wayland'] } : OWN_DISPLAY;
  }
  const display = await startVirtualDisplay();
  say.note(`No display: drawing on a virtual one (${display.env['DISPLAY']}).`);
  return display;
}

/**
 * Xvfb picks a free number itself and writes it to the descriptor when it is ready: nothing to guess or await.
 *
 * @param {string} [size] width x height in pixels
 * @returns {Promise<Display>}
 */
export function startVirtualDisplay(size = '3840x2160') {
  return new Promise((resolve, reject) => {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
      // Detached: Ctrl-C reaches the whole group of the terminal, and the app must still have its display to close on.
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
    );
    const end = () => void server.kill('SIGTERM');
    const ended = new Promise((done) => server.once('exit', done));
    server.once('error', (error) => reject(new SetupError(`Xvfb cannot be started: ${error.message}`)));
    server.once('exit', (code) => reject(new SetupError(`Xvfb ended at its start (code ${code}).`)));

    const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
    let text = '';
    pipe.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      process.once('exit', end);
      server.unref();
      pipe.destroy();
      resolve({
        // A toolkit that sees a Wayland socket would leave the virtual display alone.
        env: { DISPLAY: `:${text.trim()}`, WAYLAND_DISPLAY: '' },
        args: [],
        dispose: async () => {
          process.off('exit', end);
          server.ref();
          end();
          await ended;
        },
      });
    });
  });
}
