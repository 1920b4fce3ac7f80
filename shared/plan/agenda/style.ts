import type { Line } from './blocks.ts';
import { dayHeading, partOfDay } from './days.ts';
import { plainLine } from './markup.ts';
import { isPause } from './recognise.ts';
import { isProse, type Read, type Told } from './told.ts';
import { aboutAll, isEnd, standsLikeHead } from './vocabulary.ts';

/** Which lines can be rows. */
export interface Which {
  /** `sized`: only such as say how long, where the row above does not. */
  readonly items: boolean | 'sized';
  readonly texts: boolean;
}

/** How the lines of an agenda say when. */
export interface Style {
  readonly which: Which;
  /** Lines of text begin with their time: one without goes on below a row. */
  readonly ledTexts: boolean;
  /** Items say when: one that does not is rather about the row before it, or about all. */
  readonly ledItems: boolean;
  /** Whether the items that say a time are counted; null: some are. */
  readonly counted: boolean | null;
  /** Of the first and the last line that say a time; 0: none does. */
  readonly firstTimed: number;
  readonly lastTimed: number;
}

export function styleOf(told: readonly Told[], read: ReadonlyMap<Line, Read>, which: Which): Style {
  const timed = told.filter(
    (line) => read.get(line)?.timed === true && (line.kind === 'item' ? which.items === true : which.texts),
  );
  const items = timed.filter(({ kind }) => kind === 'item');
  const counted = new Set(items.map((line) => line.counted));
  return {
    which,
    ledTexts: timed.some((line) => line.kind === 'text' && read.get(line)?.parts.first === true),
    ledItems: items.some((line) => read.get(line)?.parts.span != null),
    counted: counted.size === 1 ? [...counted][0] === true : null,
    firstTimed: timed[0]?.line ?? 0,
    lastTimed: timed.at(-1)?.line ?? 0,
  };
}

/** What a line without a time is among lines that say some. */
export type Part = 'day' | 'note' | 'row' | 'nothing';

/**
 * @param nested whether it is indented below a row
 * @param next the line after it
 * @param begun whether a row stands before it to which it can belong
 */
export function partOf(
  line: Told,
  style: Style,
  nested: boolean,
  next: Line | undefined,
  begun: boolean,
): Part {
  const text = plainLine(line.text);
  if (nested) return 'note';
  if (dayHeading(text) !== null) return 'day';
  const { which, ledTexts, ledItems, counted, firstTimed, lastTimed } = style;
  if (line.kind === 'text' && line.line > firstTimed && line.line < lastTimed && standsBetween(line.text))
    return 'row';
  // "Evening – dinner" has its place, and no time.
  if (begun && /\s[–—-]\s|:\s/u.test(text) && partOfDay.test(/^\S+/u.exec(text)?.[0].replace(':', '') ?? ''))
    return 'row';
  if (line.kind === 'text') {
    if (ledTexts || !which.texts) return line.apart || standsLikeHead(line.text) ? 'nothing' : 'note';
    // A sentence right below a row is said of it.
    if (!line.apart && begun && /\s\S+\s.*\.$/u.test(text)) return 'note';
    return isRow(line, next, firstTimed) && !aboutAll.test(text) ? 'row' : 'nothing';
  }
  if (which.items !== true) return 'note';
  // What a table below is about.
  if (next?.kind === 'table') return 'nothing';
  // Points between numbers, or numbers between points, are of another list.
  if (counted !== null && counted !== line.counted) return begun ? 'note' : 'nothing';
  if (ledItems && !begun) return 'nothing';
  if (ledItems && /^\p{L}+(?:\s\p{L}+)?:\s/u.test(text)) return 'note';
  return aboutAll.test(text) ? 'nothing' : 'row';
}

/** Words of a row in italics, and of a pause in plain type. */
const longestBetween = 6;
const longestPause = 4;

/** "*Morning break*" between rows that say when: a row of its own, whose time nobody wrote down. */
function standsBetween(markdown: string): boolean {
  const text = plainLine(markdown);
  const words = text.split(' ').length;
  if (words > longestBetween || /[.:!?…]$|:\s/u.test(text) || /^[("'“„«\p{Ll}]/u.test(text)) return false;
  const italic = /^(?:\*[^*\s][^*]*\*|_[^_\s][^_]*_)$/u.test(markdown.trim());
  return italic || (words <= longestPause && isPause(text));
}
/** A line without any time among lines that end in their length: a row, unless it heads what follows. */
function isRow(line: Told, next: Line | undefined, firstTimed: number): boolean {
  if (isProse(line)) return false;
  if (/^(?:\*\*|__)[^*_]+(?:\*\*|__):?$|:$/u.test(line.text)) return isEnd(plainLine(line.text));
  if (line.line > firstTimed) return true;
  const heads = /agenda|schedule|program|ablauf|tagesordnung|ordre du jour|zeitplan/iu.test(line.text);
  return !heads && next?.kind === 'text' && !next.apart;
}
