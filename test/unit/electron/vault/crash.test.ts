import { describe, expect, it } from 'vitest';
import { mutants } from '../../../support/disk/mutants.ts';
import { runWorkload, type Mutant } from '../../../support/disk/workload.ts';

const seeds = 10_000;
/** Far beyond what it takes, so that a slow machine is no reason to fail. */
const patienceMs = 600_000;

/** The failures of the seeds from 1 on; stops after the first where one is enough. */
async function live(stopAtFirst: boolean, mutant?: Mutant) {
  const failures: string[] = [];
  let acknowledged = 0;
  let crashes = 0;
  for (let seed = 1; seed <= seeds && !(stopAtFirst && failures.length > 0); seed++) {
    const verdict = await runWorkload(seed, mutant);
    failures.push(...verdict.failures);
    acknowledged += verdict.acknowledged;
    crashes += verdict.crashes;
  }
  return { failures, acknowledged, crashes };
}

describe('the vault on a disk that drops or tears what was not synced', () => {
  it(
    'V1–V4, V6: in 10,000 seeds nothing acknowledged is lost, every session can be read, nothing erased comes back',
    async () => {
      const { failures, acknowledged, crashes } = await live(false);
      expect(failures).toEqual([]);
      expect(acknowledged).toBeGreaterThan(100_000);
      expect(crashes).toBeGreaterThan(20_000);
    },
    patienceMs,
  );

  it.each(Object.entries(mutants))(
    'V1–V4: %s is found out',
    async (_name, mutant) => {
      const { failures } = await live(true, mutant);
      // Something acknowledged is gone or wrong; not merely some error.
      expect(failures[0]).toMatch(/were acknowledged|not what was written|is gone|is kept|unreadable/);
    },
    patienceMs,
  );
});
