import { expect, type Page } from '@playwright/test';

/** From the home page to a new run of show, or to the one with this title as it was left. */
export async function openPlan(page: Page, title = 'Plan a run of show'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${title}`, 'u') }).press('Enter');
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Title' }).first()).toBeVisible();
}

/** The titles in the order they stand. */
export const planTitles = (page: Page): Promise<readonly string[]> =>
  page.getByRole('grid').locator('[data-row] .plan-title').allTextContents();

export const planTimes = (page: Page): Promise<readonly string[]> =>
  page.getByRole('grid').locator('[data-row] .plan-clock').allTextContents();
