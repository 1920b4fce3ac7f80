import { tz } from '@date-fns/tz';
import {
  addDays,
  differenceInCalendarDays,
  format,
  getDate,
  getDay,
  getMonth,
  getYear,
  isMatch,
  nextDay,
  parseISO,
  type Day,
} from 'date-fns';

/** A calendar date has no zone; UTC keeps the machine's own out of it (T5). */
const calendar = { in: tz('UTC') };
const pattern = 'yyyy-MM-dd';
const textOf = (date: Date): string => format(date, pattern, calendar);

export interface DueWords {
  /** Sunday first, lower case; three letters of one are enough. */
  readonly weekdays: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
}

export interface DueNames {
  /** Sunday first. */
  readonly weekdaysShort: readonly string[];
  readonly monthsShort: readonly string[];
}

/**
 * "Fri" within the coming six days, else "Tue 1 Dec", in another year "Tue 1 Dec 2027". The day a week from
 * now has today's name, so its name alone would say today. Both `yyyy-MM-dd`.
 */
export function dueWords(due: string, today: string, names: DueNames): string {
  const date = parseISO(due, calendar);
  const now = parseISO(today, calendar);
  const weekday = names.weekdaysShort[getDay(date, calendar)] ?? '';
  const days = differenceInCalendarDays(date, now, calendar);
  if (days > 0 && days < 7) return weekday;
  const year = getYear(date, calendar);
  const words = [weekday, getDate(date, calendar), names.monthsShort[getMonth(date, calendar)] ?? ''];
  return [...words, ...(year === getYear(now, calendar) ? [] : [year])].join(' ');
}

/** The date that a word means, seen from `today` (`yyyy-MM-dd`); null where it means none. */
export function dueDate(word: string, today: string, words: DueWords): string | null {
  const typed = word.toLowerCase().replace(/[.,;]$/, '');
  const start = parseISO(today, calendar);
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return isMatch(typed, pattern) ? typed : null;
  if (typed === words.today) return today;
  if (typed === words.tomorrow) return textOf(addDays(start, 1, calendar));
  const weekday = words.weekdays.findIndex((each) => each === typed || each.slice(0, 3) === typed);
  // The coming one: said on a Friday, "fri" is in a week.
  return weekday < 0 ? null : textOf(nextDay(start, weekday as Day, calendar));
}
