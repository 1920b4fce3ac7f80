import type { Command } from '../session/commands.ts';
import type { Scene, WallState } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';
import { sceneNow } from '../wall/follow.ts';
import { presenterTimer, type PresenterTimer } from '../wall/presenter.ts';
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
    // From here on a scene that is chosen is for the segment, unless it is told to stay.
    command: { type: 'setWall', wall: { stays: false, ...context.wall, ...change(context) } },
  });
const seen = ({ facts, wall: shown }: RoomContext): SessionFacts => ({ ...facts, wall: shown });
/** The scene the wall shows, chosen or by itself. */
export const showing = (context: RoomContext): Scene => sceneNow(seen(context));
const timerOf = (context: RoomContext): PresenterTimer =>
  presenterTimer(seen(context)) ?? { totalMs: context.timerMs, startedAt: null };
export const armed = (context: RoomContext): boolean => presenterTimer(seen(context))?.startedAt === null;
export const started = (context: RoomContext): boolean => typeof context.wall.timer?.startedAt === 'number';
/** The presenter's time stands on the wall, or on the laptop while the wall has stepped aside. */
export const onTimer = (context: RoomContext): boolean =>
  ['timer', 'slides'].includes(showing(context)) && presenterTimer(seen(context)) !== null;
/** While the room looks at somebody's slides the clicker is theirs. */
export const onSlides = (context: RoomContext): boolean => showing(context) === 'slides';

export const key = (name: string): Combo => ({ key: name });
export const shift = (name: string): Combo => ({ key: name, shift: true });
export const mod = (name: string): Combo => ({ key: name, mod: true });
export const modShift = (name: string): Combo => ({ key: name, mod: true, shift: true });

export const minute = 60_000;
export const startTimer = wall((context) => ({
  timer: { ...timerOf(context), startedAt: context.now },
}));
export const rearm = wall((context) => ({ timer: { ...timerOf(context), startedAt: null } }));
/** So much more or less of the presenter's time; at least a minute in all, less only where less was set. */
export const timerBy = (deltaMs: number) =>
  wall((context) => {
    const timer = timerOf(context);
    const least = Math.min(minute, timer.totalMs);
    return { timer: { ...timer, totalMs: Math.max(least, timer.totalMs + deltaMs) } };
  });
