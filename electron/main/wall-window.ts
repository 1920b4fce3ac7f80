import { BrowserWindow, screen, type Display, type Rectangle } from 'electron';
import type { ForwardedKey } from '../../shared/ipc/contract.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { chooseWallDisplay, type Remembered } from './choose-display.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import type { Log } from '../trouble/log.ts';
import { comeBack } from './come-back.ts';
import { pageOf } from '../security/app-files.ts';
import { preloadOf, windowIcon } from './pages.ts';

export interface WallWindowOptions {
  readonly console: () => BrowserWindow | null;
  readonly view: () => WallView;
  readonly onKey: (key: ForwardedKey) => void;
  readonly onChange: (state: { readonly external: boolean; readonly open: boolean }) => void;
  readonly log: Pick<Log, 'write'>;
  readonly remembered: () => Remembered | null;
  readonly remember: (display: Remembered) => void;
}

/** The room's window, on a display of its own; it is never put over the only one. */
export class WallWindow {
  readonly #options: WallWindowOptions;
  #window: BrowserWindow | null = null;
  #wanted = false;

  constructor(options: WallWindowOptions) {
    this.#options = options;
    screen.on('display-added', () => this.#follow());
    screen.on('display-removed', () => this.#follow());
    screen.on('display-metrics-changed', () => this.#follow());
  }

  get external(): boolean {
    return this.#display() !== null;
  }

  get open(): boolean {
    return this.#window?.isVisible() === true;
  }

  /** Shows it where there is a display for it, now or as soon as one is plugged in; or puts it away. */
  want(on: boolean): void {
    this.#wanted = on;
    this.#follow();
  }

  /** Sends the whole view; the wall keeps nothing of its own. */
  send(): void {
    const contents = this.#window?.webContents;
    if (contents !== undefined && !contents.isDestroyed()) contents.send('wall:view', this.#options.view());
  }

  destroy(): void {
    const window = this.#window;
    this.#window = null;
    window?.destroy();
  }

  #display(): Display | null {
    const console = this.#options.console();
    const own =
      console === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(console.getBounds());
    return chooseWallDisplay(screen.getAllDisplays(), own.id, this.#options.remembered());
  }

  #follow(): void {
    const display = this.#wanted ? this.#display() : null;
    // Gone: hidden at once, or a window manager drops it onto the laptop.
    if (display === null) this.#hide();
    else this.#showOn(display);
    this.#options.onChange({ external: this.external, open: this.open });
  }

  #hide(): void {
    const window = this.#window;
    if (window === null) return;
    this.#window = null;
    if (window.isVisible()) window.hide();
    // Not in the same breath: the system may still be about to show it, or to make it full screen.
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  }

  #showOn(display: Display): void {
    const { bounds, label } = display;
    if (this.#window !== null) {
      this.#moveTo(this.#window, bounds);
      return;
    }
    const window = new BrowserWindow({
      ...bounds,
      show: false,
      frame: false,
      title: en.main.appName,
      icon: windowIcon(),
      backgroundColor: '#14130f',
      webPreferences: closedPreferences(preloadOf('wall')),
    });
    this.#window = window;
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      if (this.#window !== window) return;
      // Somebody closed it by hand: it stays away until it is asked for.
      this.#window = null;
      this.want(false);
    });
    comeBack(window, 'wall', this.#options.log);
    window.webContents.on('did-finish-load', () => this.send());
    window.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown') return;
      event.preventDefault();
      // A key held down acts once, as in the console; arrows go on.
      if (input.isAutoRepeat && !input.key.startsWith('Arrow')) return;
      const { key, code, shift, control, alt, meta } = input;
      this.#options.onKey({ key, code, shift, control, alt, meta });
    });
    window.once('ready-to-show', () => {
      if (window.isDestroyed()) return;
      window.showInactive();
      this.#moveTo(window, bounds);
      this.#options.onChange({ external: this.external, open: this.open });
    });
    this.#options.remember({ label, bounds });
    void window.loadURL(pageOf('wall'));
  }

  /** A window in full screen stays where it is: it has to leave that first. */
  #moveTo(window: BrowserWindow, bounds: Rectangle): void {
    const { x, y, width, height } = window.getBounds();
    const there = x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height;
    if (there && window.isFullScreen()) return;
    if (window.isFullScreen()) window.setFullScreen(false);
    window.setBounds(bounds);
    window.setFullScreen(true);
  }
}
