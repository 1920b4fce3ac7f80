import { expect } from '@playwright/test';
import { freshData } from '../../support/app.ts';
import { loadOf } from '../../support/kill-rounds.ts';
import type { Outcome } from '../outcome.ts';
import { pressDurably, reopened, watchedRoom } from '../room.ts';

const hour = 3_600_000;

/** The wall clock is set back by an hour while a session runs, and stays so over a kill and a restart. */
export async function clock(): Promise<Outcome> {
  const failed: string[] = [];
  let found = '';
  const { data, remove } = await freshData();
  try {
    const room = await watchedRoom({ data });
    await pressDurably(room, 6);
    await room.running.app.evaluate((_, back) => {
      const now = Date.now;
      Date.now = () => now() - back;
    }, hour);
    const adjusted = async (): Promise<number | null> => {
      const event = (await loadOf(room.page))?.events.findLast(({ type }) => type === 'clock.adjusted');
      return event?.type === 'clock.adjusted' ? event.data.offset : null;
    };
    await expect.poll(async () => Math.abs(((await adjusted()) ?? 0) + hour)).toBeLessThan(5_000);
    await pressDurably(room, 6);
    await room.running.kill();
    const again = await reopened({ data, env: { TALKING_PIECE_SHIFT: String(-hour) } }, room.witness);
    const events = (await loadOf(again.console))?.events ?? [];
    const backwards = events.filter(({ at }, i) => at < (events[i - 1]?.at ?? 0)).length;
    expect(backwards).toBe(0);
    await again.close();
    found = `${room.witness.acknowledged} acknowledged events; instants never ran backwards, the shift is on record`;
    await remove();
  } catch (error) {
    failed.push(`(kept in ${data}) ${String(error)}`);
  }
  return {
    what: 'The clock set back by an hour, then killed and started again',
    rounds: 1,
    found,
    failed,
    skipped: null,
  };
}
