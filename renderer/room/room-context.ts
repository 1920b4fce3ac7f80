import { isHeld, runningRound } from '../../shared/session/ask.ts';
import type { RoomContext } from '../../shared/keys/entry.ts';
import type { ConsoleState } from '../session/store.ts';

/** Armed with this where the segment has no limit for each person. Milliseconds. */
const presenterMs = 300_000;

/** What decides whether a command does anything now; null where no session is loaded. */
export function roomContext(
  { live, settings, locked }: Pick<ConsoleState, 'live' | 'settings' | 'locked'>,
  now: number,
): RoomContext | null {
  if (live === null) return null;
  const { facts, undoStack, redoStack } = live.state;
  const running = facts.segments.find((each) => each.id === facts.running);
  return {
    open: facts.phase === 'open' && live.readOnly === null,
    running: running !== undefined,
    held: isHeld(facts),
    round: runningRound(facts) !== undefined,
    roundDue: running?.format === 'round' && !facts.rounds.some((each) => each.segment === running.id),
    last: running !== undefined && facts.segments.findLast((each) => !each.skipped)?.id === running.id,
    canUndo: undoStack.length > 0,
    canRedo: redoStack.length > 0,
    wall: facts.wall,
    bareKeys: settings?.bareKeys ?? true,
    locked,
    timerMs: running?.limitMs ?? presenterMs,
    now,
    facts,
  };
}
