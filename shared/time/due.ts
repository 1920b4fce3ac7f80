import { tz } from '@date-fns/tz';
import { differenceInCalendarDays, getDate, getDay, getMonth, getYear, parseISO } from 'date-fns';

/** A calendar date has no zone; UTC keeps the machine's own out of it (T5). */
const calendar = { in: tz('UTC') };

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
