import { uptime } from 'node:os';

/**
 * Monotonic milliseconds that count sleep. `hrtime` is exact but stands still while Linux sleeps; `uptime`
 * counts sleep but steps by 10 ms. What uptime gains on hrtime beyond its own coarseness was sleep.
 */
export function sleepCountingClock(
  hrtimeMs: () => number = () => Number(process.hrtime.bigint()) / 1e6,
  uptimeMs: () => number = () => uptime() * 1000,
): () => number {
  const start = { hr: hrtimeMs(), up: uptimeMs() };
  let slept = 0;
  return () => {
    const hr = hrtimeMs() - start.hr;
    const gained = uptimeMs() - start.up - hr - slept;
    if (gained > 1_000) slept += gained;
    return hr + slept;
  };
}
