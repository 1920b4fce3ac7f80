import type { Page } from '@playwright/test';
import { join } from 'node:path';
import type { RunningApp } from './app.ts';
import { plugDisplay } from './displays.ts';
import { answerSaveDialog } from './pages.ts';
import { sampleStart } from './start.ts';
import type { Start } from '../../shared/session/start.ts';
import { shownWall } from './wall-page.ts';

export const windowNames = ['console', 'wall', 'print'] as const;
export type WindowName = (typeof windowNames)[number];
export type EveryWindow = Readonly<Record<WindowName, Page>>;

/** A session in the room, on the wall, and being printed: the hidden window of the print stays open, held at its last step. */
export async function openEveryWindow(
  { app, console: page }: RunningApp,
  folder: string,
  start: Start = sampleStart(),
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<EveryWindow> {
  await plugDisplay(app, true);
  const { session } = await page.evaluate(
    (asked) => window.talkingPiece.request('session:start', asked),
    start,
  );
  const wall = await shownWall(app);
  await wall.waitForLoadState('load');
  await before();

  await answerSaveDialog(app, join(folder, 'held.pdf'));
  await app.evaluate(({ app: main }) => {
    main.once('browser-window-created', (_event, made) => {
      made.webContents.printToPDF = () => new Promise(() => undefined);
    });
  });
  const printing = app.waitForEvent('window');
  await page.evaluate((id) => {
    const asked = { session: id, audience: 'own', names: 'full', format: 'pdf' } as const;
    // Answered when the window is gone.
    void window.talkingPiece.request('summary:export', asked).catch(() => undefined);
  }, session);
  const print = await printing;
  await print.waitForFunction(() => document.documentElement.dataset['ready'] === 'true');
  await page.reload();
  await page.getByRole('textbox', { name: 'New note' }).waitFor();
  return { console: page, wall, print };
}
