import type { Command, DecideContext } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import type { Opened, SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { SessionState } from '../../shared/session/state.ts';
import type { Segment } from '../../shared/plan/segment.ts';

/** Monday, 3 August 2026, 18:00 in Berlin. */
export const T0 = Date.UTC(2026, 7, 3, 16);
export const second = 1000;
export const minute = 60 * second;

/** A command, and when it is given: milliseconds after T0; else one second after the one before. */
export type Step = Command | readonly [afterMs: number, command: Command];

export const segment = (id: string, minutes: number, more: Partial<Segment> = {}): Segment => ({
  id,
  title: id,
  kind: 'topic',
  format: 'whole',
  durationMs: minutes * minute,
  shortestMs: minute,
  ...more,
});

/** Ann (facilitator), Ben, Cem; Dot said no to being measured; Eve is expected. */
export const opened: Opened = {
  session: 'session-1',
  title: 'Evening',
  circle: {
    id: 'circle-1',
    name: 'Circle',
    purpose: 'To listen',
    agreements: [{ id: 'a1', text: 'What is said here stays here' }],
    namesOnWall: true,
    referrals: [],
  },
  tracking: 'kept',
  members: [
    { person: 'ann', role: 'facilitator', badge: 1, tracked: true, present: true },
    { person: 'ben', role: 'member', badge: 2, tracked: true, present: true },
    { person: 'cem', role: 'member', badge: 3, tracked: true, present: true },
    { person: 'dot', role: 'member', badge: 4, tracked: false, present: true },
    { person: 'eve', role: 'member', badge: 5, tracked: true, present: false },
  ],
  plan: [
    segment('opening', 10, { kind: 'opening', format: 'round', limitMs: 90 * second }),
    segment('topic', 30),
    segment('break', 5, { kind: 'break', format: 'break' }),
    segment('closing', 12, { kind: 'closing', format: 'round', limitMs: 3 * minute }),
  ],
  plannedStart: T0,
  hardEnd: null,
  zone: 'Europe/Berlin',
  source: 'live',
};
export const open = (more: Partial<Opened> = {}): Command => ({
  type: 'openSession',
  opened: { ...opened, ...more },
});
export const pass = (person: string | null, add = false): Command => ({ type: 'passFloor', person, add });

/** Ids that `decide` asks for, in order: x1, x2 …; they go on over the steps of one record. */
export function counting(prefix: string): () => string {
  let n = 0;
  return () => `${prefix}${String((n += 1))}`;
}

export interface Record {
  readonly state: SessionState;
  /** When the last step was given. */
  readonly now: number;
  readonly context: DecideContext;
}

/** What one command makes of a state; fails the test where it is refused. */
export function carryOut(state: SessionState, command: Command, context: DecideContext): SessionEvent[] {
  const decision = decide(state, command, context);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.code}`);
  const place = {
    now: context.now,
    newId: counting(`e${String(state.seq)}-`),
    commandId: `c${String(state.seq + 1)}`,
  };
  return stamp(state, decision.value, place);
}

/** The record after these steps, each of which must be accepted. */
export function given(steps: readonly Step[]): Record {
  const newId = counting('x');
  let state = emptySession;
  let now = T0 - second;
  const contextAt = (at: number): DecideContext => ({ now: at, newId, zone: 'Europe/Berlin' });
  for (const step of steps) {
    const [at, command] = 'type' in step ? [now + second, step] : [T0 + step[0], step[1]];
    now = at;
    state = fold(state, carryOut(state, command, contextAt(at)));
  }
  return { state, now, context: contextAt(now + second) };
}

/** The same record some time later. */
export const later = (record: Record, afterMs: number): Record => ({
  ...record,
  now: T0 + afterMs,
  context: { ...record.context, now: T0 + afterMs },
});

/** Freezes all that can be reached, so that whoever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}
