import { emptySession } from '../session/empty.ts';
import type { WallState } from '../session/events.ts';
import { boundEntries, isCommand, type Bindings } from './bindings.ts';
import type { Combo, KeyPress, Platform } from './combo.ts';
import { isMod } from './combo.ts';
import type { CommandId } from './command-ids.ts';
import type { Entry, RoomContext } from './entry.ts';
import { registry } from './registry.ts';
import { isEnabled } from './why.ts';

/** What keeps a key: people, the way back, the clicker's slide show, text, the system. */
export type Reserved = 'person' | 'escape' | 'reload' | 'editing' | 'system' | 'alt';
/** Where two commands would answer to one key. */
export type Where = 'always' | 'talk' | 'round' | 'timer' | 'covered';
export type BindingFault =
  | { readonly code: 'reserved'; readonly why: Reserved }
  | { readonly code: 'clash'; readonly other: CommandId; readonly where: Where };

/** These stay where they are. */
const fixed: ReadonlySet<CommandId> = new Set<CommandId>(['escape', 'reload.nothing']);
export const canRebind = ({ id }: Entry): boolean => !fixed.has(id);

const held = /^(Control|Shift|Alt|AltGraph|Meta|CapsLock|Fn|NumLock|Dead|Unidentified|Process)$/u;
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isDigit = (press: KeyPress): boolean =>
  /^(Digit|Numpad)\d$/u.test(press.code) || /^\d$/u.test(press.key);

/** What was pressed, as a combo; null: only keys that are held, more is to come. A mark is its character, Shift or not. */
export function comboOf(press: KeyPress, platform: Platform): Combo | null {
  if (held.test(press.key)) return null;
  const mod = isMod(press, platform);
  const isMark = press.key.length === 1 && !isLetter(press.key) && press.key !== ' ';
  const place = /^Key([A-Z])$/u.exec(press.code)?.[1];
  // By place only where the layout has no Latin letters, as the keys themselves are read.
  const key =
    mod && isLetter(press.key) && !/^[a-z]$/iu.test(press.key) && place !== undefined ? place : press.key;
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ...(mod ? { mod: true as const } : {}),
    ...(press.shift && !isMark ? { shift: true as const } : {}),
  };
}

/** null: free to be bound. */
export function reservedFor(press: KeyPress, platform: Platform): Reserved | null {
  const mod = isMod(press, platform);
  if (press.alt || (!mod && (press.control || press.meta))) return 'alt';
  if (press.key === 'Escape') return 'escape';
  if (press.key === 'F5') return 'reload';
  if (!mod) return isLetter(press.key) || isDigit(press) ? 'person' : null;
  if (!press.shift && /^[acvx]$/iu.test(press.key)) return 'editing';
  return /^[qwhm]$/iu.test(press.key) && !press.shift ? 'system' : null;
}

const wall: WallState = { scene: 'now', calm: false, screen: 'me', covered: false, timer: null };
const talk: RoomContext = {
  open: true,
  running: true,
  held: false,
  round: false,
  roundDue: false,
  last: false,
  canUndo: true,
  canRedo: true,
  wall,
  bareKeys: true,
  locked: false,
  timerMs: 1000,
  now: 0,
  facts: emptySession.facts,
};
const timers = [null, { totalMs: 1000, startedAt: null }, { totalMs: 1000, startedAt: 1 }] as const;
const rounds: readonly (readonly [Where, Partial<RoomContext>])[] = [
  ['talk', {}],
  ['talk', { roundDue: true }],
  ['round', { round: true }],
];

/** The ways a room stands that decide which of two commands a key means, the plainest first. */
const situations: readonly (readonly [Where, RoomContext])[] = [false, true].flatMap((covered) =>
  timers.flatMap((timer) =>
    rounds.map(
      ([where, round]) =>
        [
          covered ? 'covered' : timer === null ? where : 'timer',
          { ...talk, ...round, wall: { ...wall, covered, timer, scene: timer === null ? 'now' : 'timer' } },
        ] as const,
    ),
  ),
);

const acts = (entry: Entry, context: RoomContext): boolean =>
  isEnabled(entry, context) && entry.byKey?.(context) !== false;

const isSame = (one: Combo, other: Combo): boolean =>
  one.key === other.key && one.mod === other.mod && one.shift === other.shift;

/** null: never both at once. What acts in none of the situations depends on more, and might meet anything. */
function meetIn(one: Entry, other: Entry): Where | null {
  const places = (entry: Entry): readonly (readonly [Where, RoomContext])[] =>
    situations.filter(([, context]) => acts(entry, context));
  const [mine, theirs] = [places(one), places(other)];
  if (mine.length === 0 || theirs.length === 0) return 'always';
  const both = mine.filter((each) => theirs.includes(each));
  return both.length === situations.length ? 'always' : (both[0]?.[0] ?? null);
}

/** Shipped with the same key on purpose: the first that can act has it. */
const shareByDesign = (one: CommandId, other: CommandId, combo: Combo): boolean =>
  [one, other].every((id) => registry.find((each) => each.id === id)?.keys.some((key) => isSame(key, combo)));

/** Whether a command may have this key, as all others are bound now; null: it may. */
export function clashOf(entries: readonly Entry[], id: CommandId, combo: Combo): BindingFault | null {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) return null;
  for (const other of entries) {
    if (other.id === id || !other.keys.some((key) => isSame(key, combo))) continue;
    const where = shareByDesign(id, other.id, combo) ? null : meetIn(entry, other);
    if (where !== null) return { code: 'clash', other: other.id, where };
  }
  return null;
}

const pressed = (combo: Combo): KeyPress => ({
  key: combo.key,
  code: '',
  shift: combo.shift === true,
  control: combo.mod === true,
  alt: false,
  meta: false,
});

/** The bindings with this command's keys, or why not. `null` keys: those it is shipped with. */
export function rebind(
  bindings: Bindings,
  id: CommandId,
  keys: readonly Combo[] | null,
): { readonly ok: true; readonly bindings: Bindings } | { readonly ok: false; readonly fault: BindingFault } {
  const { [id]: _, ...others } = bindings;
  const wanted = keys ?? registry.find((each) => each.id === id)?.keys ?? [];
  const entries = boundEntries(others);
  for (const combo of wanted) {
    const why = keys === null ? null : reservedFor(pressed(combo), 'other');
    const fault: BindingFault | null = why === null ? clashOf(entries, id, combo) : { code: 'reserved', why };
    if (fault !== null) return { ok: false, fault };
  }
  return { ok: true, bindings: keys === null ? others : { ...others, [id]: [...keys] } };
}

/** What of stored bindings still holds: commands that are known, keys that are free; the rest is as shipped. */
export function soundBindings(stored: Bindings): Bindings {
  let sound: Bindings = {};
  for (const [id, keys] of Object.entries(stored)) {
    if (!isCommand(id) || fixed.has(id)) continue;
    // All others that are to come are out of the way first: two commands may have exchanged their keys.
    const away = Object.fromEntries(
      Object.keys(stored).flatMap((each) => (each in sound ? [] : [[each, []]])),
    );
    const tried = rebind({ ...away, ...sound }, id, keys);
    if (tried.ok) sound = { ...sound, [id]: keys };
  }
  // A key that was given away must not be claimed by its old command's default.
  return Object.entries(sound).every(
    ([id, keys]) => isCommand(id) && keys.every((combo) => clashOf(boundEntries(sound), id, combo) === null),
  )
    ? sound
    : {};
}
