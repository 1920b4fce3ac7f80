import { BrowserWindow, screen, type Display } from 'electron';
import type { ForwardedKey } from '../../shared/ipc/contract.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { chooseWallDisplay, type Remembered } from './choose-display.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import { addressOf, preloadOf } from './pages.ts';

export interface WallWindowOptions {
  readonly console: () => BrowserWindow | null;
  readonly view: () => WallView;
  readonly onKey: (key: ForwardedKey) => void;
  readonly onChange: (state: { readonly external: boolean; readonly open: boolean }) => void;
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
    this.#window?.destroy();
    this.#window = null;
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
    window.hide();
    window.destroy();
  }

  #showOn(display: Display): void {
    const { bounds, label } = display;
    if (this.#window !== null) {
      this.#window.setBounds(bounds);
      return;
    }
    const window = new BrowserWindow({
      ...bounds,
      show: false,
      frame: false,
      title: en.main.appName,
      backgroundColor: '#14130f',
      webPreferences: closedPreferences(preloadOf('wall')),
    });
    this.#window = window;
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      if (this.#window === window) this.#window = null;
    });
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
      window.setBounds(bounds);
      window.setFullScreen(true);
      this.#options.onChange({ external: this.external, open: this.open });
    });
    this.#options.remember({ label, bounds });
    void window.loadURL(addressOf('wall'));
  }
}
