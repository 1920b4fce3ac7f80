import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** The wall that is shown, if there is one: not the page that waits hidden to become it. */
export async function lookForWall(app: ElectronApplication): Promise<Page | null> {
  for (const page of app.windows()) {
    if (!page.url().startsWith('app://wall/')) continue;
    const window = await app.browserWindow(page);
    if (await window.evaluate((each) => each.isVisible())) return page;
  }
  return null;
}

/** The wall, as soon as it is shown. */
export async function shownWall(app: ElectronApplication): Promise<Page> {
  const seen: { page: Page | null } = { page: null };
  await expect(async () => {
    seen.page = await lookForWall(app);
    expect(seen.page).not.toBeNull();
  }).toPass({ timeout: 20_000 });
  if (seen.page === null) throw new Error('no wall');
  return seen.page;
}

/** Waits until no wall is shown, whichever it was. */
export async function noWall(app: ElectronApplication): Promise<void> {
  await expect(async () => expect(await lookForWall(app)).toBeNull()).toPass({ timeout: 20_000 });
}
