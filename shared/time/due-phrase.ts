import { tz } from '@date-fns/tz';
import {
  add,
  addDays,
  endOfMonth,
  format,
  getDaysInMonth,
  getISODay,
  isMatch,
  nextDay,
  parseISO,
  type Day,
} from 'date-fns';

/** A calendar date has no zone; UTC keeps the machine's own out of it, and no day of it is an hour short (T5). */
const calendar = { in: tz('UTC') };
const pattern = 'yyyy-MM-dd';
const textOf = (date: Date): string => format(date, pattern, calendar);

export type SpanUnit = 'days' | 'weeks' | 'months' | 'years';

/** How a language says dates; everything in lower case. */
export interface DuePhrases {
  readonly before: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly afterTomorrow: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly in: string;
  readonly next: string;
  readonly week: string;
  readonly of: readonly string[];
  readonly units: Readonly<Record<string, SpanUnit>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly endOfMonth: readonly string[];
  readonly nextSession: readonly string[];
  readonly ordinal: RegExp;
}

/** What is known where a date is said; dates as `yyyy-MM-dd`. */
export interface DueToday {
  readonly today: string;
  /** null: no date is set for it. */
  readonly nextSession: string | null;
}

/** `due: null`: the next session is meant, which has no date yet. */
export interface DueFound {
  readonly due: string | null;
  /** The words that mean it, from here to the end of the text. */
  readonly from: number;
}

/** No date is said in more words: "until the day after tomorrow". */
const mostWords = 6;
/** Later than this it is no plan; and years stay four digits. */
const mostSpan = 999;

/** The date that the end of this text says, in as many words as mean one; null where it says none. */
export function dueAtEnd(text: string, known: DueToday, phrases: DuePhrases): DueFound | null {
  const starts = [...text.matchAll(/\S+/gu)].map((match) => match.index).slice(-mostWords);
  for (const from of starts) {
    const due = dueOf(text.slice(from), known, phrases);
    if (due !== undefined) return { due, from };
  }
  return null;
}

/** undefined: these words mean no date; null: they mean the next session, which has none. */
function dueOf(
  said: string,
  { today, nextSession }: DueToday,
  phrases: DuePhrases,
): string | null | undefined {
  const words = said
    .toLowerCase()
    .replace(/[.,;:!]+$/u, '')
    .split(/\s+/u);
  if (words.length > 1 && phrases.before.includes(words[0] ?? '')) words.shift();
  const phrase = words.join(' ');
  const now = parseISO(today, calendar);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(phrase)) return isMatch(phrase, pattern) ? phrase : undefined;
  if (phrases.today.includes(phrase)) return today;
  if (phrases.tomorrow.includes(phrase)) return textOf(addDays(now, 1, calendar));
  if (phrases.afterTomorrow.includes(phrase)) return textOf(addDays(now, 2, calendar));
  if (phrases.endOfMonth.includes(phrase)) return textOf(endOfMonth(now, calendar));
  if (phrases.nextSession.includes(phrase)) return nextSession;
  return weekday(words, now, phrases) ?? span(words, now, phrases) ?? dayOfMonth(words, today, phrases);
}

/** "fri" is the coming one, on a Friday in a week; "next fri" is that of the week after this one, which begins on a Monday. */
function weekday(words: readonly string[], now: Date, phrases: DuePhrases): string | undefined {
  const isNext = words.length === 2 && words[0] === phrases.next;
  if (words.length !== 1 && !isNext) return undefined;
  const day = named(phrases.weekdays, words.at(-1) ?? '');
  if (day < 0) return undefined;
  if (!isNext) return textOf(nextDay(now, day as Day, calendar));
  const monday = addDays(now, 8 - getISODay(now, calendar), calendar);
  return textOf(addDays(monday, (day + 6) % 7, calendar));
}

/** "in 2 weeks", "in a month", "next week". */
function span(words: readonly string[], now: Date, phrases: DuePhrases): string | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 2 && first === phrases.next && second === phrases.week)
    return textOf(addDays(now, 7, calendar));
  if (words.length !== 3 || first !== phrases.in) return undefined;
  const count = own(phrases.numbers, second) ?? (/^\d{1,3}$/u.test(second) ? Number(second) : undefined);
  const unit = own(phrases.units, third);
  if (count === undefined || unit === undefined || count > mostSpan) return undefined;
  const date = add(now, { [unit]: count }, calendar);
  return date.getTime() < latest ? textOf(date) : undefined;
}
const latest = Date.UTC(9999, 11, 31);

/** "1 dec", "dec 1st", "1 dec 2027"; without a year the next such day, today included. */
function dayOfMonth(said: readonly string[], today: string, phrases: DuePhrases): string | undefined {
  const words = said.filter((each) => !phrases.of.includes(each)).map((each) => each.replace(/[.,]$/u, ''));
  const [first = '', second = '', third] = words;
  if (words.length < 2 || words.length > 3) return undefined;
  if (third !== undefined && !/^\d{4}$/u.test(third)) return undefined;
  const isDay = (word: string): boolean => /^\d{1,2}$/u.test(word.replace(phrases.ordinal, ''));
  const [dayWord, monthWord] = isDay(first) ? [first, second] : [second, first];
  if (!isDay(dayWord)) return undefined;
  const month = named(phrases.months, monthWord);
  if (month < 0) return undefined;
  const day = Number(dayWord.replace(phrases.ordinal, ''));
  const year = Number(today.slice(0, 4));
  // 29 February may be up to eight years away.
  const years = third === undefined ? Array.from({ length: 9 }, (_, i) => year + i) : [Number(third)];
  const dates = years.flatMap((each) => (exists(each, month, day) ? [iso(each, month, day)] : []));
  return third === undefined ? dates.find((each) => each >= today) : dates[0];
}

const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= getDaysInMonth(new Date(Date.UTC(year, month, 1)), calendar);
const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** By its whole name or the first three letters of it; -1: none. */
const named = (names: readonly string[], word: string): number =>
  names.findIndex((each) => each === word || each.slice(0, 3) === word);

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
