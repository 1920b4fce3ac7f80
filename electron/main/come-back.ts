import type { BrowserWindow } from 'electron';
import { pageOf, stoppedPage, type Host } from '../security/app-files.ts';
import { goneReasons, listed } from '../trouble/log-codes.ts';
import type { Log } from '../trouble/log.ts';
import { afterDeath } from './after-death.ts';

/** What dies at every start is not started without a pause. */
const pauseMs = 10_000;

/** A page that dies comes back: main holds the session, and tells it again. */
export function comeBack(window: BrowserWindow, host: Host, log: Pick<Log, 'write'>): void {
  let deaths: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    const next = afterDeath(deaths, now, window.webContents.getURL() === stoppedPage);
    ({ deaths } = next);
    const times = deaths.length;
    log.write('page.gone', { page: host, reason: listed(goneReasons, reason), exitCode, times });
    const load = (address: string): void => {
      if (!window.isDestroyed()) void window.loadURL(address);
    };
    if (next.then === 'again') load(pageOf(host));
    // The room looks at nothing of ours: the window stays dark, and tries again.
    else if (host !== 'console' || next.then === 'later') setTimeout(() => load(pageOf(host)), pauseMs);
    else load(stoppedPage);
  });
}
