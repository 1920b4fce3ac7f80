import { expect, type Page } from '@playwright/test';
import type { SessionLoad } from '../../shared/ipc/contract.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { elapsedMs } from '../../shared/time/elapsed.ts';
import { launchApp, type RunningApp } from './app.ts';
import { sampleStart } from './start.ts';

/** When a round ends: so many keys after the first acknowledgement, and so long after the last of them. */
export interface Moment {
  readonly keys: number;
  readonly afterMs: number;
}

/** What was written down outside of the app. */
export interface Witness {
  /** By seq: ids of the events that the page was told of. */
  readonly told: Map<number, string>;
  acknowledged: number;
}
export const newWitness = (): Witness => ({ told: new Map(), acknowledged: 0 });

/** From now on, whatever the page is told is written down. */
export async function witnessed(page: Page, witness: Witness): Promise<void> {
  await page.exposeFunction('witness', (seq: number, id: string | null) => {
    if (id === null) witness.acknowledged = Math.max(witness.acknowledged, seq);
    else witness.told.set(seq, id);
  });
  await page.evaluate(() => {
    const { witness: tell } = window as unknown as { witness: (seq: number, id: string | null) => void };
    window.talkingPiece.on('session:events', ({ events }) => {
      for (const { seq, id } of events) tell(seq, id);
    });
    window.talkingPiece.on('session:durable', ({ seq }) => tell(seq, null));
  });
}

/** Every acknowledged event is in the log, the same one, without a gap. */
export function expectAcknowledged(events: readonly SessionEvent[], witness: Witness): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.length).toBeGreaterThanOrEqual(witness.acknowledged);
  // One look for all: there are thousands, and each costs its own.
  const others = events.filter(({ seq, id }) => {
    const told = witness.told.get(seq);
    return seq <= witness.acknowledged && told !== undefined && told !== id;
  });
  expect(others).toEqual([]);
}

export interface KillFigures {
  readonly rounds: number;
  /** Acknowledged events, all of which were found again. */
  readonly acknowledged: number;
  /** Events that nobody had been promised, and were there all the same. */
  readonly beyond: number;
  readonly tornTails: number;
}

export const loadOf = (page: Page): Promise<SessionLoad | null> =>
  page.evaluate(() => window.talkingPiece.request('session:load', { session: null }));

export const startSample = (page: Page): Promise<string> =>
  page.evaluate(
    async (start) => (await window.talkingPiece.request('session:start', start)).session,
    sampleStart(),
  );

/** How long the segment that is running has run at `now`, in milliseconds. */
export function segmentRuns(record: SessionLoad | null, now: number): number {
  const { facts } = fold(emptySession, record?.events ?? []);
  const running = facts.segments.find(({ spans }) => spans.at(-1)?.to === null);
  return running === undefined ? Number.NaN : elapsedMs(running, facts, now);
}

/** By the record, at main's own clock, how far the covered screen is off, in seconds. */
export async function offBy(page: Page): Promise<number> {
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(timer).toHaveText(/^−?\d+:\d\d$/u);
  // A session of many rounds is in overtime before its end.
  const [, sign, minutes, seconds] = /^(−?)(\d+):(\d\d)$/u.exec(await timer.innerText()) ?? [];
  const shown = (sign === '−' ? -1 : 1) * (Number(minutes) * 60 + Number(seconds));
  const { anchor, session } = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
  const { facts } = fold(emptySession, session?.events ?? []);
  const planned = facts.segments.find(({ id }) => id === facts.running)?.durationMs ?? 0;
  return Math.abs(shown - (planned - segmentRuns(session, anchor.now)) / 1000);
}

/**
 * Kills the app again and again while keys are pressed, at the moments given, and holds what comes back against what
 * was promised: every acknowledged event is there, the same one, without a gap; the session is open again, covered.
 */
export async function killRounds(data: string, moments: readonly Moment[]): Promise<KillFigures> {
  const witness = newWitness();
  const figures = { rounds: 0, acknowledged: 0, beyond: 0, tornTails: 0 };
  for (const moment of moments) {
    const running = await launchApp({ data });
    const found = await checked(running.console, witness, figures.rounds > 0);
    figures.beyond += found.beyond;
    figures.tornTails += found.torn ? 1 : 0;
    await pressUntilKilled(running, moment, witness);
    figures.rounds += 1;
  }
  const running = await launchApp({ data });
  await checked(running.console, witness, true);
  await running.close();
  return { ...figures, acknowledged: witness.acknowledged };
}

async function checked(
  page: Page,
  witness: Witness,
  crashed: boolean,
): Promise<{ readonly beyond: number; readonly torn: boolean }> {
  const found = await loadOf(page);
  const events: readonly SessionEvent[] = found?.events ?? [];
  expectAcknowledged(events, witness);
  // Covered after a restart, whoever saw the screen before.
  expect(events.findLast((event) => event.type === 'wall.set')?.data).toMatchObject({ covered: true });
  expect(found?.recovered).toMatchObject({ crashed, counted: true });
  // A kill may tear the last line, which nobody was told is there; in the middle nothing is damaged.
  const { tailRepaired, damagedLines } = found?.recovered ?? { tailRepaired: false, damagedLines: [0] };
  expect(damagedLines.length).toBeLessThanOrEqual(tailRepaired ? 1 : 0);
  // The time is right by the record, and on the screen within the second it shows and the one that asking takes.
  const { anchor } = await page.evaluate(() => window.talkingPiece.request('console:boot', {}));
  expect(segmentRuns(found, anchor.now)).toBe(anchor.now - (events[0]?.at ?? 0));
  expect(await offBy(page)).toBeLessThan(2.5);
  // What was told to the killed page and never promised may be gone; what takes its place is another thing.
  for (const seq of witness.told.keys()) if (seq > witness.acknowledged) witness.told.delete(seq);
  return { beyond: Math.max(0, events.length - witness.acknowledged), torn: tailRepaired };
}

async function pressUntilKilled(running: RunningApp, moment: Moment, witness: Witness): Promise<void> {
  const { console: page } = running;
  await witnessed(page, witness);
  const known = witness.acknowledged;
  const kill = running.killer();
  let wanted = Number.POSITIVE_INFINITY;
  const pressing = (async () => {
    for (let pressed = 0; ; pressed += 1) {
      if (witness.acknowledged > known) wanted = Math.min(wanted, pressed + moment.keys);
      const key = page.keyboard.press('ajmp'[pressed % 4] ?? 'a');
      if (pressed === wanted) setTimeout(kill, moment.afterMs);
      await key;
    }
  })().catch(() => undefined);
  await running.gone;
  await pressing;
}
