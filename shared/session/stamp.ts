import type { Body, SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

export interface Stamp {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly newId: () => string;
  readonly commandId: string;
}

/** R1: gives events their place: `seq` without a gap, `at` that never runs backwards, one `command`. */
export function stamp(
  state: SessionState,
  bodies: readonly Body[],
  { now, newId, commandId }: Stamp,
): SessionEvent[] {
  const at = Math.max(now, state.lastAt);
  return bodies.map((body, i) => ({ ...body, seq: state.seq + 1 + i, id: newId(), at, command: commandId }));
}
