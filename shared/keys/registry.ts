import type { Command } from '../session/commands.ts';
import type { Scene, WallState } from '../session/events.ts';
import type { Combo } from './combo.ts';

/** What decides whether an entry does anything now, and with which values. */
export interface RoomContext {
  readonly open: boolean;
  readonly running: boolean;
  readonly held: boolean;
  readonly round: boolean;
  /** The running segment is a go-round, and there was none in it yet. */
  readonly roundDue: boolean;
  /** The running segment is the last one. */
  readonly last: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly wall: WallState;
  readonly bareKeys: boolean;
  /** What the presenter timer is armed with, milliseconds. */
  readonly timerMs: number;
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
}

/** What an entry does: a command for main, or something of the console's own. */
export type Effect =
  | { readonly kind: 'send'; readonly command: Command }
  | { readonly kind: 'ask'; readonly what: 'uncover' | 'closeSession' }
  | { readonly kind: 'local'; readonly what: LocalEffect };
export type LocalEffect =
  'keys' | 'pad' | 'people' | 'escape' | 'hand' | 'bareKeys' | 'wallWindow' | 'repairs' | 'nothing';

export type MenuPlace = 'session' | 'floor' | 'time' | 'wall' | 'help';
export type Scope = 'room' | 'everywhere';

export interface Entry {
  readonly id: CommandId;
  readonly keys: readonly Combo[];
  readonly menu: MenuPlace | null;
  /** `everywhere`: also while text is typed (only combos with mod, function keys, Esc). */
  readonly scope: Scope;
  readonly enabled: (context: RoomContext) => boolean;
  /** Where its keys do less than its button: one Enter too many at the end of a round starts no other. */
  readonly byKey?: (context: RoomContext) => boolean;
  readonly effect: (context: RoomContext) => Effect;
}

export const commandIds = [
  'timer.start',
  'round.next',
  'round.pass',
  'hold.toggle',
  'undo',
  'redo',
  'floor.earlier',
  'floor.later',
  'floor.earlierMinute',
  'floor.laterMinute',
  'time.more',
  'time.less',
  'time.moreFive',
  'time.lessFive',
  'segment.next',
  'segment.previous',
  'pad.focus',
  'people.show',
  'escape',
  'closeNow',
  'timer.arm',
  'timer.rearm',
  'clicker.next',
  'clicker.back',
  'wall.calm',
  'hand',
  'buildOn',
  'uncover',
  'cover',
  'floor.release',
  'round.start',
  'round.end',
  'scene.now',
  'scene.round',
  'scene.timer',
  'scene.agreements',
  'scene.clock',
  'wall.window',
  'keys.bare',
  'keys.show',
  'repairs.show',
  'reload.nothing',
  'session.close',
] as const;
export type CommandId = (typeof commandIds)[number];

const isOpen = (context: RoomContext): boolean => context.open;
const isRunning = (context: RoomContext): boolean => context.open && context.running;
const send = (command: Command) => (): Effect => ({ kind: 'send', command });
const local = (what: LocalEffect) => (): Effect => ({ kind: 'local', what });
const wall =
  (change: (context: RoomContext) => Partial<WallState>) =>
  (context: RoomContext): Effect => ({
    kind: 'send',
    command: { type: 'setWall', wall: { ...context.wall, ...change(context) } },
  });
const armed = (context: RoomContext): boolean =>
  context.wall.timer !== null && context.wall.timer.startedAt === null;
const started = (context: RoomContext): boolean => typeof context.wall.timer?.startedAt === 'number';
const onTimer = (context: RoomContext): boolean =>
  context.wall.scene === 'timer' && context.wall.timer !== null;

const key = (name: string): Combo => ({ key: name });
const shift = (name: string): Combo => ({ key: name, shift: true });
const mod = (name: string): Combo => ({ key: name, mod: true });
const modShift = (name: string): Combo => ({ key: name, mod: true, shift: true });

