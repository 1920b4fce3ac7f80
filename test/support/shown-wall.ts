import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { WallView } from '../../shared/wall/view.ts';
import { plugDisplay } from './displays.ts';
import { shownWall } from './wall-page.ts';

export interface ShownWall {
  readonly page: Page;
  /** Shows this view, and waits until it stands there. */
  readonly show: (view: WallView) => Promise<void>;
}

/** The app's own wall, on a plugged-in display, that is told what a test says, and nothing by the app any more. */
export async function openWall(app: ElectronApplication, console: Page): Promise<ShownWall> {
  await plugDisplay(app, true);
  await console.evaluate(() => window.talkingPiece.request('wall:show', { on: true }));
  const page = await shownWall(app);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (!webContents.getURL().startsWith('app://wall/')) continue;
      const send = webContents.send.bind(webContents);
      Object.assign(globalThis, { tellWall: (view: unknown) => send('wall:view', view) });
      webContents.send = () => undefined;
    }
  });
  return {
    page,
    show: async (view) => {
      await app.evaluate(
        (_, told) => (globalThis as unknown as { tellWall: (view: unknown) => void }).tellWall(told),
        view,
      );
      const { theme, view: shown } = view;
      await expect(page.locator(`html[data-theme=${theme}] .wall[data-scene=${shown.scene}]`)).toBeVisible();
    },
  };
}
