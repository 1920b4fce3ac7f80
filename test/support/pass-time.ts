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
  // Heard from before the jump: the page may be busy just then, and main's next tick be a millisecond away.
  await page.evaluate(() => {
    const told = new Promise<void>((resolve) => {
      const stop = window.talkingPiece.on('session:events', ({ events }) => {
        if (!events.some(({ type }) => type === 'clock.gap')) return;
        const stopAnchor = window.talkingPiece.on('clock:anchor', () => {
          stop();
          stopAnchor();
          resolve();
        });
      });
    });
    Object.assign(window, { gapTold: told });
  });
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
  await page.evaluate(() => (window as unknown as { gapTold: Promise<void> }).gapTold);
}
