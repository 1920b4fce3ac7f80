import type { GroupsRefusal } from '../groups/form.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const refusals: Readonly<Record<GroupsRefusal['code'], (people: readonly string[]) => string>> = {
  nobody: () => 'Nobody takes part yet. Tick who does.',
  sizes: () => 'These sizes do not add up to everybody. Change them, or who takes part.',
  apartTogether: (people) => `${listed(people)} are to be apart and together. Take one of the two out.`,
  togetherTooMany: (people) => `${listed(people)} do not all fit into one group. Make the groups larger.`,
  apartTooMany: (people) =>
    people.length === 0
      ? 'This cannot be done with everybody apart who is to be. Form the groups anew.'
      : `${listed(people)} cannot all be kept apart in these groups. Make more groups, or smaller ones.`,
  notFound: () => 'No way was found that keeps all of this. Take a rule out, or form the groups anew.',
};

/** Breakouts, pairs and trios, and buddies between sessions. */
export const enGroups = {
  title: 'Groups',
  group: (number: number): string => `Group ${number}`,
  close: 'Close',

  form: {
    by: 'Divide',
    ways: { size: 'by size', number: 'into so many', sizes: 'uneven', count: 'count off' },
    field: {
      size: 'People in a group',
      number: 'Groups',
      sizes: 'Sizes, like 6 4 2',
      count: 'Count off to',
    },
    sum: (people: number, sizes: readonly number[]): string => {
      const least = Math.min(...sizes);
      const most = Math.max(...sizes);
      const size = least === most ? String(least) : `${least} or ${most}`;
      return `${count(people, 'person', 'people')}, ${count(sizes.length, 'group', 'groups')} of ${size}`;
    },
    countHow: 'No names are needed: people count aloud, and those with one number are a group.',
    places: 'Rooms or tables',
    placesHint: 'Garden, Kitchen, Hall',
    minutes: 'Minutes',
    minutesHint: 'empty: no time',
    partly: (taking: number, here: number): string => `${taking} of ${here} take part`,
    takes: (name: string): string => name,
    rules: 'Apart and together, tonight',
    apart: 'Apart',
    together: 'Together',
    and: 'and',
    first: (rule: string): string => `${rule}: one person`,
    second: (rule: string): string => `${rule}: the other`,
    add: 'Add',
    addRule: (rule: string): string => `Add: ${rule.toLowerCase()}`,
    remove: (rule: string, one: string, other: string): string =>
      `Take out: ${one} and ${other}, ${rule.toLowerCase()}`,
    removeShort: 'Take out',
    choose: 'choose',
    ofCircle: (pairs: number): string =>
      `The circle keeps ${count(pairs, 'pair', 'pairs')} apart; that always holds.`,
    shuffle: 'Shuffle again',
    show: 'Show the groups',
    start: 'Start',
    startFor: (minutes: number): string => `Start, ${minutes} min`,
    anew: 'Form anew',
    looking: 'Looking up who met before…',
  },

  board: {
    label: 'The groups',
    /** G3: never a score. */
    fresh: (fresh: number, pairs: number): string => `new pairings: ${fresh} of ${pairs}`,
    hint: 'To swap two people, choose one and then the other, or drag one onto the other.',
    picked: (name: string): string => `Whom shall ${name} swap with? Esc: nobody.`,
    in: (place: string): string => ` in ${place}`,
    swapWith: (picked: string, cost: string): string => ` – swap with ${picked}: ${cost}`,
    swap: (one: string, other: string, cost: string): string => `Swap ${one} with ${other}: ${cost}`,
    same: 'as many new pairings',
    more: (n: number): string => `${count(n, 'new pairing', 'new pairings')} more`,
    fewer: (n: number): string => `${count(n, 'new pairing', 'new pairings')} fewer`,
    cost: (change: number): string => (change === 0 ? '±0' : change > 0 ? `+${change}` : `\u2212${-change}`),
    apart: 'would bring two together who are kept apart',
    /** Where everybody sees it, it does not say why. */
    stays: 'not possible',
    noSwap: '–',
    swapped: (one: string, other: string): string => `${one} and ${other} have swapped.`,
    gone: (name: string): string => `${name} (has left)`,
  },

  out: {
    time: 'Time left',
    over: 'Time is up',
    less: '\u22121',
    lessLabel: '\u22121 minute for the groups',
    more: '+1',
    moreLabel: '+1 minute for the groups',
    back: 'Bring them back',
    words: { calm: '', soon: 'the last two minutes', over: 'time: bring them back' },
    untimed: 'no time was set',
  },

  mend: {
    left: (names: readonly string[]): string =>
      `${listed(names)} ${names.length === 1 ? 'has' : 'have'} left.`,
    came: (names: readonly string[]): string =>
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} in no group yet.`,
    joins: (name: string, place: string): string => `${name} joins ${place}`,
    moves: (name: string, place: string): string => `${name} moves to ${place}`,
    nobodyMoves: 'Nobody has to move.',
    mend: 'Mend',
  },

  harvest: {
    title: 'What do they bring?',
    hint: 'One insight from each group. Enter keeps it and goes on to the next, Shift Enter skips the group.',
    keep: 'Keep',
    kept: 'heard',
    skip: 'Skip',
    skips: (place: string): string => `Skip ${place}`,
    skipped: 'skipped',
    field: (place: string): string => `Insight from ${place}`,
    /** The note: its beginning tells whose it is. */
    note: (place: string, text: string): string => `${place}: ${text}`,
    done: 'Every group has been heard.',
  },

  bar: {
    label: 'Groups',
    due: 'Form the groups',
    formed: (groups: number): string => `${count(groups, 'group', 'groups')} formed`,
    open: 'Groups…',
    start: 'Start them…',
    out: 'Groups out',
    back: 'Bring back',
    mend: 'Mend…',
    mendFor: (people: number): string => `Mend… for ${count(people, 'person', 'people')}`,
    heard: (heard: number, groups: number): string => `heard from ${heard} of ${groups}`,
    harvest: 'Harvest…',
  },

  buddies: {
    title: 'Buddies until next time',
    kindly:
      'Two who check in on each other before the circle meets again; with an odd number, one group of three.',
    pair: 'Pair up again',
    keep: 'Keep these pairs',
    kept: 'Kept. They stand in the summary for the circle.',
    pairOf: (number: number): string => `Pair ${number}`,
  },

  refusals,
} as const;
