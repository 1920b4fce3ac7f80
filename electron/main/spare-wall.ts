import type { BrowserWindow } from 'electron';
import { pageOf } from '../security/app-files.ts';

/** Not while the app starts or a display settles, milliseconds. */
const patienceMs = 2_000;

/** A hidden page of the wall that is loaded and has been told nothing: with it the wall stands there at a key. */
export class SpareWall {
  readonly #make: () => BrowserWindow;
  #window: BrowserWindow | null = null;
  #loaded = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(make: () => BrowserWindow) {
    this.#make = make;
  }

  /** There is one soon, unless it is dropped before. */
  prepare(): void {
    if (this.#window !== null || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#load();
    }, patienceMs);
  }

  /** Hands it over, for good; null while it is not whole. */
  take(): BrowserWindow | null {
    const window = this.#loaded ? this.#window : null;
    if (window !== null) this.#window = null;
    this.drop();
    return window;
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const window = this.#window;
    this.#window = null;
    this.#loaded = false;
    if (window !== null && !window.isDestroyed()) window.destroy();
  }

  #load(): void {
    const window = this.#make();
    this.#window = window;
    const isSpare = (): boolean => window === this.#window;
    window.webContents.once('did-finish-load', () => {
      if (isSpare()) this.#loaded = true;
    });
    // Nobody sees it: what dies or is closed is made anew when there is a reason.
    window.webContents.once('render-process-gone', () => {
      if (isSpare()) this.drop();
    });
    window.once('closed', () => {
      if (isSpare()) this.drop();
    });
    void window.loadURL(pageOf('wall'));
  }
}
