import { BrowserWindow, screen, type Input } from 'electron';
import type { ForwardedKey } from '../../shared/ipc/contract.ts';
import type { DisplayState } from '../../shared/ipc/displays.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import type { Log } from '../trouble/log.ts';
import { comeBack } from './come-back.ts';
import { placesWindows, rowsOf, seenDisplays, type SeenDisplay } from './displays.ts';
import { identify } from './identify.ts';
import { pageOf } from '../security/app-files.ts';
import { preloadOf, windowIcon } from './pages.ts';
import { overlap, placeWall, type Bounds, type Placement, type Remembered } from './place-wall.ts';
import { SpareWall } from './spare-wall.ts';

export interface WallWindowOptions {
  readonly console: () => BrowserWindow | null;
  readonly view: () => WallView;
  readonly onKey: (key: ForwardedKey) => void;
  readonly onChange: (state: DisplayState) => void;
  readonly log: Pick<Log, 'write'>;
  readonly remembered: () => Remembered | null;
  readonly remember: (display: Remembered) => void;
}

/** Until the system has told what became of its displays, milliseconds. */
const settleMs = 400;
const mostTries = 2;

/** The room's window, on a display of its own; it is never put over the only one. */
export class WallWindow {
  readonly #options: WallWindowOptions;
  readonly #spare = new SpareWall(() => makeWindow(null));
  #window: BrowserWindow | null = null;
  #wanted = false;
  /** The room looks at somebody's slides: nothing of ours stands over them. */
  #aside = false;
  /** Somebody left the full screen by hand: it does not come back by itself on the same display. */
  #left = false;
  /** Its page has been drawn once. */
  #drawn = false;
  #again: NodeJS.Timeout | undefined;
  /** Where it was put last. */
  #on: Bounds | null = null;
  /** How often it was found over the console since the displays are what they are. */
  #landed = 0;

  constructor(options: WallWindowOptions) {
    this.#options = options;
    const changed = (): void => {
      this.#landed = 0;
      this.#follow();
    };
    screen.on('display-added', changed);
    screen.on('display-removed', changed);
    screen.on('display-metrics-changed', changed);
  }

  get external(): boolean {
    return this.#placement().kind === 'on';
  }

  get open(): boolean {
    return this.#window?.isVisible() === true;
  }

