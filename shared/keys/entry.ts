import type { Command } from '../session/commands.ts';
import type { WallState } from '../session/events.ts';
import type { SessionFacts } from '../session/state.ts';
import type { CommandId } from './command-ids.ts';
import type { Combo } from './combo.ts';
import type { Reason } from './reasons.ts';

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
  /** Locked against accidental keys. */
  readonly locked?: boolean;
  /** What the presenter timer is armed with, milliseconds. */
  readonly timerMs: number;
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
  /** For what is asked of the session by few. */
  readonly facts: SessionFacts;
}

/** What opens over the room, one at a time, each in a script of its own. */
export const panelIds = [
  'keys',
  'palette',
  'people',
  'came',
  'repairs',
  'referral',
  'scope',
  'checklist',
  'agreements',
  'actions',
  'roles',
  'strip',
  'land',
  'round',
  'seats',
  'wall',
  'timer',
  'poll',
  'groups',
  'buddies',
  'written',
] as const;
export type PanelId = (typeof panelIds)[number];

/** What an entry does: a command for main, or something of the console's own. */
export type Effect =
  | { readonly kind: 'send'; readonly command: Command }
  | { readonly kind: 'ask'; readonly what: 'uncover' | 'closeSession' }
  | { readonly kind: 'panel'; readonly panel: PanelId }
  | { readonly kind: 'local'; readonly what: LocalEffect };
export type LocalEffect =
  'pad' | 'escape' | 'hand' | 'bareKeys' | 'wallWindow' | 'lock' | 'find' | 'nudgeAct' | 'nudges' | 'nothing';

export type MenuPlace = 'session' | 'floor' | 'time' | 'circle' | 'wall' | 'help';
export type Scope = 'room' | 'everywhere';

export interface Entry {
  readonly id: CommandId;
  readonly keys: readonly Combo[];
  readonly menu: MenuPlace | null;
  /** `everywhere`: also while text is typed (only combos with mod, function keys, Esc). */
  readonly scope: Scope;
  readonly enabled: (context: RoomContext) => boolean;
  /** Why it is not, where an open session alone is not enough. */
  readonly why?: (context: RoomContext) => Reason;
  /** It goes on while the keys are locked; left out: it waits. */
  readonly whileLocked?: (context: RoomContext) => boolean;
  /** Where its keys do less than its button: one Enter too many at the end of a round starts no other. */
  readonly byKey?: (context: RoomContext) => boolean;
  readonly effect: (context: RoomContext) => Effect;
}
