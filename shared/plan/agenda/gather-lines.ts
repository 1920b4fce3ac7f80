import type { Line } from './blocks.ts';
import { DayCount, dayHeading } from './days.ts';
import { Draft } from './draft.ts';
import { isTitleOf, rowLevels, titlesStandFirst } from './levels.ts';
import { plainLine } from './markup.ts';
import type { Parts } from './parts.ts';
import type { RawRow } from './raw.ts';
import { isProse, readTold, type Told } from './told.ts';
import { aboutAll, isEnd } from './vocabulary.ts';

/** Which lines can be rows. */
export interface Which {
  readonly items: boolean;
  readonly texts: boolean;
}

/**
 * Rows of lists and lines of text. Nested lines, and lines that go on below a row, are notes of it; where only the
 * nested ones say times and all above are their headings, they are the rows.
 */
export function gatherLines(lines: readonly Line[], which: Which): RawRow[] {
  const told = lines.filter((line): line is Told => line.kind === 'item' || line.kind === 'text');
  const read = new Map(told.map((line) => [line, readTold(line)]));
  const can = (line: Told): boolean => (line.kind === 'item' ? which.items : which.texts);
  const timedTexts = told.filter(
    (line) => line.kind === 'text' && can(line) && read.get(line)?.timed === true,
  );
  const led = timedTexts.some((line) => read.get(line)?.parts.first === true);
  // Where items say when, one that does not is rather about the row before it, or about all.
  const ledItems = told.some(
    (line) =>
      line.kind === 'item' &&
      can(line) &&
      read.get(line)?.timed === true &&
      read.get(line)?.parts.span != null,
  );
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
      if (titleFirst && parts.title === '' && next?.kind === 'text')
        drafts.at(-1)?.name(plainLine(next.text));
      continue;
    }
    if (titleFirst && isTitleOf(line, lines[index + 1], read)) continue;
    const text = plainLine(line.text);
    const mark = nested ? null : dayHeading(text);
    if (mark !== null) {
      days.mark(mark);
      current = null;
    } else if (current !== null && current.untitled && !line.apart) current.name(text);
    else if (
      nested ||
      (line.kind === 'item' && !which.items) ||
      (line.kind === 'text' && (led || !which.texts))
    ) {
      if (current !== null && (nested || !line.apart || line.kind === 'item'))
        current.add(line.text, line.kind === 'text' && !line.apart);
      else if (!nested) current = null;
    } else if (
      ledItems &&
      line.kind === 'item' &&
      (current === null || /^\p{L}+(?:\s\p{L}+)?:\s/u.test(text))
    ) {
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
