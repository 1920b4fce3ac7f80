import { BrowserWindow, screen } from 'electron';
import { en } from '../../shared/words/en.ts';
import { boundsOnScreen, type DisplayLike } from './choose-display.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import type { Log } from '../trouble/log.ts';
import { comeBack } from './come-back.ts';
import { pageOf } from '../security/app-files.ts';
import { preloadOf, windowIcon } from './pages.ts';

export interface ConsoleWindowOptions {
  readonly bounds: DisplayLike['bounds'] | null;
  readonly maximized: boolean;
  readonly log: Pick<Log, 'write'>;
  readonly onBounds: (bounds: DisplayLike['bounds'], maximized: boolean) => void;
}

/** The facilitator's window, where it was left. Its title is the app's name, nothing more (ROOM). */
export function openConsole({ bounds, maximized, log, onBounds }: ConsoleWindowOptions): BrowserWindow {
  const place = boundsOnScreen(bounds, screen.getAllDisplays());
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...place,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: en.main.appName,
    icon: windowIcon(),
    backgroundColor: '#f7f3ea',
    webPreferences: closedPreferences(preloadOf('console')),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  const keep = (): void => onBounds(window.getNormalBounds(), window.isMaximized());
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
  comeBack(window, 'console', log);
  void window.loadURL(pageOf('console'));
  return window;
}
