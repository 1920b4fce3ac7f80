import type { SessionLoad } from '../../shared/ipc/contract.ts';
import type { SignOfLife, LogReport } from '../vault/api.ts';
import { countedGapMs } from '../../shared/session/gap.ts';
import type { SessionWriter } from './writer.ts';

/** The clock that stamps: see `MainClock`. */
export interface SessionClock {
  readonly now: () => number;
  /** Goes on by a session's clock, off by `offset` from wall time, at `notBefore` or later; answers the new offset. */
  readonly goOn: (offset: number, notBefore: number) => number;
}

/** What was found wrong in a log, and nothing of time. */
export const mended = (report: LogReport): NonNullable<SessionLoad['recovered']> => ({
  crashed: false,
  gapMs: null,
  counted: true,
  tailRepaired: report.status === 'tail-repaired',
  damagedLines: report.status === 'ok' ? [] : report.lines.map(({ line }) => line),
});

/**
 * Brings a session that was running when the app ended back into the room: what passed meanwhile
 * becomes a gap in the record (R8), and the screen is covered until somebody uncovers it (ROOM).
 */
export async function recover(
  writer: SessionWriter,
  found: { readonly alive: SignOfLife | null; readonly report: LogReport },
  clock: SessionClock,
): Promise<NonNullable<SessionLoad['recovered']>> {
  const { facts, lastAt } = writer.state;
  const from = Math.max(found.alive?.at ?? 0, lastAt);
  const offset = clock.goOn(facts.clockOffset, from);
  const gapMs = Math.max(0, clock.now() - from);
  const counted = gapMs < countedGapMs;
  if (gapMs > 0) await writer.app({ type: 'recordGap', from, to: from + gapMs, counted });
  if (offset !== facts.clockOffset) await writer.app({ type: 'adjustClock', offset });
  await writer.app({ type: 'setWall', wall: { ...facts.wall, covered: true } });
  return {
    ...mended(found.report),
    crashed: found.alive?.ended !== true,
    gapMs,
    counted,
  };
}