const minute = 60_000;
const resize = (deltaMs: number) => send({ type: 'resizeSegment', segment: null, deltaMs });
const shiftFloor = (deltaMs: number) => send({ type: 'shiftFloor', deltaMs });
const startTimer = wall((context) => ({
  timer: { totalMs: context.wall.timer?.totalMs ?? context.timerMs, startedAt: context.now },
}));
const rearm = wall((context) => ({
  timer: { totalMs: context.wall.timer?.totalMs ?? context.timerMs, startedAt: null },
}));
const scene = (id: CommandId, name: Scene, enabled = isOpen): Entry => ({
  id,
  keys: [],
  menu: 'wall',
  scope: 'room',
  enabled,
  effect: wall(() => ({ scene: name, calm: false })),
});

/** Where two entries share a key, the first that is enabled has it. */
export const registry: readonly Entry[] = [
  {
    id: 'timer.start',
    keys: [key('Enter')],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && onTimer(c) && armed(c),
    effect: startTimer,
  },
  {
    id: 'round.next',
    keys: [key('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'nextInRound' }),
  },
  {
    id: 'round.pass',
    keys: [shift('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'passInRound' }),
  },
  {
    id: 'round.start',
    keys: [key('Enter')],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && !c.round,
    byKey: (c) => c.roundDue,
    effect: send({ type: 'startRound', order: null, limitMs: null }),
  },
  {
    id: 'round.end',
    keys: [],
    menu: 'floor',
    scope: 'room',
    enabled: (c) => c.open && c.round,
    effect: send({ type: 'endRound' }),
  },
  {
    id: 'floor.release',
    keys: [],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: send({ type: 'releaseFloor' }),
  },
  {
    id: 'hand',
    keys: [mod('d')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: isOpen,
    effect: local('hand'),
  },
  {
    id: 'buildOn',
    keys: [mod('i')],
    menu: 'floor',
    scope: 'everywhere',
    enabled: isOpen,
    effect: send({ type: 'buildOn' }),
  },
  {
    id: 'floor.earlier',
    keys: [key('ArrowLeft')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(-5000),
  },
  {
    id: 'floor.later',
    keys: [key('ArrowRight')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(5000),
  },
  {
    id: 'floor.earlierMinute',
    keys: [shift('ArrowLeft')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(-minute),
  },
  {
    id: 'floor.laterMinute',
    keys: [shift('ArrowRight')],
    menu: 'floor',
    scope: 'room',
    enabled: isOpen,
    effect: shiftFloor(minute),
  },
  {
    id: 'segment.next',
    keys: [mod('Enter')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isOpen,
    effect: (c) =>
      // After the last one comes the end, which is asked for.
      c.last ? { kind: 'ask', what: 'closeSession' } : { kind: 'send', command: { type: 'nextSegment' } },
  },
  {
    id: 'segment.previous',
    keys: [modShift('Enter')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isRunning,
    effect: send({ type: 'previousSegment' }),
  },
  {
    id: 'time.more',
    keys: [key('ArrowUp')],
    menu: 'time',
    scope: 'room',
    enabled: isRunning,
    effect: resize(minute),
  },
  {
    id: 'time.less',
    keys: [key('ArrowDown')],
    menu: 'time',
    scope: 'room',
    enabled: isRunning,
    effect: resize(-minute),
  },
  {
    id: 'time.moreFive',
    keys: [shift('ArrowUp')],
    menu: 'time',
    scope: 'room',
    enabled: isRunning,
    effect: resize(5 * minute),
  },
  {
    id: 'time.lessFive',
    keys: [shift('ArrowDown')],
    menu: 'time',
    scope: 'room',
    enabled: isRunning,
    effect: resize(-5 * minute),
  },
  {
    id: 'hold.toggle',
    keys: [key(' ')],
    menu: 'time',
    scope: 'room',
    enabled: isOpen,
    effect: (c) => ({ kind: 'send', command: c.held ? { type: 'resume' } : { type: 'hold' } }),
  },
  {
    id: 'closeNow',
    keys: [mod('e')],
    menu: 'time',
    scope: 'everywhere',
    enabled: isOpen,
    effect: send({ type: 'closeNow' }),
  },
  {
    id: 'undo',
    keys: [key('Backspace'), mod('z')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.canUndo,
    effect: send({ type: 'undo' }),
  },
  {
    id: 'redo',
    keys: [shift('Backspace'), modShift('z')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.canRedo,
    effect: send({ type: 'redo' }),
  },
  {
    id: 'pad.focus',
    keys: [key('Tab')],
    menu: 'session',
    scope: 'room',
    enabled: (c) => c.open && !c.wall.covered,
    effect: local('pad'),
  },
  {
    // It tells who is not measured: never on a screen that everyone sees.
    id: 'people.show',
    keys: [mod('p')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    effect: local('people'),
  },
  {
    id: 'escape',
    keys: [key('Escape')],
    menu: null,
    scope: 'everywhere',
    enabled: () => true,
    effect: local('escape'),
  },
  {
    id: 'uncover',
    keys: [mod('u')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && c.wall.covered,
    effect: () => ({ kind: 'ask', what: 'uncover' }),
  },
  {
    id: 'cover',
    keys: [mod('u')],
    menu: 'session',
    scope: 'everywhere',
    enabled: (c) => c.open && !c.wall.covered,
    effect: wall(() => ({ covered: true })),
  },
  {
    id: 'session.close',
    keys: [],
    menu: 'session',
    scope: 'room',
    enabled: isOpen,
    effect: () => ({ kind: 'ask', what: 'closeSession' }),
  },
  {
    id: 'timer.arm',
    keys: [mod('t')],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    // The same key puts it away again.
    effect: wall((c) =>
      onTimer(c)
        ? { scene: 'now', timer: null }
        : { scene: 'timer', calm: false, timer: { totalMs: c.timerMs, startedAt: null } },
    ),
  },
  {
    id: 'timer.rearm',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && started(c),
    effect: rearm,
  },
  {
    id: 'wall.calm',
    keys: [mod('b'), key('.')],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    effect: wall((c) => ({ calm: !c.wall.calm })),
  },
  {
    id: 'clicker.next',
    keys: [key('PageDown')],
    menu: null,
    scope: 'room',
    enabled: (c) => c.open && ((onTimer(c) && armed(c)) || c.round),
    effect: (c) =>
      onTimer(c) && armed(c) ? startTimer(c) : { kind: 'send', command: { type: 'nextInRound' } },
  },
  {
    // In a round there is nothing to go back to but the last step: that is undo.
    id: 'clicker.back',
    keys: [key('PageUp')],
    menu: null,
    scope: 'room',
    enabled: (c) => c.open && ((onTimer(c) && started(c)) || (c.round && c.canUndo)),
    effect: (c) => (onTimer(c) && started(c) ? rearm(c) : { kind: 'send', command: { type: 'undo' } }),
  },
  scene('scene.now', 'now'),
  scene('scene.round', 'round'),
  scene('scene.timer', 'timer', (c) => c.open && c.wall.timer !== null),
  scene('scene.agreements', 'agreements'),
  scene('scene.clock', 'clock'),
  {
    id: 'wall.window',
    keys: [],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    effect: local('wallWindow'),
  },
  {
    id: 'keys.show',
    keys: [key('F1')],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    effect: local('keys'),
  },
  {
    id: 'keys.bare',
    keys: [],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    effect: local('bareKeys'),
  },
  {
    id: 'repairs.show',
    keys: [],
    menu: 'help',
    scope: 'everywhere',
    enabled: () => true,
    effect: local('repairs'),
  },
  // Clickers send it to start a slide show.
  {
    id: 'reload.nothing',
    keys: [key('F5')],
    menu: null,
    scope: 'everywhere',
    enabled: () => true,
    effect: local('nothing'),
  },
];

export const entryOf = (id: string): Entry | undefined => registry.find((each) => each.id === id);
