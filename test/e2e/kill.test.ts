import { expect, test, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { SessionLoad } from '../../shared/ipc/contract.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { elapsedMs } from '../../shared/time/elapsed.ts';
import { speaking } from '../../shared/turns/speaking.ts';
import { freshData, launchApp } from '../support/app.ts';
import { sampleStart } from '../support/start.ts';

const rounds = 10;
/** When each round ends: so many keys after the first acknowledgement, and so long after the last of them. */
const moments = fc.sample(
  fc.record({ keys: fc.nat(12), afterMs: fc.oneof(fc.nat(5), fc.integer({ min: 6, max: 60 })) }),
  { seed: 5, numRuns: rounds },
);

/** Starts a session through the bridge and keeps count of what is acknowledged. */
async function startSession(page: Page): Promise<string> {
  return page.evaluate(async (start) => {
    const load = await window.talkingPiece.request('session:start', start);
    return load.session;
  }, sampleStart());
}

const load = (page: Page): Promise<SessionLoad | null> =>
  page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));

/** How long the segment that is running has run at `now`, in milliseconds. */
function segmentRuns(record: SessionLoad | null, now: number): number {
  const { facts } = fold(emptySession, record?.events ?? []);
  const running = facts.segments.find(({ spans }) => spans.at(-1)?.to === null);
  return running === undefined ? Number.NaN : elapsedMs(running, facts, now);
}

/** What is left of the running segment, in seconds, as it stands on the covered screen. */
async function secondsOnScreen(page: Page): Promise<number> {
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(timer).toHaveText(/^\d+:\d\d$/u);
  const [minutes = 0, seconds = 0] = (await timer.innerText()).split(':').map(Number);
  return minutes * 60 + seconds;
}

/** What it must be by the record, at main's own clock, and how far the screen is off, in seconds. */
async function offBy(page: Page): Promise<number> {
  const shown = await secondsOnScreen(page);
  const { anchor, session } = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
  const planned = sampleStart().plan[0]?.durationMs ?? 0;
  return Math.abs(shown - (planned - segmentRuns(session, anchor.now)) / 1000);
}

test('V1: killed at any moment while keys are pressed, no acknowledged event is lost, and the session goes on', async () => {
  test.setTimeout(180_000);
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  const session = await startSession(running.console);
  await running.close();
  let acknowledged = 0;
  for (const [round, moment] of moments.entries()) {
    running = await launchApp({ data });
    const { console: page } = running;
    const before = await load(page);
    expect(before?.session).toBe(session);
    expect(before?.events.map(({ seq }) => seq)).toEqual(before?.events.map((_, i) => i + 1));
    expect(before?.events.length).toBeGreaterThanOrEqual(acknowledged);
    // Covered after a restart, whoever saw the screen before.
    expect(before?.events.findLast((event) => event.type === 'wall.set')?.data).toMatchObject({
      covered: true,
    });
    expect(before?.recovered).toMatchObject({ crashed: round > 0, counted: true });
    // A kill may tear the last line, which nobody was told is there; in the middle nothing is damaged.
    const { tailRepaired, damagedLines } = before?.recovered ?? { tailRepaired: false, damagedLines: [0] };
    expect(damagedLines.length).toBeLessThanOrEqual(tailRepaired ? 1 : 0);
    const opened = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
    expect(segmentRuns(before, opened.anchor.now)).toBe(opened.anchor.now - (before?.events[0]?.at ?? 0));
    // On the screen too, within the second that it shows and the one that asking takes.
    expect(await offBy(page)).toBeLessThan(2.5);
    // Acknowledgements are written down here, outside the app.
    await page.exposeFunction('acknowledge', (seq: number) => {
      acknowledged = Math.max(acknowledged, seq);
    });
    await page.evaluate(() => {
      const { acknowledge } = window as unknown as { acknowledge: (seq: number) => void };
      window.talkingPiece.on('session:durable', ({ seq }) => acknowledge(seq));
    });
    const known = acknowledged;
    const kill = running.killer();
    let pressed = 0;
    let wanted = Number.POSITIVE_INFINITY;
    const pressing = (async () => {
      for (; ; pressed += 1) {
        if (acknowledged > known) wanted = Math.min(wanted, pressed + moment.keys);
        const key = page.keyboard.press('ajmp'[pressed % 4] ?? 'a');
        if (pressed === wanted) setTimeout(kill, moment.afterMs);
        await key;
      }
    })().catch(() => undefined);
    await running.gone;
    await pressing;
  }
  running = await launchApp({ data });
  const after = await load(running.console);
  expect(after?.events.length).toBeGreaterThanOrEqual(acknowledged);
  await running.close();
  await remove();
});

/** As if the app had died so long ago: every instant in the journal, and the last sign of life. */
async function moveBack(folder: string, ms: number): Promise<void> {
  const journal = join(folder, 'journal.log');
  const [header, ...lines] = (await readFile(journal, 'utf8')).trimEnd().split('\n');
  const moved = lines.map((line) => {
    const event = JSON.parse(line.slice(9)) as { at: number };
    const json = JSON.stringify({ ...event, at: event.at - ms });
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}`;
  });
  await writeFile(journal, `${[header, ...moved].join('\n')}\n`);
  const alive = join(folder, 'alive');
  const [at = '0', life = ''] = (await readFile(alive, 'utf8')).trim().split(' ');
  await writeFile(alive, `${String(Number(at) - ms).padStart(15, '0')} ${life}\n`);
}

test('R8: a gap of more than two minutes is left uncounted, and said so', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  const session = await startSession(running.console);
  const answer = await running.console.evaluate(() =>
    window.talkingPiece.request('session:command', {
      commandId: 'c1',
      command: { type: 'passFloor', person: 'p1', add: false },
    }),
  );
  expect(answer.ok).toBe(true);
  await running.kill();
  await moveBack(join(data, 'vault', 'sessions', session), 10 * 60_000);
  running = await launchApp({ data });
  const found = await load(running.console);
  expect(found?.recovered).toMatchObject({ crashed: true, counted: false });
  const gap = found?.events.findLast((event) => event.type === 'clock.gap');
  expect(gap?.data).toMatchObject({ counted: false });
  // Ten minutes went by; neither the segment nor who spoke is any the older for it.
  const { anchor } = await running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  const { facts } = fold(emptySession, found?.events ?? []);
  expect(anchor.now - (found?.events[0]?.at ?? 0)).toBeGreaterThan(10 * 60_000);
  expect(segmentRuns(found, anchor.now)).toBeGreaterThan(0);
  expect(segmentRuns(found, anchor.now)).toBeLessThan(5 * 60_000);
  const spoke = speaking(facts, anchor.now).find(({ person }) => person === 'p1');
  expect(spoke?.speakingMs).toBeGreaterThan(0);
  expect(spoke?.speakingMs).toBeLessThan(5 * 60_000);
  expect(await offBy(running.console)).toBeLessThan(2.5);
  await expect(
    running.console
      .getByRole('status')
      .filter({ hasText: /10 min|not counted/iu })
      .first(),
  ).toBeVisible();
  await running.close();
  await remove();
});

test('R8: a short gap counts, and the screen shows it', async () => {
  const { data, remove } = await freshData();
  let running = await launchApp({ data });
  const session = await startSession(running.console);
  await running.kill();
  await moveBack(join(data, 'vault', 'sessions', session), 100_000);
  running = await launchApp({ data });
  const { anchor } = await running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(segmentRuns(await load(running.console), anchor.now)).toBeGreaterThanOrEqual(100_000);
  expect(await offBy(running.console)).toBeLessThan(2.5);
  await running.close();
  await remove();
});
