import type { Line } from './blocks.ts';
import { DayCount, dayHeading } from './days.ts';
import { Draft, partsOfMarkdown } from './draft.ts';
import { plainLine } from './markup.ts';
import type { Parts } from './parts.ts';
import { isTimed, type RawRow } from './raw.ts';
import { aboutAll, isEnd } from './vocabulary.ts';

type Told = Extract<Line, { kind: 'item' | 'text' }>;

/** Which lines can be rows. */
export interface Which {
  readonly items: boolean;
  readonly texts: boolean;
}

interface Read {
  readonly parts: Parts;
  readonly timed: boolean;
}

/** Prose says times in passing; a row says them at its beginning or its end. Words of a sentence, and of what has no stop. */
const sentence = 8;
const longProse = 20;

function isProse({ text }: Told): boolean {
  const words = text.split(/\s+/u).length;
  return words > longProse || (words > sentence && /[.!?]$/u.test(text));
}

export function readTold(line: Told): Read {
  const parts = partsOfMarkdown(line.text);
  const prose = line.kind === 'text' && !parts.first && isProse(line);
  const timed = isTimed(parts) && !prose && !aboutAll.test(plainLine(line.text));
  return { parts, timed };
}

/**
 * Rows of lists and lines of text. Nested lines, and lines that go on below a row, are notes of it; where only the
 * nested ones say times and all above are their headings, they are the rows.
 */
export function gatherLines(lines: readonly Line[], which: Which): RawRow[] {
  const told = lines.filter((line): line is Told => line.kind === 'item' || line.kind === 'text');
  const read = new Map(told.map((line) => [line, readTold(line)]));
  const can = (line: Told): boolean => (line.kind === 'item' ? which.items : which.texts);
  const timedTexts = told.filter((line) => line.kind === 'text' && can(line) && read.get(line)?.timed === true);
  const led = timedTexts.some((line) => read.get(line)?.parts.first === true);
  // Where items say when, one that does not is rather about the row before it, or about all.
  const ledItems = told.some((line) => line.kind === 'item' && can(line) && read.get(line)?.timed === true && read.get(line)?.parts.span != null);
  const firstTimed = told.find((line) => can(line) && read.get(line)?.timed === true)?.line ?? 0;
  const levels = rowLevels(lines, (line) => can(line) && read.get(line)?.timed === true);
  const titleFirst = titlesStandFirst(told, read);
  const days = new DayCount();
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const begin = (line: Told, parts: Parts): Draft => {
    days.use();
    const draft = new Draft(line.line, days.day, parts);
    drafts.push(draft);
    return draft;
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading' || line.kind === 'table') current = null;
    if (line.kind === 'heading') {
      const mark = dayHeading(plainLine(line.text));
      if (mark !== null) days.mark(mark);
    }
    if (line.kind !== 'item' && line.kind !== 'text') continue;
    const { parts, timed } = read.get(line) ?? readTold(line);
    const level = levels.get(line) ?? 0;
    const nested = line.indent >= level + 2;
    if (timed && can(line) && !nested) {
      current = begin(line, parts);
      const next = lines[index - 1];
      if (titleFirst && parts.title === '' && next?.kind === 'text') drafts.at(-1)?.name(plainLine(next.text));
      continue;
    }
    if (titleFirst && isTitleOf(line, lines[index + 1], read)) continue;
    const text = plainLine(line.text);
    const mark = nested ? null : dayHeading(text);
    if (mark !== null) {
      days.mark(mark);
      current = null;
    } else if (current !== null && current.untitled && !line.apart) current.name(text);
    else if (nested || (line.kind === 'item' && !which.items) || (line.kind === 'text' && (led || !which.texts))) {
      if (current !== null && (nested || !line.apart || line.kind === 'item')) current.add(line.text, line.kind === 'text' && !line.apart);
      else if (!nested) current = null;
    } else if (ledItems && line.kind === 'item' && (current === null || /^\p{L}+(?:\s\p{L}+)?:\s/u.test(text))) {
      current?.add(line.text, false);
    } else if (line.kind === 'item' ? line.indent > level - 2 : isRow(line, lines[index + 1], firstTimed)) {
      current = aboutAll.test(text) ? null : begin(line, parts);
    } else current = null;
  }
  return drafts.map((draft) => draft.done());
}

/** A line without any time among lines that end in their length: a row, unless it heads what follows. */
function isRow(line: Told, next: Line | undefined, firstTimed: number): boolean {
  if (isProse(line)) return false;
  if (/^(?:\*\*|__)[^*_]+(?:\*\*|__):?$|:$/u.test(line.text)) return isEnd(plainLine(line.text));
  if (line.line > firstTimed) return true;
  const heads = /agenda|schedule|program|ablauf|tagesordnung|ordre du jour|zeitplan/iu.test(line.text);
  return !heads && next?.kind === 'text' && !next.apart;
}

/** Per line, how far the rows of its list are indented. */
function rowLevels(lines: readonly Line[], timed: (line: Told) => boolean): Map<Line, number> {
  const levels = new Map<Line, number>();
  let list: Told[] = [];
  const close = (): void => {
    const level = levelOf(list.filter(({ kind }) => kind === 'item'), timed);
    for (const line of list) levels.set(line, level);
    list = [];
  };
  for (const line of lines) {
    if (line.kind === 'item' || line.kind === 'text') list.push(line);
    else close();
  }
  close();
  return levels;
}

function levelOf(items: readonly Told[], timed: (line: Told) => boolean): number {
  const least = Math.min(...items.map(({ indent }) => indent), Infinity);
  const first = Math.min(...items.filter(timed).map(({ indent }) => indent), Infinity);
  if (least === Infinity) return 0;
  if (first === Infinity || first < least + 2) return least;
  // Every line above has one with a time below it: they are headings.
  const headed = items.every(
    (line, i) => line.indent >= first - 1 || ((items[i + 1]?.indent ?? 0) >= first - 1 && items[i + 1] !== undefined),
  );
  return headed ? first : least;
}

type Reads = ReadonlyMap<Line, Read>;
const timeOnly = (line: Line | undefined, read: Reads): boolean =>
  line !== undefined && read.get(line)?.timed === true && read.get(line)?.parts.title === '';

/** Whether times stand alone on lines below their titles, not above them. */
function titlesStandFirst(told: readonly Told[], read: Reads): boolean {
  const first = told.findIndex((line) => timeOnly(line, read));
  if (first < 1) return false;
  const last = told.findLastIndex((line) => timeOnly(line, read));
  const [before, time, after] = [told[first - 1], told[first], told[last + 1]];
  const below = after !== undefined && !after.apart;
  return time?.apart === false && before?.kind === 'text' && read.get(before)?.timed === false && !below;
}

const isTitleOf = (line: Told, next: Line | undefined, read: Reads): boolean =>
  line.kind === 'text' && next?.kind === 'text' && !next.apart && timeOnly(next, read);