  get state(): DisplayState {
    const displays = this.#seen();
    const placement = placeWall(displays, this.#options.remembered());
    const wall = placement.kind === 'on' ? placement.display.id : null;
    return {
      external: wall !== null,
      open: this.open,
      list: rowsOf(displays, wall),
      trouble: placement.kind === 'none' ? placement.trouble : placesWindows() ? null : 'drag',
    };
  }

  /** Has a page ready where there is a display for it. */
  prepare(): void {
    if (this.#window === null && this.external) this.#spare.prepare();
  }

  /** Shows it where there is a display for it, now or as soon as one is plugged in; or puts it away. */
  want(on: boolean): void {
    this.#wanted = on;
    this.#left = false;
    this.#landed = 0;
    const placement = this.#placement();
    if (on && placement.kind === 'on') this.#options.remember(kept(placement.display));
    this.#follow();
  }

  /** Puts it on this display, now and the next time; never on the console's. */
  choose(id: number): void {
    const display = this.#seen().find((each) => each.id === id && !each.holdsConsole);
    if (display === undefined) return;
    this.#options.remember(kept(display));
    this.#left = false;
    this.#landed = 0;
    this.#follow();
  }

  identify(): void {
    const { list = [] } = this.state;
    identify(this.#seen(), list, this.#options.view());
  }

  /** Sends the whole view; the wall keeps nothing of its own. */
  send(): void {
    const view = this.#options.view();
    const aside = view.view.scene === 'slides';
    if (aside !== this.#aside) {
      this.#aside = aside;
      this.#follow();
    }
    const contents = this.#window?.webContents;
    if (contents !== undefined && !contents.isDestroyed()) contents.send('wall:view', view);
  }

  destroy(): void {
    this.#spare.drop();
    const window = this.#window;
    this.#window = null;
    window?.destroy();
  }

  #seen(): readonly SeenDisplay[] {
    return seenDisplays(this.#options.console());
  }

  #placement(): Placement<SeenDisplay> {
    return placeWall(this.#seen(), this.#options.remembered());
  }

  #follow(): void {
    const placement = this.#placement();
    // Gone: hidden at once, or a window manager drops it onto the laptop.
    if (placement.kind === 'none' || !this.#wanted || this.#aside) this.#hide();
    else this.#showOn(placement.display.bounds);
    if (placement.kind === 'none') this.#spare.drop();
    else this.prepare();
    this.#options.onChange(this.state);
  }

  #hide(): void {
    const window = this.#window;
    if (window === null) return;
    this.#window = null;
    this.#left = false;
    if (window.isVisible()) window.hide();
    // Not in the same breath: the system may still be about to show it, or to make it full screen.
    setImmediate(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  }

  #showOn(bounds: Bounds): void {
    if (this.#landed > mostTries) return;
    this.#on = bounds;
    if (this.#window !== null) {
      this.#moveTo(this.#window, bounds);
      if (this.#drawn && !this.#window.isVisible()) this.#window.showInactive();
      return;
    }
    const spare = this.#spare.take();
    const window = spare ?? makeWindow(bounds);
    this.#window = window;
    this.#drawn = spare !== null;
    this.#attend(window);
    if (spare !== null) {
      window.setBounds(placesWindows() ? bounds : inside(bounds));
      this.send();
      // What it shows may be that it steps aside.
      if (window === this.#window) this.#present(window, bounds);
      return;
    }
    window.once('ready-to-show', () => {
      if (window.isDestroyed() || window !== this.#window) return;
      this.#drawn = true;
      this.#present(window, bounds);
      this.#options.onChange(this.state);
    });
    void window.loadURL(pageOf('wall'));
  }

  #present(window: BrowserWindow, bounds: Bounds): void {
    window.showInactive();
    this.#moveTo(window, bounds);
  }

  #attend(window: BrowserWindow): void {
    window.on('closed', () => {
      if (this.#window !== window) return;
      // Somebody closed it by hand: it stays away until it is asked for.
      this.#window = null;
      this.want(false);
    });
    comeBack(window, 'wall', this.#options.log);
    // Its preload hears from the first moment: the view is there when the page begins to draw, and again when it is whole.
    window.webContents.on('did-navigate', () => this.send());
    window.webContents.on('did-finish-load', () => this.send());
    window.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown') return;
      event.preventDefault();
      this.#onKey(window, input);
    });
    // The window manager may drop it onto the laptop before the system tells that its display is gone.
    const stay = (): void => this.#leaveConsole(window);
    window.on('move', stay);
    window.on('resize', stay);
  }

  #onKey(window: BrowserWindow, { key, code, shift, control, alt, meta, isAutoRepeat }: Input): void {
    // Esc leaves the full screen and does nothing else, so that it never uncovers; F11 is there and back.
    if (key === 'Escape' || key === 'F11') {
      if (isAutoRepeat) return;
      if (window.isFullScreen()) this.#leave(window);
      else if (key === 'F11') {
        this.#left = false;
        window.setFullScreen(true);
      }
      return;
    }
    // A key held down acts once, as in the console; arrows go on.
    if (isAutoRepeat && !key.startsWith('Arrow')) return;
    this.#options.onKey({ key, code, shift, control, alt, meta });
  }

  /** Hidden the moment it stands over the console, and put where it belongs once that is known. */
  #leaveConsole(window: BrowserWindow): void {
    if (window !== this.#window || !placesWindows() || !window.isVisible()) return;
    const own = this.#seen().find(({ holdsConsole }) => holdsConsole);
    const now = window.getBounds();
    if (own === undefined || !overlap(own.bounds, now)) return;
    // Some systems have one picture over all displays: that is where it belongs, and more.
    if (this.#on !== null && overlap(this.#on, now)) return;
    window.hide();
    this.#landed += 1;
    clearTimeout(this.#again);
    // Whoever puts it there again and again is not fought: it stays away until the displays are others.
    if (this.#landed <= mostTries) this.#again = setTimeout(() => this.#follow(), settleMs);
  }

  #leave(window: BrowserWindow): void {
    this.#left = true;
    const { bounds } = screen.getDisplayMatching(window.getBounds());
    window.setFullScreen(false);
    window.setBounds(inside(bounds));
  }

  /** A window in full screen stays where it is: it has to leave that first. */
  #moveTo(window: BrowserWindow, bounds: Bounds): void {
    if (!placesWindows()) return;
    const now = window.getBounds();
    const there = now.x >= bounds.x && now.y >= bounds.y && now.x + now.width <= bounds.x + bounds.width;
    if (there && this.#left) return;
    const covers = there && now.width === bounds.width && now.height === bounds.height;
    if (covers && window.isFullScreen()) return;
    this.#left = false;
    if (window.isFullScreen()) window.setFullScreen(false);
    window.setBounds(bounds);
    window.setFullScreen(true);
  }
}

/** Hidden, and on no display yet where `bounds` is null. */
function makeWindow(bounds: Bounds | null): BrowserWindow {
  const placed = placesWindows();
  const window = new BrowserWindow({
    ...(bounds === null ? {} : placed ? bounds : inside(bounds)),
    show: false,
    // Where it cannot be placed it needs something to be dragged by.
    frame: !placed,
    title: en.main.appName,
    icon: windowIcon(),
    backgroundColor: '#14130f',
    webPreferences: closedPreferences(preloadOf('wall')),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

const kept = ({ label, bounds }: SeenDisplay): Remembered => ({ label, bounds });

/** A window within a display, with the desktop around it. */
const inside = ({ x, y, width, height }: Bounds): Bounds => ({
  x: x + Math.round(width * 0.1),
  y: y + Math.round(height * 0.1),
  width: Math.round(width * 0.8),
  height: Math.round(height * 0.8),
});
