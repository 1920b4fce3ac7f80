import type { ElectronApplication } from '@playwright/test';

/**
 * Plugs a second display into the running app, or pulls it out: the list that Electron gives to the app is
 * replaced, and it is told. The virtual screen is wide enough for both, so the window really stands there.
 */
export async function plugDisplay(app: ElectronApplication, plugged: boolean): Promise<void> {
  await app.evaluate(({ screen }, on) => {
    const [first] = screen.getAllDisplays();
    if (first === undefined) throw new Error('no display at all');
    const left = { ...first, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
    const right = {
      ...first,
      id: first.id + 1,
      label: 'projector',
      bounds: { x: 1600, y: 0, width: 1280, height: 720 },
    };
    const displays = on ? [left, right] : [left];
    screen.getAllDisplays = () => displays;
    screen.getDisplayMatching = () => left;
    screen.emit(on ? 'display-added' : 'display-removed', {}, right);
  }, plugged);
}
