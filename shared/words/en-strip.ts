const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "45 s", "2 min", "2 min 15 s", "1 h 5 min". */
function long(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return seconds % 60 === 0 || minutes >= 10 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The strip of turns and what leads there; loaded with it. */
export const enStrip = {
  title: 'Turns',
  close: 'Close',
  list: 'Turns and stretches nobody pressed, in order',
  from: (from: string, to: string): string => `${from} – ${to}`,
  someone: 'Someone',
  estimated: 'estimated',
  /** Before a name where the time is an estimate. */
  about: '≈ ',
  goesOn: 'goes on',
  doubt: 'very long: is it true?',
  missed: 'Nobody pressed',
  chosen: 'A stretch of your choice',
  away: { held: 'held', breakout: 'in groups', gap: 'not counted' },
  long,
  /** What an item is called by a screen reader. */
  item: (what: string, from: string, to: string, ms: number, rest: readonly string[]): string =>
    [`${what}, ${from} to ${to}`, long(ms), ...rest].join(', '),
  place: (index: number, of: number): string => `${index} of ${of}`,
  nothing: 'Nobody has had the floor yet.',
  nothingHint: 'Pass it in the room; or N adds a turn here.',

  coverage: {
    label: 'Covered',
    value: (share: number): string => `${Math.floor(share * 100)} %`,
    none: '—',
    enough: 'enough to say how the talk was shared',
    tooLittle: 'below 80 %: not enough to say how the talk was shared',
    unpressed: (n: number): string =>
      n === 0 ? 'nothing unpressed' : `${count(n, 'stretch', 'stretches')} nobody pressed`,
  },
  balance: 'Balance',
  balanceValue: (balance: number): string => balance.toFixed(2),

  totals: {
    label: 'Speaking time, in the order of seats',
    person: (time: string, turns: number): string => `${time} · ${count(turns, 'turn', 'turns')}`,
    silent: '—',
    resting: 'In a go-round no times stand beside a name.',
  },

  deeds: {
    who: 'Who spoke',
    split: 'Split',
    merge: 'Merge with next',
    remove: 'Remove',
    add: 'Add a turn',
    fill: 'Fill',
    undo: 'Undo',
    unpressed: 'Next unpressed',
    closer: 'Closer',
    wider: 'Wider',
    all: 'All of it',
  },
  keys: {
    who: 'R',
    split: 'S',
    merge: 'M',
    remove: 'Del',
    add: 'N',
    fill: 'F',
    unpressed: 'U',
    undo: (mod: string): string => `${mod} Z`,
    closer: '+',
    wider: '−',
    all: '0',
  },
  /** How the rest goes by keys: key, what it does. */
  legend: (mod: string): readonly (readonly [string, string])[] => [
    ['↑ ↓', 'turn before, after'],
    ['← →', 'its start, 5 s'],
    ['Alt ← →', 'its end'],
    ['Shift', 'a minute'],
    [`${mod} ← →`, 'the cursor'],
    ['Page up, down', 'along'],
  ],

  ask: {
    who: 'Who spoke?',
    split: (at: string): string => `Who spoke from ${at} on?`,
    add: (at: string): string => `Who spoke at ${at}?`,
    fill: (from: string, to: string): string => `Who spoke from ${from} to ${to}?`,
    hintOne: 'The beginning of a name, or a number. Enter.',
    hintMany: 'Names or numbers in order, with commas. Enter shares the time.',
    one: 'One name is enough here.',
    nobody: 'Type who it was first.',
    unknown: (typed: string): string => `Nobody, or more than one, fits “${typed}”. Type more of the name.`,
    do: 'Take it',
    cancel: 'Cancel',
    each: (name: string, ms: number): string => `${name}, ${long(ms)}`,
  },

  done: {
    edge: (what: string, edge: 'start' | 'end', at: string): string =>
      `${what}: ${edge === 'start' ? 'starts' : 'ends'} ${at}`,
    who: (name: string): string => `It was ${name}`,
    split: (at: string, name: string): string => `Split at ${at}: ${name} from there on`,
    merged: (name: string): string => `Merged: all of it is ${name}’s`,
    removed: (name: string): string => `Removed: ${name}`,
    added: (name: string, at: string): string => `Added: ${name} at ${at}`,
    filled: (names: readonly string[], ms: number): string =>
      `Filled: ${list(names)}, ${long(ms)} each, estimated`,
    undone: (what: string): string => `Undone: ${what}`,
    redone: (what: string): string => `Done again: ${what}`,
    cursor: (at: string): string => `Cursor at ${at}`,
    noneUnpressed: 'Nothing is left that nobody pressed.',
    noNext: 'There is no turn after this one.',
    noTurn: 'Choose a turn first.',
    nothingToUndo: 'There is nothing to undo here.',
    noEdge: 'There is no room to move it.',
  },

  notice: {
    unpressed: (ms: number): string => `Nobody pressed for ${long(ms)}.`,
    unpressedAgo: (ms: number, from: string): string => `Nobody pressed for ${long(ms)} from ${from} on.`,
    /** Names nobody: a name that is missing would tell who is not measured (U4). */
    longTurn: (ms: number): string => `One turn has been open for ${long(ms)}.`,
    longTurnAgo: (ms: number, from: string): string => `One turn from ${from} on lasted ${long(ms)}.`,
    fill: 'Fill…',
    key: 'F2',
    dismiss: 'Leave it',
  },
  settings: {
    label: 'Say so after',
    unpressed: 'Say so when nobody pressed for',
    unpressedShort: 'unpressed,',
    longTurn: 'Say so when one turn lasts',
    longTurnShort: 'of one turn',
    never: 'never',
    minutes: (n: number): string => `${n} min`,
  },
} as const;
