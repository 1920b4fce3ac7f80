const small = [
  'the last one',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** What the room reads from the wall. Kind, short, never about one person. */
export const wall = {
  bands: { calm: '', wrapUp: 'wrap up', lastWords: 'last words', time: 'time' },
  minutes: (n: number): string => `${n} min`,
  minutesOver: (n: number): string => `\u2212${n} min`,
  toGo: (n: number): string => (n <= 0 ? small[0] : `${small[n] ?? n} to go`),
  roundOver: 'Everyone has had a turn',
  agreements: 'Our agreements',
  noAgreements: 'What would let us speak freely here?',
  thanks: 'Thank you.',
  meetAgain: 'We meet again',
  /** Time as HH:mm or empty, place as typed or empty. */
  place: (time: string, place: string): string => [time, place].filter((part) => part !== '').join(' · '),
  groups: {
    group: (number: number): string => `Group ${number}`,
    place: (number: number, place: string): string => `${number} · ${place}`,
    countOff: (to: number): string => `Count off to ${to}`,
    countOffHow: 'Round the circle, again and again. Everybody with your number is your group.',
    badges: 'Find your number, on your badge.',
    soon: 'the last two minutes',
    back: 'come back',
  },
  timeLeft: (text: string): string => `Time left: ${text}`,
} as const;
