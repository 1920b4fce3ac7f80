import { describe, expect, it } from 'vitest';
import { runWorkload } from '../../../support/disk/workload.ts';

describe('V1–V4, V6 on a disk that loses what was not synced', () => {
  it('10,000 seeds', async () => {
    const failures: string[] = [];
    let acknowledged = 0;
    const n = Number(process.env['N'] ?? 10000);
    const t = Date.now();
    for (let seed = Number(process.env['S'] ?? 1); seed <= n; seed++) {
      const verdict = await runWorkload(seed);
      failures.push(...verdict.failures);
      acknowledged += verdict.acknowledged;
    }
    console.log(acknowledged, Date.now() - t, failures.length);
    expect(failures.slice(0, 20)).toEqual([]);
  }, 200_000);
});
