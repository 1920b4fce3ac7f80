import { clockAt, type Clock } from './clock.ts';
import { aboutWord, match, rangeSign, skip } from './scan.ts';

/** When something is, as it is written: its start, its end, or both. */
export interface Span {
  readonly start: Clock | null;
  readonly end: Clock | null;
  readonly about: boolean;
  readonly text: string;
  /** Place after it. */
  readonly next: number;
}

const fromWord = /(?:from|at|von|um|ab|de|@)\s+/iuy;
const untilWord = /(?:until|till|bis|to|jusqu['’]à)\s+/iuy;
const more = /[-\s]?ish(?!\p{L})|\+(?!\d)/iuy;
/** The same time elsewhere: "9:00 PT / 18:00 CET". */
const elsewhere = /\s*(?:[/|=(]|or)\s*/iuy;
const zoned = /\p{Lu}{2,4}(?:[+-]\d{1,2})?\)?$/u;
const bracketsEnd = /\s?Uhr(?!\p{L})/uy;

/**
 * A time or a range of times at this place. In a line of text a number alone, or one that could be a chapter's, is
 * none; in a cell of times it may be.
 */
export function spanAt(text: string, from: number, where: 'line' | 'cell'): Span | null {
  let at = skip(aboutWord, text, from);
  let about = at > from;
  const until = match(untilWord, text, at);
  at = until === null ? skip(fromWord, text, at) : at + until[0].length;
  const second = skip(aboutWord, text, at);
  about ||= second > at;
  const first = clockAt(text, second);
  if (first === null) return null;
  const made = (start: Clock | null, end: Clock | null, next: number): Span => {
    const ish = match(more, text, next);
    const after = pastOthers(text, skip(bracketsEnd, text, next + (ish?.[0].length ?? 0)));
    return { start, end, about: about || ish !== null, text: text.slice(from, after).trim(), next: after };
  };
  if (until !== null) return first.form === 'bare' ? null : made(null, first, first.next);
  const range = rangeAfter(text, first, where);
  if (range !== null) {
    about ||= range.about;
    return made(range.start, range.end, range.end.next);
  }
  return standsAlone(first, where, about) ? made(first, null, first.next) : null;
}

function pastOthers(text: string, from: number): number {
  if (!zoned.test(text.slice(0, from))) return from;
  let at = from;
  for (;;) {
    const sign = match(elsewhere, text, at);
    const first = sign === null ? null : clockAt(text, at + sign[0].length);
    if (sign === null || first === null || first.kind === 'offset') return at;
    const to = match(rangeSign, text, first.next);
    const end = (to === null ? null : clockAt(text, first.next + to[0].length)) ?? first;
    if (!zoned.test(text.slice(at, end.next))) return at;
    at = sign[0].includes('(') && text[end.next] === ')' ? end.next + 1 : end.next;
  }
}

function rangeAfter(
  text: string,
  first: Clock,
  where: 'line' | 'cell',
): { start: Clock; end: Clock; about: boolean } | null {
  const sign = match(rangeSign, text, first.next);
  if (sign === null) return null;
  const place = first.next + sign[0].length;
  const from = skip(aboutWord, text, place);
  const end = clockAt(text, from);
  if (end === null || (first.kind === 'offset') !== (end.kind === 'offset')) return null;
  const bare = first.form === 'bare' && end.form === 'bare';
  if (bare || (end.form === 'bare' && where === 'line' && !endsWell(text, end.next))) return null;
  // A number before a time is one too only where they stand close: "2 – 9:00" is a second item.
  if (first.form === 'bare' && end.half === null && where === 'line' && end.minutes < first.minutes)
    return null;
  return { start: withHalf(first, end), end, about: from > place };
}

/** After "9:00–10" comes no word, or the ten belongs to it: "9:00 – 10 ideas". */
const endsWell = (text: string, at: number): boolean => !/^\s\p{L}/u.test(text.slice(at, at + 2));

/** "6–7pm" is six in the evening, "11–1pm" eleven in the morning. */
function withHalf(start: Clock, end: Clock): Clock {
  if (start.half !== null || end.half === null || start.sure) return start;
  const hour = start.minutes % 720;
  const same = hour + (end.half === 'p' ? 720 : 0);
  const other = hour + (end.half === 'p' ? 0 : 720);
  return { ...start, minutes: same < end.minutes ? same : other, sure: true, form: 'colon' };
}

function standsAlone(clock: Clock, where: 'line' | 'cell', about: boolean): boolean {
  // From six o'clock on "9h30" is a time; "1h30" is a length.
  if (clock.form === 'hour') return clock.minutes >= 360;
  if (clock.form === 'bare') return false;
  if (where === 'cell' || about) return true;
  if (clock.form === 'four') return clock.written.startsWith('0');
  // "1.30" is half past one, "1.12" rather a chapter.
  return clock.form !== 'dot' || clock.minutes >= 360 || clock.minutes % 5 === 0;
}

/** A cell that says when, and nothing else that matters. */
export function wholeSpan(text: string): Span | null {
  const trimmed = text.replace(/^[\s([]+|[\s)\].:–—-]+$/gu, '');
  const span = spanAt(trimmed, 0, 'cell');
  return span !== null && trimmed.slice(span.next).trim() === '' ? span : null;
}
