import type { SpanUnit } from '../../time/due-phrase.ts';

const units: Readonly<Record<string, SpanUnit>> = {
  day: 'days',
  days: 'days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
};
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** How a date is said at the end of an action; all in lower case. */
export const due = {
  /** May stand before a date without meaning anything. */
  before: ['by', 'until', 'till', 'on', 'before', 'due'],
  today: ['today', 'tonight'],
  tomorrow: ['tomorrow'],
  afterTomorrow: ['day after tomorrow', 'the day after tomorrow'],
  /** Sunday first; three letters of one are enough. */
  weekdays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  /** Three letters of one are enough. */
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  in: 'in',
  next: 'next',
  week: 'week',
  of: ['of'],
  units,
  numbers,
  endOfMonth: ['end of month', 'end of the month'],
  nextSession: ['next session', 'next meeting', 'next time'],
  /** After the number of a day. */
  ordinal: /(?:st|nd|rd|th)$/u,
} as const;
