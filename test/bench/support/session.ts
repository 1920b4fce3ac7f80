import { openSessionVault } from '../../../electron/session/vault.ts';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import type { Command } from '../../../shared/session/commands.ts';
import type { Opened, SessionEvent } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { join } from 'node:path';

const minute = 60_000;

export interface LongSession {
  readonly people: number;
  readonly events: number;
  readonly hours: number;
  /** Epoch milliseconds at which it was last written to. */
  readonly until: number;
  readonly closed?: boolean;
  readonly id?: string;
}

/** The first two can be called by one letter; all others share theirs. */
const nameOf = (i: number): string => (i === 0 ? 'Xaver' : i === 1 ? 'Ylva' : `Person ${String(i)}`);

/** A made-up session of this size: floor changes, a note with every tenth of them, segments one after the other. */
export function longSession({ people, events, hours, until, closed = false, id = 'long' }: LongSession) {
  const start = until - hours * 60 * minute;
  const roster: Roster = Object.fromEntries(
    Array.from({ length: people }, (_, i) => [`p${i}`, { name: nameOf(i) }]),
  );
  const segments = 8;
  const opened: Opened = {
    session: id,
    title: 'A long session',
    circle: {
      id: null,
      name: 'Circle',
      purpose: 'To listen.',
      agreements: [{ id: 'a', text: 'Stays here.' }],
      namesOnWall: true,
      referrals: [],
    },
    tracking: 'kept',
    members: Array.from({ length: people }, (_, i) => ({
      person: `p${i}`,
      role: i === 2 ? 'facilitator' : 'member',
      badge: i + 1,
      tracked: true,
      present: true,
    })),
    plan: Array.from({ length: segments }, (_, i) => ({
      id: `s${i}`,
      title: `Part ${i + 1}`,
      kind: 'topic',
      format: 'whole',
      durationMs: ((hours + 1) * 60 * minute) / segments,
      shortestMs: minute,
      prompt: 'What do we want to hold on to while we talk?',
    })),
    plannedStart: start,
    hardEnd: null,
    zone: 'Europe/Berlin',
    source: 'live',
  };
  let ids = 0;
  const newId = (): string => `${id}-${(ids += 1)}`;
  let state: SessionState = emptySession;
  const log: SessionEvent[] = [];
  const ask = (command: Command): void => {
    const now = start + Math.floor((log.length / events) * (until - start));
    const decided = decide(state, command, { now, newId, zone: opened.zone });
    if (!decided.ok) return;
    const next = stamp(state, decided.value, { now, newId, commandId: newId() });
    state = fold(state, next);
    log.push(...next);
  };
  ask({ type: 'openSession', opened });
  for (let step = 0; log.length < events - 1; step += 1) {
    if (step > 0 && log.length > ((state.facts.segments.findIndex(isRunning) + 1) * events) / segments)
      ask({ type: 'nextSegment' });
    ask({ type: 'passFloor', person: `p${(step * 7) % people}`, add: false });
    if (step % 10 === 0)
      ask({
        type: 'takeNote',
        kind: 'insight',
        visibility: 'circle',
        text: `What was said at step ${step}, in a sentence of the usual length, more or less.`,
        owner: null,
        due: null,
      });
  }
  if (closed) ask({ type: 'closeSession' });
  else {
    const screen = { scene: 'now', calm: false, screen: 'me', covered: false, timer: null } as const;
    ask({ type: 'setWall', wall: screen });
  }
  return { id, events: log, roster, state };
}

const isRunning = ({ spans }: { readonly spans: readonly { readonly to: number | null }[] }): boolean =>
  spans.at(-1)?.to === null;

/** Puts sessions into the vault of this user folder, as an app before had left them. */
export async function plant(
  data: string,
  sessions: readonly {
    readonly id: string;
    readonly events: readonly SessionEvent[];
    readonly roster: Roster;
  }[],
): Promise<void> {
  const vault = await openSessionVault(join(data, 'vault'), Date.now);
  if (!vault.ok) throw new Error(vault.error.code);
  for (const { id, events, roster } of sessions) {
    const made = await vault.value.createSession(
      { id, roster, events },
      { onDurable: () => undefined, onDisk: () => undefined },
    );
    if (!made.ok) throw new Error(made.error.code);
    await made.value.close();
  }
  await vault.value.close();
}
