import { isMod, matches, type Combo, type KeyPress, type Platform } from './combo.ts';
import { foldName, type Beginnings, type NamedPerson } from './letters.ts';
import type { Entry, RoomContext } from './entry.ts';
import { registry } from './registry.ts';
import { isEnabled } from './why.ts';

/** Who has the keyboard, from the strongest claim to the weakest (HOUSE: text, dialog, widget, room). */
export type Focus = 'text' | 'dialog' | 'widget' | 'room';

export interface KeyContext {
  readonly platform: Platform;
  readonly focus: Focus;
  readonly room: RoomContext;
  readonly people: readonly NamedPerson[];
  readonly beginnings: Beginnings;
  /** 1 up to nine people, else 2; fixed at the start. */
  readonly badgeDigits: 1 | 2;
  /** With the keys as they are bound here; left out: as they are shipped. */
  readonly entries?: readonly Entry[];
}

/** What was typed and waits for more. */
export interface KeyState {
  readonly letters: string;
  readonly digits: string;
  /** The rest of the name just found, to be swallowed when typed on. */
  readonly rest: string;
  /** The next person named raises or lowers a hand. */
  readonly hand: boolean;
  /** Epoch milliseconds of the last key of a name or number. */
  readonly at: number;
}
export const idleKeys: KeyState = { letters: '', digits: '', rest: '', hand: false, at: 0 };

/** After this pause a new name or number begins. Milliseconds. */
export const typingPauseMs = 1500;

export type KeyResult =
  | { readonly kind: 'none' }
  /** Taken, but nothing happens (yet): `typed` waits for more. */
  | { readonly kind: 'waiting'; readonly typed: string }
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Its key was pressed, and the keys are locked. */
  | { readonly kind: 'locked'; readonly entry: Entry }
  | { readonly kind: 'person'; readonly person: string | null; readonly add: boolean; readonly hand: boolean }
  | { readonly kind: 'unknown'; readonly typed: string };

export interface Dispatched {
  readonly state: KeyState;
  readonly result: KeyResult;
}

/** Switched off with the letters and digits (WCAG 2.1.4): a mark alone, without Ctrl/⌘. Space is no mark. */
const isBareMark = (combo: Combo): boolean =>
  combo.mod !== true && combo.key.length === 1 && combo.key !== ' ';

/** Keys a focused button, list or field acts on by itself. */
const widgetKeys = /^(Enter| |Tab|Arrow.*|Home|End|PageUp|PageDown)$/;

/** Pure: one key press, at `now` (any monotonic milliseconds), to what it means. */
export function dispatchKey(state: KeyState, press: KeyPress, context: KeyContext, now: number): Dispatched {
  const entry = findEntry(press, context);
  if (entry !== undefined) {
    const hand = entry.id === 'hand' ? !state.hand : false;
    return { state: { ...idleKeys, hand }, result: { kind: 'entry', entry } };
  }
  const waits =
    context.room.locked === true
      ? findEntry(press, { ...context, room: { ...context.room, locked: false } })
      : undefined;
  if (waits !== undefined) return { state: idleKeys, result: { kind: 'locked', entry: waits } };
  const none: Dispatched = { state, result: { kind: 'none' } };
  if (context.focus === 'text' || context.focus === 'dialog') return none;
  if (!context.room.open || !(context.room.bareKeys || state.hand)) return none;
  if (press.alt || press.control || press.meta) return none;
  const fresh = now - state.at > typingPauseMs ? { ...idleKeys, hand: state.hand } : state;
  const digit = digitOf(press);
  if (digit !== null) return byBadge(fresh, digit, press.shift, context, now);
  const letter = [...press.key].length === 1 ? foldName(press.key) : '';
  return letter === '' ? none : byLetters(fresh, letter, press.shift, context, now);
}

function findEntry(press: KeyPress, context: KeyContext): Entry | undefined {
  return (context.entries ?? registry).find((entry) => {
    const combos = context.room.bareKeys ? entry.keys : entry.keys.filter((each) => !isBareMark(each));
    if (!combos.some((combo) => matches(combo, press, context.platform))) return false;
    if (!isEnabled(entry, context.room) || entry.byKey?.(context.room) === false) return false;
    if (context.focus === 'room') return true;
    // A dialog closes itself on Esc, and nothing behind it moves.
    if (context.focus === 'dialog') return entry.id === 'reload.nothing';
    if (context.focus === 'widget') return isMod(press, context.platform) || !widgetKeys.test(press.key);
    // While text is typed nothing acts but what cannot be text.
    return (
      entry.scope === 'everywhere' && (isMod(press, context.platform) || /^(F\d+|Escape)$/.test(press.key))
    );
  });
}

/** Digits by place, so that a French keyboard needs no Shift; on the number pad only while it types digits. */
export function digitOf(press: KeyPress): string | null {
  const row = /^Digit(\d)$/.exec(press.code)?.[1];
  if (row !== undefined) return row;
  return /^Numpad\d$/.test(press.code) && /^\d$/.test(press.key) ? press.key : null;
}

function byBadge(state: KeyState, digit: string, add: boolean, context: KeyContext, now: number): Dispatched {
  const digits = state.digits + digit;
  if (digits.length < context.badgeDigits)
    return {
      state: { ...idleKeys, hand: state.hand, digits, at: now },
      result: { kind: 'waiting', typed: digits },
    };
  const badge = Number(digits);
  // A hand belongs to somebody: the unnamed have none.
  if (badge === 0 && !state.hand)
    return { state: idleKeys, result: { kind: 'person', person: null, add, hand: false } };
  const person = context.people.find((each) => each.badge === badge)?.person;
  if (person === undefined)
    return { state: { ...idleKeys, hand: state.hand }, result: { kind: 'unknown', typed: digits } };
  return { state: idleKeys, result: { kind: 'person', person, add, hand: state.hand } };
}

function byLetters(
  state: KeyState,
  letter: string,
  add: boolean,
  context: KeyContext,
  now: number,
): Dispatched {
  if (state.rest.startsWith(letter))
    return {
      state: { ...idleKeys, hand: state.hand, rest: state.rest.slice(letter.length), at: now },
      result: { kind: 'waiting', typed: '' },
    };
  const present = new Set(context.people.map((each) => each.person));
  const known = [...context.beginnings].filter(([person]) => present.has(person));
  const longer = state.letters + letter;
  // A slip in the middle of a name starts anew with the letter that did not fit.
  const letters = known.some(([, each]) => each.name.startsWith(longer)) ? longer : letter;
  const hit = known.find(([, each]) => letters.startsWith(each.letters) && each.name.startsWith(letters));
  if (hit !== undefined) {
    const rest = hit[1].name.slice(letters.length);
    return {
      state: { ...idleKeys, rest, at: now },
      result: { kind: 'person', person: hit[0], add, hand: state.hand },
    };
  }
  const begins = context.people.some((each) => foldName(each.name).startsWith(letters));
  if (!begins)
    return { state: { ...idleKeys, hand: state.hand }, result: { kind: 'unknown', typed: letters } };
  return {
    state: { ...idleKeys, hand: state.hand, letters, at: now },
    result: { kind: 'waiting', typed: letters },
  };
}
