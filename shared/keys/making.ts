import type { Command } from '../session/commands.ts';
import type { WallState } from '../session/events.ts';
import type { Combo } from './combo.ts';
import type { Effect, LocalEffect, PanelId, RoomContext } from './entry.ts';
import type { Reason } from './reasons.ts';

/** What the entries are made of. */

export const isOpen = (context: RoomContext): boolean => context.open;
export const isRunning = (context: RoomContext): boolean => context.open && context.running;
/** The one thing that it needs beside an open session. */
export const because = (reason: Reason) => (): Reason => reason;
export const always = (): boolean => true;
export const send = (command: Command) => (): Effect => ({ kind: 'send', command });
export const local = (what: LocalEffect) => (): Effect => ({ kind: 'local', what });
export const panel = (id: PanelId) => (): Effect => ({ kind: 'panel', panel: id });
export const wall =
  (change: (context: RoomContext) => Partial<WallState>) =>
  (context: RoomContext): Effect => ({
    kind: 'send',
    command: { type: 'setWall', wall: { ...context.wall, ...change(context) } },
  });
export const armed = (context: RoomContext): boolean =>
  context.wall.timer !== null && context.wall.timer.startedAt === null;
export const started = (context: RoomContext): boolean => typeof context.wall.timer?.startedAt === 'number';
export const onTimer = (context: RoomContext): boolean =>
  context.wall.scene === 'timer' && context.wall.timer !== null;

export const key = (name: string): Combo => ({ key: name });
export const shift = (name: string): Combo => ({ key: name, shift: true });
export const mod = (name: string): Combo => ({ key: name, mod: true });
export const modShift = (name: string): Combo => ({ key: name, mod: true, shift: true });

export const minute = 60_000;
export const startTimer = wall((context) => ({
  timer: { totalMs: context.wall.timer?.totalMs ?? context.timerMs, startedAt: context.now },
}));
export const rearm = wall((context) => ({
  timer: { totalMs: context.wall.timer?.totalMs ?? context.timerMs, startedAt: null },
}));
