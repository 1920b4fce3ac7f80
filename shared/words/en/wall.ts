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
  bands: { calm: '', enough: 'you may end', wrapUp: 'wrap up', lastWords: 'last words', time: 'time' },
  minutes: (n: number): string => `${n} min`,
  minutesOver: (n: number): string => `\u2212${n} min`,
  toGo: (n: number): string => (n <= 0 ? small[0] : `${small[n] ?? n} to go`),
  silence: 'A quiet minute to think',
  roundOver: 'Everyone has had a turn',
  agreements: 'Our agreements',
  noAgreements: 'What would let us speak freely here?',
  referral: {
    title: 'Where to turn, if you need more than this group',
    none: 'Ask the facilitator, in private, at any time.',
  },
  thanks: 'Thank you.',
  meetAgain: 'We meet again',
  /** Time as HH:mm or empty, place as typed or empty. */
  place: (time: string, place: string): string => [time, place].filter((part) => part !== '').join(' · '),
  page: (page: number, of: number): string => `page ${page} of ${of}`,
  identify: { console: 'the console', wall: 'the wall' },
  breaks: {
    name: 'Break',
    back: 'back at',
    backAt: (time: string): string => `Back at ${time}`,
    over: 'We go on',
  },
  timePassed: (text: string): string => `Time passed: ${text}`,
  poll: {
    more: (n: number): string => `and ${n} more`,
    small: 'The result is shown when the group agrees',
  },
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
