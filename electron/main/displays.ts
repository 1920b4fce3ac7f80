import { app, screen, type BrowserWindow, type Display } from 'electron';
import type { DisplayRow } from '../../shared/ipc/displays.ts';
import { isWayland } from './wayland.ts';
import { inOrder, type PlacedDisplay } from './place-wall.ts';

export interface SeenDisplay extends PlacedDisplay {
  readonly display: Display;
}

/** The displays there are, from left to right, and whether this window, or else the main display, is on each. */
export function seenDisplays(console: BrowserWindow | null): readonly SeenDisplay[] {
  const own = console === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(console.getBounds());
  return inOrder(screen.getAllDisplays()).map((display) => ({
    id: display.id,
    label: display.label,
    bounds: display.bounds,
    holdsConsole: display.id === own.id,
    display,
  }));
}

export const rowsOf = (displays: readonly SeenDisplay[], wall: number | null): DisplayRow[] =>
  displays.map(({ id, label, display, holdsConsole }, i) => ({
    id,
    number: i + 1,
    label,
    width: Math.round(display.bounds.width * display.scaleFactor),
    height: Math.round(display.bounds.height * display.scaleFactor),
    holds: holdsConsole ? 'console' : id === wall ? 'wall' : null,
  }));

/** Where the desktop is Wayland's no window can be put anywhere: it is dragged. */
export const placesWindows = (): boolean =>
  process.platform !== 'linux' ||
  !isWayland(app.commandLine.getSwitchValue('ozone-platform'), process.env, process.versions.electron);
