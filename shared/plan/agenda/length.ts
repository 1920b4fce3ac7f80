import { aboutWord, match, skip } from './scan.ts';
import { doubt, type Doubt } from './reading.ts';

/** How long something takes, as it is written. */
export interface Length {
  readonly minutes: number;
  readonly text: string;
  readonly doubts: readonly Doubt[];
  /** Two numbers, which could also be minutes since the beginning. */
  readonly range: readonly [from: number, to: number] | null;
  /** For each person, not for the row. */
  readonly each: boolean;
  readonly next: number;
}

/** "2 x 10 min", and "10 min x 2". */
const timesBefore = /(\d{1,2})\s?[×x*]\s?(?=[\d½¼¾])/iuy;
const timesAfter = /\s?[×x*]\s?(\d{1,2})(?![\p{L}\d.,:])/iuy;
const most = /(?:max(?:imum|imal)?\.?|up to|at most|bis zu|höchstens|jusqu['’]à)\s+/iuy;
const hourWord = String.raw`(?:hours?|hrs?|h|stdn?|stunden?|heures?|horas?|uur|uren)`;
const minuteWord = String.raw`(?:minutes?|minuten?|mins?|minutos?|minuti|mn)`;
const both = new RegExp(
  String.raw`(\d{1,2})\s?${hourWord}(?!\p{L})\.?\s?(?:(?:and|und|et)\s|,\s)?(\d{1,2})\s?(?:${minuteWord}|m|['′’])?(?![\p{L}\d:])`,
  'iuy',
);
const colon = new RegExp(String.raw`(\d{1,2}):([0-5]\d)\s?(?:${hourWord})(?![\p{L}\d])`, 'iuy');
const number = /([-−]?\d{1,6})(?:[.,](\d{1,2}))?(?!\d)\s?([½¼¾])?|([½¼¾])/uy;
const between = /\s?(?:-{1,2}|[–—‐‑]|to|bis|à|or|oder)\s?(?=\d)/iuy;
const unit = new RegExp(
  String.raw`\s?[-‐]?(?:(?<m>${minuteWord})|(?<h>${hourWord})|(?<s>sec(?:ond)?s?|sek(?:unden?)?|secondes?))(?!\p{L})\.?`,
  'iuy',
);
const shortUnit = /(?:(?<m>m|['′’](?!['′’]))|(?<h>h)|(?<s>s)|(?<odd>['′’]{2}))(?![\p{L}\d])/iuy;
const plus = /\s?\+/uy;
const perPerson =
  /\s*(?:each|apiece|per(?!\p{L})|\/\s?(?:person|team|group|speaker)|p\.\s?p\.|pro(?!\p{L})|je(?!\p{L})|par(?!\p{L})|chacune?)/iuy;
const named: readonly (readonly [RegExp, number])[] = [
  [
    /(?:a\s)?half(?:[\s-]an?)?[\s-]hour(?!\p{L})|(?:eine?\s)?halbe stunde(?!\p{L})|(?:une\s)?demi-?heure(?!\p{L})/iuy,
    30,
  ],
  [
    /(?:a\s)?quarter of an hour(?!\p{L})|(?:eine?\s)?viertelstunde(?!\p{L})|(?:un\s)?quart d['’]heure(?!\p{L})/iuy,
    15,
  ],
  [/(?:an|one)\shour(?!\p{L})|eine stunde(?!\p{L})|une heure(?!\p{L})/iuy, 60],
];
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * A length at this place; null: there is none.
 *
 * @param bare minutes that a number without a unit counts (in a column of minutes 1, of hours 60); null: it is none
 */
export function lengthAt(text: string, from: number, bare: number | null = null): Length | null {
  let at = skip(aboutWord, text, from);
  const about = at > from;
  const capped = skip(most, text, at);
  const atMost = capped > at;
  at = capped;
  const found = productAt(text, at, bare) ?? simpleAt(text, at, bare);
  if (found === null) return null;
  const { minutes, doubts, range } = found;
  const next = skip(perPerson, text, found.next);
  const written = text.slice(from, found.next).trim();
  return {
    minutes,
    text: written,
    range,
    each: next > found.next,
    next,
    doubts: [
      ...(about ? [doubt('about', { text: written })] : []),
      ...(atMost ? [doubt('atMost', { text: written, minutes })] : []),
      ...doubts,
    ],
  };
}

const simpleAt = (text: string, at: number, bare: number | null): Found | null =>
  wordsAt(text, at) ?? pairAt(text, at) ?? amountAt(text, at, bare);

/** So many times so long. */
function productAt(text: string, at: number, bare: number | null): Found | null {
  const before = match(timesBefore, text, at);
  const one = simpleAt(text, at + (before?.[0].length ?? 0), bare);
  if (one === null) return null;
  const after = before === null ? match(timesAfter, text, one.next) : null;
  const times = Number(before?.[1] ?? after?.[1] ?? 0);
  if (times < 1) return null;
  const next = one.next + (after?.[0].length ?? 0);
  const minutes = tidy(one.minutes * times);
  const product = doubt('times', { text: text.slice(at, next).trim(), minutes });
  return {
    minutes,
    doubts: [...one.doubts.filter(({ code }) => code !== 'between'), product],
    range: null,
    next,
  };
}

/** "3 × 10 min": of a row that says how long it is, a part of the title. */
export const isProduct = ({ doubts }: Length): boolean => doubts.some(({ code }) => code === 'times');

type Found = Pick<Length, 'minutes' | 'doubts' | 'range' | 'next'>;

function wordsAt(text: string, at: number): Found | null {
  for (const [pattern, minutes] of named) {
    const found = match(pattern, text, at);
    if (found !== null) return { minutes, doubts: [], range: null, next: at + found[0].length };
  }
  return null;
}

function pairAt(text: string, at: number): Found | null {
  const found = match(both, text, at) ?? match(colon, text, at);
  if (found === null) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return { minutes, doubts: [], range: null, next: at + found[0].length };
}

interface Amount {
  readonly value: number;
  readonly next: number;
}

function numberAt(text: string, at: number): Amount | null {
  const found = match(number, text, at);
  if (found === null) return null;
  const [whole, digits = '0', decimals = '', part, alone] = found;
  const fraction = fractions[part ?? alone ?? ''] ?? 0;
  const value = alone === undefined ? Number(`${digits.replace('−', '-')}.${decimals}`) + fraction : fraction;
  return { value, next: at + whole.trimEnd().length };
}

function amountAt(text: string, at: number, bare: number | null): Found | null {
  const first = numberAt(text, at);
  if (first === null) return null;
  // "10-15 min", and "10 min - 15 min" as well.
  const inner = unitAt(text, first.next);
  const sign = match(between, text, inner?.next ?? first.next);
  const second = sign === null ? null : numberAt(text, (inner?.next ?? first.next) + sign[0].length);
  const outer = second === null ? null : unitAt(text, second.next);
  if (
    first.value >= 0 &&
    second !== null &&
    second.value > first.value &&
    (outer !== null || bare !== null)
  ) {
    const by = outer?.minutes ?? bare ?? 1;
    const next = outer?.next ?? second.next;
    const minutes = tidy(second.value * by);
    const range = by === 1 ? ([first.value, second.value] as const) : null;
    return {
      minutes,
      range,
      next,
      doubts: [doubt('between', { text: text.slice(at, next).trim(), minutes })],
    };
  }
  let next = skip(plus, text, inner?.next ?? first.next);
  const atLeast = next > (inner?.next ?? first.next);
  const late = inner === null ? unitAt(text, next) : null;
  if (inner === null && late === null && bare === null) return null;
  next = late?.next ?? next;
  const minutes = tidy(first.value * ((inner ?? late)?.minutes ?? bare ?? 1));
  const written = text.slice(at, next).trim();
  const doubts = [
    ...(atLeast ? [doubt('atLeast', { text: written, minutes })] : []),
    ...(inner?.odd === true ? [doubt('bareNumber', { text: written, minutes })] : []),
  ];
  return { minutes, doubts, range: null, next };
}

function unitAt(text: string, at: number): { minutes: number; next: number; odd: boolean } | null {
  const found = match(unit, text, at) ?? match(shortUnit, text, at);
  if (found === null) return null;
  const { h, s, odd } = found.groups ?? {};
  const minutes = h !== undefined ? 60 : s !== undefined ? 1 / 60 : 1;
  return { minutes, next: at + found[0].length, odd: odd !== undefined };
}

/** Without the noise of a division. */
const tidy = (minutes: number): number => Math.round(minutes * 1000) / 1000;

/** A cell that says how long, and nothing else. */
export function wholeLength(text: string, bare: number | null = null): Length | null {
  const trimmed = text.replace(/^[\s([]+|[\s)\].:;,]+$/gu, '');
  const length = lengthAt(trimmed, 0, bare);
  return length !== null && trimmed.slice(length.next).trim() === '' ? length : null;
}
