import { foldLetters } from '../../lib/fold-letters.ts';
import type { Line } from './blocks.ts';
import { plainLine } from './markup.ts';

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon', 'montag', 'lundi', 'lunes'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'mardi', 'martes'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', 'miercoles'],
  ['thursday', 'thu', 'thur', 'thurs', 'donnerstag', 'jeudi', 'jueves'],
  ['friday', 'fri', 'freitag', 'vendredi', 'viernes'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'samedi', 'sabado'],
  ['sunday', 'sun', 'sonntag', 'dimanche', 'domingo'],
];
const weekdayOf: ReadonlyMap<string, number> = new Map(
  weekdays.flatMap((names, day) => names.map((name) => [name, day] as const)),
);
const counted = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** A day that a text names: by its number in the agenda, by its place in the week, or by a date. */
export type DayMark =
  | { readonly kind: 'number' | 'weekday'; readonly value: number }
  | { readonly kind: 'date'; readonly value: string };

const dayNumber =
  /^(?:day|tag|jour|dia|giorno)\s*[-#]?\s*(\d{1,2}|one|two|three|four|five|six|seven)(?![\p{L}\d])/u;
const month = String.raw`(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|oct|nov|dec|dez|fev|avr|juin|juil|aou)\p{L}*\.?`;
const date = new RegExp(
  String.raw`^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{1,2}/\d{1,2}/\d{2,4}|${month}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{1,2}(?:st|nd|rd|th|\.)?\s${month}(?:\s\d{4})?)(?![\p{L}\d:])`,
  'u',
);

/** After "Sun" or "Friday" comes a date, a part of the day, a stroke or nothing: "Sun protection" is no Sunday. */
const goesOn = new RegExp(
  String.raw`^(?:$|[,.:–—|-]|\s+(?:[–—(|-]|\d|${month}|morning|afternoon|evening|the \d))`,
  'u',
);

/** Two letters are a day only before a number: "Mo, 9:00", not "So, we begin". */
const short = /^(mo|di|mi|do|fr|sa|so)[.,]?\s*(?=\d)/u;
const shortDays = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

/** The day a text begins with, and where what follows it begins; null: it names none. */
export function dayAt(text: string): { readonly mark: DayMark; readonly next: number } | null {
  // Folding may change the length of what is not plain: nothing that names a day has more than accents.
  const folded = foldEach(text.slice(0, 60));
  const numbered = dayNumber.exec(folded);
  if (numbered !== null) {
    const value = Number(numbered[1]);
    const number = Number.isNaN(value) ? counted.indexOf(numbered[1] ?? '') : value;
    return { mark: { kind: 'number', value: number }, next: numbered[0].length };
  }
  const name = /^\p{L}+/u.exec(folded)?.[0] ?? '';
  const weekday = weekdayOf.get(name);
  if (weekday !== undefined && goesOn.test(folded.slice(name.length)))
    return { mark: { kind: 'weekday', value: weekday }, next: name.length };
  const two = short.exec(folded);
  if (two !== null)
    return { mark: { kind: 'weekday', value: shortDays.indexOf(two[1] ?? '') }, next: two[0].length };
  const dated = date.exec(folded);
  return dated === null ? null : { mark: { kind: 'date', value: dated[0] }, next: dated[0].length };
}

/** Letter by letter, so that places stay. */
const foldEach = (text: string): string =>
  Array.from(text, (letter) => {
    const folded = foldLetters(letter);
    return folded.length === letter.length ? folded : letter;
  }).join('');

/** Whether it says days and nothing else: "Thursday, 5 March 2026". */
export function isDate(text: string): boolean {
  let rest = text.trim();
  for (let found = dayAt(rest); found !== null; found = dayAt(rest))
    rest = rest.slice(found.next).replace(/^[\s,.:()–—-]+/u, '');
  return rest !== text.trim() && /^(?:\d{4})?[\s,.()]*(?:at|um|à)?$/iu.test(rest);
}

/** A heading or a line that is a day's and nothing more: "Day 2 – Tuesday, 3 March". */
export function dayHeading(text: string): DayMark | null {
  const bare = text.replace(/^[\s(]+/u, '');
  return text.length > 100 ? null : (dayAt(bare)?.mark ?? null);
}

/** A heading, or a line that stands like one: what follows is another part, and maybe another day. */
export function markDay(line: Line, days: DayCount): void {
  if (line.kind === 'table' || line.kind === 'rule') return;
  const text = plainLine(line.text);
  const mark = dayHeading(text);
  if (mark !== null) days.mark(mark);
  if (line.kind === 'heading' && !partOfDay.test(text)) days.begin();
}

/** "Afternoon" goes on the same day. */
export const partOfDay =
  /(?<!\p{L})(?:morning|noon|afternoon|evening|night|vormittag|morgen|nachmittag|abend|nacht|matin|matinée|après-midi|soir|soirée|ochtend|middag|avond|mañana|tarde|noche)s?(?!\p{L})/iu;

/** Counts days from the first mark on, and parts of the text; a mark that stands for the same day again counts once. */
export class DayCount {
  #day = 0;
  #part = 0;
  #last: DayMark | null = null;
  #used = false;

  get day(): number {
    return this.#day;
  }

  get part(): number {
    return this.#part;
  }

  begin(): void {
    this.#part += 1;
  }

  /** A row belongs to the day. */
  use(): void {
    this.#used = true;
  }

  mark(mark: DayMark): void {
    const last = this.#last;
    if (last?.kind === mark.kind && last.value === mark.value) return;
    this.#last = mark;
    if (!this.#used) return;
    let step = 1;
    if (last?.kind === 'number' && mark.kind === 'number') step = mark.value - last.value;
    if (last?.kind === 'weekday' && mark.kind === 'weekday') step = (mark.value - last.value + 7) % 7;
    this.#day += Math.min(30, Math.max(1, step));
    this.#used = false;
  }
}
