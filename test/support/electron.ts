import type { ElectronApplication } from '@playwright/test';
import type { Ready } from '../../build/setup/ensure.mjs';
import { takeOwnDisplay } from './worker-display.ts';

takeOwnDisplay();

const VARIABLE = 'TALKING_PIECE_TEST_ELECTRON';

/** What a test needs to start the built app, as `ensureReady` found it. */
export type TestElectron = {
  readonly executablePath: string;
  /** To be put before the app's folder. */
  readonly args: readonly string[];
  readonly appFolder: string;
  readonly version: string;
};

/** Hands it to the worker processes, with the display in their environment. */
export function passOn(ready: Ready): void {
  const electron: TestElectron = {
    executablePath: ready.electronPath,
    args: ready.extraArgs,
    appFolder: ready.appFolder,
    version: ready.electronVersion,
  };
  process.env[VARIABLE] = JSON.stringify(electron);
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) {
    const value = ready.env[name];
    if (value !== undefined) process.env[name] = value;
  }
  delete process.env['ELECTRON_RUN_AS_NODE'];
}

/** In a test: the Electron that the global set-up found. */
export function testElectron(): TestElectron {
  const text = process.env[VARIABLE];
  if (text === undefined)
    throw new Error('Run end-to-end tests with Playwright: its global set-up finds Electron.');
  return JSON.parse(text) as TestElectron;
}

const LOST = 'promise was garbage collected';

/**
 * Reads something of the main process. The answer can be lost to its garbage collector (about once in fifty starts
 * under load); as `read` changes nothing it is then asked again. Never use it for what has an effect.
 */
export async function readMain<T>(
  app: ElectronApplication,
  read: (electron: typeof Electron.CrossProcessExports) => T,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await app.evaluate(read);
    } catch (error) {
      if (attempt === 5 || !String(error).includes(LOST)) throw error;
    }
  }
}
