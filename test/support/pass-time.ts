import type { RunningApp } from './app.ts';

/** A jump of the clock longer than this would be a gap that is not counted (R8). */
const longestJumpMs = 110_000;

/**
 * Lets time pass in the app without waiting: its clocks are moved on together, in jumps, as a short sleep of the
 * machine would. Each jump is noticed by main's next tick and told to the console.
 */
export async function passTime(running: RunningApp, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= longestJumpMs)
    await sleepFor(running, Math.max(6_000, Math.min(left, longestJumpMs)));
}

/** The machine sleeps for so long at once, more than five seconds; over two minutes are a gap that is asked about (R8). */
export async function sleepFor({ app, console: page }: RunningApp, ms: number): Promise<void> {
  const told = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.talkingPiece.on('session:events', ({ events }) => {
          if (!events.some(({ type }) => type === 'clock.gap')) return;
          const stopAnchor = window.talkingPiece.on('clock:anchor', () => {
            stop();
            stopAnchor();
            resolve();
          });
        });
      }),
  );
  await app.evaluate((_, jump) => {
    const clocks = globalThis as unknown as { jumpedMs?: number };
    if (clocks.jumpedMs === undefined) {
      clocks.jumpedMs = 0;
      const hrtime = process.hrtime.bigint;
      const now = Date.now;
      process.hrtime.bigint = () => hrtime.call(process.hrtime) + BigInt(clocks.jumpedMs ?? 0) * 1_000_000n;
      Date.now = () => now() + (clocks.jumpedMs ?? 0);
    }
    clocks.jumpedMs += jump;
  }, ms);
  await told;
}
