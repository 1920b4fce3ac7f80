import type { SessionFacts } from '../../shared/session/state.ts';
import { floor } from '../../shared/turns/speaking.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { KeyPress } from '../../shared/keys/combo.ts';
import { platformOf } from '../../shared/keys/combo.ts';
import { dispatchKey, idleKeys, type Focus, type KeyContext } from '../../shared/keys/dispatch.ts';
import type { Effect, Entry, RoomContext } from '../../shared/keys/entry.ts';
import { entriesOf } from '../../shared/keys/bindings.ts';
import { entryOf } from '../../shared/keys/registry.ts';
import { en } from '../../shared/words/en.ts';
import type { ConsoleStore } from '../session/store.ts';
import { asSeen } from '../session/unmeasured.ts';
import { runningRound } from '../../shared/session/ask.ts';
import { isEnabled, isLockedOut } from '../../shared/keys/why.ts';
import { roomContext } from './room-context.ts';
import { makePollDesk, type PollDesk } from './polls/poll-desk.ts';
import { beginningsOf, personName, seated } from './view.ts';
import { whatHappened } from './what-happened.ts';

/** What the room itself does with an effect that is not a command. */
export type OwnEffect = Exclude<Effect, { kind: 'send' }>;

export interface KeyDesk {
  /** true when the key was taken. */
  readonly press: (pressed: KeyPress, focus: Focus) => boolean;
  /** Runs an entry of the registry by its id, from a button or the menu. */
  readonly run: (id: string) => void;
  /** A seat was pressed: passes the floor, or answers "whose hand?" when that was asked. */
  readonly person: (person: string, add: boolean) => void;
  /** What is being counted of a poll. */
  readonly poll: PollDesk['typing'];
  /** Who carries out what is not a command. */
  readonly listen: (onEffect: (effect: OwnEffect) => void) => void;
}

/** What the last key did or waits for, in words; '' is nothing. */
export interface Echo {
  readonly words: string;
  /** The same for a screen on which nobody is named. */
  readonly unnamed: string;
  /** It waits for a person. */
  readonly asks: boolean;
}
export const noEcho: Echo = { words: '', unnamed: '', asks: false };
const echoOf = (words: string, unnamed = words): Echo => ({ words, unnamed, asks: false });

