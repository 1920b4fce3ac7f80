import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The next save dialog answers with this path, as if a person had typed it. */
export const answerSaveDialog = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

/** Presses keys one after the other, as a person at the side of the room does. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types a line into the notes pad and goes back to the room. */
export async function keepNote(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('Escape');
}

/** Tab by Tab, as somebody without a pointer gets there; fails where it cannot be reached. */
export async function walkTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 60,
): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < most && !(await isThere()); step += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

/** Counts from now on how often a pointer was pressed in the page; the answer asks. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = Object.assign(window, { pointed: 0 });
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(type, () => (counted.pointed += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { pointed: number }).pointed);
}
