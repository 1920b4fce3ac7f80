import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { speaking } from '../../shared/turns/speaking.ts';
import { freshData, launchApp } from '../support/app.ts';
import { killRounds, loadOf, offBy, segmentRuns, startSample } from '../support/kill-rounds.ts';

const rounds = 10;
const moments = fc.sample(
  fc.record({ keys: fc.nat(12), afterMs: fc.oneof(fc.nat(5), fc.integer({ min: 6, max: 60 })) }),
  { seed: 5, numRuns: rounds },
);

test('V1: killed at any moment while keys are pressed, no acknowledged event is lost, and the session goes on', async () => {
  test.setTimeout(180_000);
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  await startSample(running.console);
  await running.close();
  const figures = await killRounds(data, moments);
  expect(figures.rounds).toBe(rounds);
  expect(figures.acknowledged).toBeGreaterThan(rounds * 3);
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
  const session = await startSample(running.console);
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
  const found = await loadOf(running.console);
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
  const session = await startSample(running.console);
  await running.kill();
  await moveBack(join(data, 'vault', 'sessions', session), 100_000);
  running = await launchApp({ data });
  const { anchor } = await running.console.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(segmentRuns(await loadOf(running.console), anchor.now)).toBeGreaterThanOrEqual(100_000);
  expect(await offBy(running.console)).toBeLessThan(2.5);
  await running.close();
  await remove();
});
