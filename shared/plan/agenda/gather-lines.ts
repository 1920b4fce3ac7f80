import type { Line } from './blocks.ts';
import { DayCount, dayHeading } from './days.ts';
import { Draft } from './draft.ts';
import { isTitleOf, rowLevels, titlesStandFirst } from './levels.ts';
import { plainLine } from './markup.ts';
import type { RawRow } from './raw.ts';
import { partOf, styleOf, type Which } from './style.ts';
import { readTold, type Told } from './told.ts';

/**
 * Rows of lists and lines of text. Nested lines, and lines that go on below a row, are notes of it; where only the
 * nested ones say times and all above are their headings, they are the rows.
 */
export function gatherLines(lines: readonly Line[], which: Which): RawRow[] {
  const told = lines.filter((line): line is Told => line.kind === 'item' || line.kind === 'text');
  const read = new Map(told.map((line) => [line, readTold(line)]));
  const isTimedRow = (line: Told): boolean =>
    read.get(line)?.timed === true && (line.kind === 'item' ? which.items : which.texts);
  const style = styleOf(told, read, which);
  const levels = rowLevels(lines, isTimedRow);
  const titleFirst = titlesStandFirst(told, read);
  const days = new DayCount();
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const begin = (line: Told): Draft => {
    days.use();
    const draft = new Draft(line.line, days.day, (read.get(line) ?? readTold(line)).parts);
    drafts.push(draft);
    return draft;
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading') {
      // A time alone above a heading belongs to it.
      if (current?.untitled === true) current.name(plainLine(line.text));
      else current = null;
      const mark = dayHeading(plainLine(line.text));
      if (mark !== null) days.mark(mark);
      continue;
    }
    if (line.kind === 'table') current = null;
    if (line.kind !== 'item' && line.kind !== 'text') continue;
    const [before, next] = [lines[index - 1], lines[index + 1]];
    const nested = line.indent >= (levels.get(line) ?? 0) + 2;
    if (isTimedRow(line) && !nested) {
      current = begin(line);
      if (titleFirst && current.untitled && before?.kind === 'text') current.name(plainLine(before.text));
      continue;
    }
    if (titleFirst && isTitleOf(line, next, read)) continue;
    if (current?.untitled === true && !line.apart && !nested) {
      current.name(plainLine(line.text));
      continue;
    }
    switch (partOf(line, style, nested, next, current !== null)) {
      case 'day': {
        const mark = dayHeading(plainLine(line.text));
        if (mark !== null) days.mark(mark);
        current = null;
        break;
      }
      case 'note':
        current?.add(line.text, line.kind === 'text' && !line.apart);
        break;
      case 'row':
        current = (levels.get(line) ?? 0) > line.indent + 1 ? null : begin(line);
        break;
      case 'nothing':
        current = null;
    }
  }
  return drafts.map((draft) => draft.done());
}
