import type { BrowserWindow } from 'electron';

/** A page that hangs must not keep the app from ending; milliseconds. */
const longestMs = 2_000;

/** Closes the console before all else ends: its page still hands over what was changed last. */
export function goodbye(console: BrowserWindow | null): Promise<void> {
  if (console === null || console.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestMs);
    console.once('closed', () => {
      clearTimeout(late);
      resolve();
    });
    console.close();
  });
}