/** One place for keys of this window, keys of the wall, the menu and the buttons. */
export function makeKeyDesk({ store, clock, send }: ConsoleStore, onEcho: (echo: Echo) => void): KeyDesk {
  const { echo } = en.room;
  let keys = idleKeys;
  let onEffect: (effect: OwnEffect) => void = () => undefined;

  const context = (focus: Focus): KeyContext | null => {
    const state = store.getState();
    const { live, boot } = state;
    const room = roomContext(state, clock.now());
    if (live === null || boot === null || room === null) return null;
    const { facts } = live.state;
    return {
      platform: platformOf(boot.platform),
      focus,
      room,
      people: seated(facts, live.roster),
      beginnings: beginningsOf(facts, live.roster),
      badgeDigits: badgeDigits(facts.opened),
      entries: entriesOf(state.settings),
    };
  };

  /** Said when it is done: what was refused is not claimed, the refusal says so in its own place. */
  const tell = (command: Command, said?: Echo): void => {
    const { live, boot } = store.getState();
    const where = { now: clock.now(), platform: platformOf(boot?.platform ?? '') };
    const words = live === null ? null : whatHappened(command, live.state, where);
    const after = said ?? (words === null ? noEcho : echoOf(words));
    void send(command).then((done) => onEcho(done ? after : noEcho));
  };

  const wallWindowWords = (): string => {
    const { live, displays } = store.getState();
    const { wallShown, wallAway, noDisplay, noDisplayAll } = en.room.done;
    if (displays.external) return displays.open ? wallAway : wallShown;
    return live?.state.facts.wall.covered === true ? noDisplayAll : noDisplay;
  };

  const perform = (entry: Entry, room: RoomContext): void => {
    if (entry.id === 'hand') return onEcho(keys.hand ? { ...echoOf(echo.hand), asks: true } : noEcho);
    const effect = entry.effect(room);
    if (effect.kind === 'send') return tell(effect.command);
    // What opens or takes the focus is seen at once.
    const { lettersOn, lettersOff } = en.room.done;
    if (entry.id === 'lock.toggle') onEcho(echoOf(room.locked === true ? echo.unlocks : echo.locks));
    const { nudgesOn, nudgesOff } = en.room.done;
    if (entry.id === 'nudges.toggle')
      onEcho(echoOf((store.getState().settings?.nudges?.on ?? true) ? nudgesOff : nudgesOn));
    else if (entry.id === 'keys.bare') onEcho(echoOf(room.bareKeys ? lettersOff : lettersOn));
    else onEcho(entry.id === 'wall.window' ? echoOf(wallWindowWords()) : noEcho);
    return onEffect(effect);
  };

  const name = (person: string | null, add: boolean, hand: boolean): void => {
    const { live, memory } = store.getState();
    const seen = live === null ? null : asSeen(live.state, memory);
    const called = live === null ? '' : personName(live.state.facts, live.roster, person);
    if (!hand || person === null) {
      const goes = person !== null && seen !== null && letsGo(seen, person, add);
      const words = goes ? echo.letGo(called) : add ? echo.voice(called) : echo.floor(called);
      return tell({ type: 'passFloor', person, add }, echoOf(words, echo.unnamedFloor));
    }
    const isUp = seen?.hands.includes(person) === true;
    const words = isUp ? echo.handDown(called) : echo.handUp(called);
    return tell({ type: isUp ? 'lowerHand' : 'raiseHand', person }, echoOf(words, echo.unnamedHand));
  };

  const polls = makePollDesk(tell, (counting) => onEcho(counting ? echoOf(en.polls.counting) : noEcho));

  return {
    poll: polls.typing,
    listen: (next) => {
      onEffect = next;
    },
    run: (id) => {
      const where = context('room');
      const entry = entryOf(id);
      if (where === null || entry === undefined) return;
      if (isLockedOut(entry, where.room)) return onEcho(echoOf(echo.locked));
      if (!isEnabled(entry, where.room)) return;
      keys = { ...idleKeys, hand: id === 'hand' && !keys.hand };
      perform(entry, where.room);
    },
    press: (pressed, focus) => {
      const where = context(focus);
      if (where === null) return false;
      if (polls.press(pressed, where)) return true;
      const { state, result } = dispatchKey(keys, pressed, where, clock.now());
      keys = state;
      switch (result.kind) {
        case 'none':
          return false;
        case 'entry':
          perform(result.entry, where.room);
          return true;
        case 'locked':
          onEcho(echoOf(echo.locked));
          return true;
        case 'waiting':
          if (result.typed !== '') onEcho(echoOf(echo.waiting(result.typed), echo.waiting('')));
          return true;
        case 'unknown':
          onEcho(echoOf(echo.unknown(result.typed)));
          return true;
        case 'person':
          name(result.person, result.add, result.hand);
          return true;
      }
    },
    person: (person, add) => {
      const { hand } = keys;
      keys = idleKeys;
      if (hand) onEcho(noEcho);
      name(person, add, hand);
    },
  };
}

/** The same person again, alone or as one of several voices; in a go-round the floor is the piece, and goes on. */
function letsGo(seen: SessionFacts, person: string, add: boolean): boolean {
  if (runningRound(seen)?.current != null && !add) return false;
  const voices = floor(seen).map((turn) => turn.person);
  return voices.includes(person) && (add || voices.every((each) => each === person));
}

/** Fixed at the opening, so that nobody's keys change when somebody comes later. */
export const badgeDigits = (opened: SessionFacts['opened']): 1 | 2 =>
  (opened?.members ?? []).some(({ badge }) => badge > 9) ? 2 : 1;
