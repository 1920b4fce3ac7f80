import { expect } from '@playwright/test';
import { en } from '../../../shared/words/en.ts';
import { freshData } from '../../support/app.ts';
import type { Outcome } from '../outcome.ts';
import { pressKeys, reopened, watchedRoom } from '../room.ts';

const slowMs = 700;

/** A disk that takes most of a second for each sync: keys act at once, the dot says saving, then on disk. */
export async function slow(): Promise<Outcome> {
  const failed: string[] = [];
  let found = '';
  const { data, remove } = await freshData();
  const env = { TALKING_PIECE_SLOW: String(slowMs) };
  try {
    const room = await watchedRoom({ data, env });
    const told = room.witness.told.size;
    await pressKeys(room.page, 6);
    await expect.poll(() => room.witness.told.size).toBeGreaterThan(told + 5);
    await expect(room.page.getByText(en.room.header.saving).first()).toBeVisible();
    await expect(room.page.getByText(en.room.header.onDisk).first()).toBeVisible();
    await expect.poll(() => room.witness.acknowledged).toBe(Math.max(...room.witness.told.keys()));
    await pressKeys(room.page, 6);
    const waiting = Math.max(...room.witness.told.keys()) - room.witness.acknowledged;
    await room.running.kill();
    const again = await reopened({ data }, room.witness);
    await again.close();
    found = `${room.witness.acknowledged} acknowledged events; killed with ${waiting} shown and still saving`;
    await remove();
  } catch (error) {
    failed.push(`(kept in ${data}) ${String(error)}`);
  }
  return { what: `A disk that syncs ${slowMs} ms late`, rounds: 1, found, failed, skipped: null };
}
