const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Starting a go-round, and who sits where; loaded with their panels. */
export const enRound = {
  title: 'Start a go-round',
  begins: 'Who begins',
  way: 'Order',
  ways: { seats: 'As they sit', otherWay: 'The other way round', shuffled: 'Shuffled' },
  again: 'Shuffle again',
  silence: 'A quiet minute first',
  silenceHint: 'The wall shows a ring that empties. Enter then gives the piece to the first one.',
  each: 'Time for each',
  noLimit: 'no limit',
  less: 'A quarter of a minute less for each',
  more: 'A quarter of a minute more for each',
  whole: (people: number, time: string): string => `${count(people, 'person', 'people')}, ${time} in all`,
  tooLong: (minutes: number): string => `${minutes} min more than the segment has left`,
  hint: 'Type a name or go by ↑ ↓; ← → order; − + time; Enter starts.',
  start: 'Start: Enter',
  leave: 'Leave it: Esc',
  nobody: 'Nobody is in the room yet. Mark who is present first.',
  seats: {
    title: 'Seat tonight',
    input: 'Beginnings of names, as they sit',
    placeholder: 'am jo mei pr',
    inputHint:
      'Go round the circle once and type a blank after each. A badge number does as well. Keys and numbers stay.',
    order: 'As they will sit',
    unclear: (word: string, fits: number): string =>
      fits === 0
        ? `Nobody is left for “${word}”.`
        : `“${word}” fits ${fits}: type more of the name, or the number.`,
    keep: 'Sit like this: Enter',
    leave: 'Leave it: Esc',
  },
} as const;
