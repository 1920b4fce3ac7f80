import { BrowserWindow } from 'electron';
import type { DisplayRow } from '../../shared/ipc/displays.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { pageOf } from '../security/app-files.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import type { SeenDisplay } from './displays.ts';
import { preloadOf, windowIcon } from './pages.ts';

/** How long the numbers stand, milliseconds. */
const shownMs = 4000;
let shown: readonly BrowserWindow[] = [];

/** Every display shows its number for a moment, in a small window that takes no key. Asked again, it begins again. */
export function identify(
  displays: readonly SeenDisplay[],
  rows: readonly DisplayRow[],
  like: Omit<WallView, 'view'>,
): void {
  for (const window of shown) if (!window.isDestroyed()) window.destroy();
  shown = displays.map(({ bounds }, i) => {
    const width = Math.round(bounds.width * 0.34);
    const height = Math.round(bounds.height * 0.34);
    const window = new BrowserWindow({
      x: bounds.x + Math.round((bounds.width - width) / 2),
      y: bounds.y + Math.round((bounds.height - height) / 2),
      width,
      height,
      show: false,
      frame: false,
      focusable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      title: en.main.appName,
      icon: windowIcon(),
      webPreferences: closedPreferences(preloadOf('wall')),
    });
    const { number = i + 1, holds = null } = rows[i] ?? {};
    const view: WallView = { ...like, view: { scene: 'identify', number, holds } };
    window.on('page-title-updated', (event) => event.preventDefault());
    window.webContents.on('did-finish-load', () => window.webContents.send('wall:view', view));
    window.once('ready-to-show', () => {
      if (window.isDestroyed()) return;
      window.showInactive();
      setTimeout(() => {
        if (!window.isDestroyed()) window.destroy();
      }, shownMs);
    });
    void window.loadURL(pageOf('wall'));
    return window;
  });
}
