import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { launchApp, type LaunchOptions, type RunningApp } from '../support/app.ts';
import { expectAcknowledged, loadOf, newWitness, startSample, witnessed } from '../support/kill-rounds.ts';
import type { Witness } from '../support/kill-rounds.ts';

/** A running session whose acknowledgements are written down outside of the app. */
export interface WatchedRoom {
  readonly running: RunningApp;
  readonly page: Page;
  readonly witness: Witness;
}

const left = new Set<RunningApp>();

async function launched(launch: LaunchOptions): Promise<RunningApp> {
  const running = await launchApp({ preload: join(import.meta.dirname, 'preload.cjs'), ...launch });
  left.add(running);
  void running.gone.then(() => left.delete(running));
  return running;
}

/** A campaign that failed half-way leaves its app behind. */
export const killLeftOver = (): Promise<unknown> => Promise.all([...left].map((running) => running.kill()));

/** Starts the app, with the sample session in it where none runs yet. */
export async function watchedRoom(launch: LaunchOptions, witness = newWitness()): Promise<WatchedRoom> {
  const running = await launched(launch);
  const { console: page } = running;
  if ((await loadOf(page)) === null) {
    await startSample(page);
    await page.reload();
  }
  await expect(page.getByRole('main')).toBeVisible();
  await witnessed(page, witness);
  return { running, page, witness };
}

/** Presses so many keys of people, one after the other. */
export async function pressKeys(page: Page, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await page.keyboard.press('ajmp'[i % 4] ?? 'a');
}

/** So many keys, each of which is acknowledged in the end. */
export async function pressDurably({ page, witness }: WatchedRoom, count: number): Promise<void> {
  const before = witness.acknowledged;
  await pressKeys(page, count);
  await expect.poll(() => witness.acknowledged).toBeGreaterThanOrEqual(before + count);
}

/** Opens it again and holds what is there against what was promised; gives it back running. */
export async function reopened(launch: LaunchOptions, witness: Witness): Promise<RunningApp> {
  const running = await launched(launch);
  const found = await loadOf(running.console);
  expectAcknowledged(found?.events ?? [], witness);
  return running;
}
