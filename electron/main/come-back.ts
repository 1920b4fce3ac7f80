import type { BrowserWindow } from 'electron';
import type { Host } from '../security/app-files.ts';
import { addressOf } from './pages.ts';

/** A page that dies twice within this is left alone, or it would die for ever. */
const patienceMs = 3_000;

/** A page that dies comes back: main holds the session, and tells it again. */
export function comeBack(window: BrowserWindow, host: Host): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason === 'clean-exit' || now - last < patienceMs) return;
    last = now;
    if (!window.isDestroyed()) void window.loadURL(addressOf(host));
  });
}
