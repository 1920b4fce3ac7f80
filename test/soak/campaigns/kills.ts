import * as fc from 'fast-check';
import { freshData, launchApp } from '../../support/app.ts';
import { killRounds, startSample, type Moment } from '../../support/kill-rounds.ts';
import type { Options, Outcome } from '../outcome.ts';

/** A session that lasts for so many kills, so that its first segment is not over before. */
const batch = 50;

const soon = fc.record({ keys: fc.nat(12), afterMs: fc.nat(5) });
const later = fc.record({ keys: fc.nat(12), afterMs: fc.integer({ min: 6, max: 250 }) });

/** Real Electron killed −9 at random moments while keys are pressed, every other time within 5 ms of a key. */
export async function kills({ kills: wanted, seed }: Options): Promise<Outcome> {
  const pairs = fc.sample(fc.tuple(soon, later), { seed, numRuns: Math.ceil(wanted / 2) });
  const moments: Moment[] = pairs.flat().slice(0, wanted);
  let [rounds, acknowledged, beyond, torn] = [0, 0, 0, 0];
  const failed: string[] = [];
  for (let from = 0; from < moments.length; from += batch) {
    const { data, remove } = await freshData();
    const running = await launchApp({ data });
    await startSample(running.console);
    await running.close();
    try {
      const figures = await killRounds(data, moments.slice(from, from + batch));
      rounds += figures.rounds;
      acknowledged += figures.acknowledged;
      beyond += figures.beyond;
      torn += figures.tornTails;
      await remove();
    } catch (error) {
      failed.push(`rounds ${from}–${from + batch} (kept in ${data}): ${String(error)}`);
    }
  }
  return {
    what: 'Killed −9 at random moments, half of them within 5 ms of a key',
    rounds,
    found: `${acknowledged} acknowledged events, all found again; ${beyond} more that nobody had been promised; ${torn} torn last lines`,
    failed,
    skipped: null,
  };
}
