import type { Body } from '../../shared/session/events.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { countedGapMs } from '../../shared/session/gap.ts';

/** How a session came to the desk that may be opened again by an undo. */
export interface Return {
  /** true: from the disk, so that it comes back covered as after any restart (ROOM). */
  readonly covered: boolean;
  /** What the clock is off by since it was loaded; null: nothing new. */
  readonly offset: number | null;
}

/**
 * What main adds when a command opened a session that was closed: the time it was closed is a gap in the
 * record (R8, U3), by the same rule as after a restart. Turns that the close had ended go on across it.
 * Nothing where the command did no such thing.
 */
export function reopening(before: SessionState, after: SessionState, now: number, back: Return): Body[] {
  if (before.facts.phase !== 'closed' || after.facts.phase !== 'open') return [];
  const { facts } = after;
  const from = closedSince(before);
  const gap = { from, to: now, counted: now - from < countedGapMs };
  const added: Body[] = now > from ? [{ type: 'clock.gap', data: gap }] : [];
  if (back.offset !== null && back.offset !== facts.clockOffset)
    added.push({ type: 'clock.adjusted', data: { offset: back.offset } });
  if (back.covered) added.push({ type: 'wall.set', data: { ...facts.wall, covered: true } });
  return added;
}

/** When it was closed for the last time: a close that was taken back and made again holds since the latter. */
function closedSince({ log, facts }: SessionState): number {
  const close = log.findLast(({ type }) => type === 'session.closed')?.command;
  const again = log.findLast((event) => event.type === 'command.redone' && event.data.command === close);
  return Math.max(facts.closedAt ?? 0, again?.at ?? 0);
}
