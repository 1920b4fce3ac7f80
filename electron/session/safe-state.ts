import type { SafeState, SessionLoad } from '../../shared/ipc/contract.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';

/** What of the loaded session is on disk, without a word of it. */
export function safeState(
  load: SessionLoad | null,
): Pick<SafeState, 'running' | 'savedUntil' | 'unsaved' | 'disk'> {
  if (load === null) return { running: false, savedUntil: null, unsaved: 0, disk: { state: 'ok' } };
  const { events, durableSeq, disk } = load;
  const saved = events.findLast(({ seq }) => seq <= durableSeq);
  const { clockOffset } = fold(emptySession, events).facts;
  return {
    running: true,
    savedUntil: saved === undefined ? null : saved.at + clockOffset,
    unsaved: events.filter(({ seq }) => seq > durableSeq).length,
    disk,
  };
}
