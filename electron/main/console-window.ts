import { BrowserWindow, screen } from 'electron';
import { en } from '../../shared/words/en.ts';
import { boundsOnScreen, type DisplayLike } from './place-wall.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import type { Log } from '../trouble/log.ts';
import { comeBack } from './come-back.ts';
import { pageOf, warmAnswers } from '../security/app-files.ts';
import { preloadOf, windowIcon } from './pages.ts';

export interface Place {
  readonly bounds: DisplayLike['bounds'] | null;
  readonly maximized: boolean;
  readonly onBounds: (bounds: DisplayLike['bounds'], maximized: boolean) => void;
}

/**
 * The facilitator's window, its page on the way once `shut` has closed every other way out, and when it is first drawn. It is
 * not seen before `placeConsole`. The window is made meanwhile: both take milliseconds, and neither needs the other.
 */
export function openConsole(
  log: Pick<Log, 'write'>,
  shut: Promise<void>,
): {
  readonly window: BrowserWindow;
  readonly drawn: Promise<void>;
} {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: en.main.appName,
    icon: windowIcon(),
    backgroundColor: '#f7f3ea',
    webPreferences: closedPreferences(preloadOf('console')),
  });
  // Its title is the app's name, nothing more (ROOM).
  window.on('page-title-updated', (event) => event.preventDefault());
  comeBack(window, 'console', log);
  const drawn = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  void shut.then(() => {
    if (window.isDestroyed()) return;
    void window.loadURL(pageOf('console'));
    warmAnswers();
  });
  return { window, drawn };
}

/** Shows it where it was left, once `drawn`. */
export function placeConsole(
  window: BrowserWindow,
  drawn: Promise<void>,
  { bounds, maximized, onBounds }: Place,
): void {
  const place = boundsOnScreen(bounds, screen.getAllDisplays());
  if (place !== null) window.setBounds(place);
  const keep = (): void => onBounds(window.getNormalBounds(), window.isMaximized());
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
  void drawn.then(() => {
    if (window.isDestroyed()) return;
    if (maximized) window.maximize();
    window.show();
  });
}
