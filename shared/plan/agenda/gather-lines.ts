import type { Line } from './blocks.ts';
import { markDay, type DayCount } from './days.ts';
import { Draft } from './draft.ts';
import { isTitleOf, rowLevels, titlesStandFirst } from './levels.ts';
import { plainLine } from './markup.ts';
import type { RawRow } from './raw.ts';
import { withTimes } from './sections.ts';
import { partOf, styleOf, type Which } from './style.ts';
import { readTold, type Read, type Told } from './told.ts';
import { standsLikeHead } from './vocabulary.ts';

/**
 * Rows of lists and lines of text. Nested lines, and lines that go on below a row, are notes of it; where only the
 * nested ones say times and all above are their headings, they are the rows.
 */
export function gatherLines(given: readonly Line[], which: Which, days: DayCount): RawRow[] {
  const lines = withTimes(given);
  const told = lines.filter((line): line is Told => line.kind === 'item' || line.kind === 'text');
  const read = new Map(told.map((line) => [line, readTold(line)]));
  const after = new Map(told.map((line, index) => [line, told[index + 1]]));
  const [led = 0, trailed = 0] = [true, false].map(
    (first) =>
      told.filter((line) => read.get(line)?.timed === true && saysWhen(read.get(line), first)).length,
  );
  // Where rows begin with their times, a line that ends in one says it in passing.
  const passing = (line: Told): boolean =>
    led > 1 && led > trailed && read.get(line)?.parts.length === null && saysWhen(read.get(line), false);
  // "**Session 1 (10:00–11:00)**" above items that say a time heads them.
  const heads = (line: Told): boolean => {
    const below = read.get(line)?.parts.first === false ? after.get(line) : undefined;
    const timed = below?.kind === 'item' && read.get(below)?.timed === true;
    return timed && line.kind === 'text' && standsLikeHead(line.text);
  };
  const isTimedRow = (line: Told): boolean =>
    read.get(line)?.timed === true &&
    !passing(line) &&
    !heads(line) &&
    (line.kind === 'item' ? which.items !== false : which.texts);
  const style = styleOf(told, read, which);
  const levels = rowLevels(lines, isTimedRow);
  const titleFirst = titlesStandFirst(told, read);
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  /** The row to which items can belong that have lengths of their own. */
  let lead: Draft | null = null;
  let named = false;
  const begin = (line: Told): Draft => {
    const mark = read.get(line)?.day ?? null;
    if (mark !== null) days.mark(mark);
    days.use();
    const draft = new Draft(line.line, days, (read.get(line) ?? readTold(line)).parts);
    drafts.push(draft);
    return draft;
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading') {
      named = false;
      // A time alone above a heading belongs to it.
      if (current?.untitled === true) current.name(plainLine(line.text));
      else current = null;
      markDay(line, days);
      continue;
    }
    if (line.kind === 'table') current = null;
    if (line.kind !== 'item' && line.kind !== 'text') continue;
    const [before, next] = [lines[index - 1], lines[index + 1]];
    const nested = line.indent >= (levels.get(line) ?? 0) + 2;
    const part = which.items === 'sized' && line.kind === 'item';
    // What takes longer than all of the row above is no part of it.
    const outlasts = lead?.left != null && (read.get(line)?.parts.length?.minutes ?? 0) > lead.left;
    const within = part && (line.indent > 1 || (lead !== null && !lead.open && !lead.untitled && !outlasts));
    if (isTimedRow(line) && !nested && !within) {
      current = begin(line);
      if (!part) lead = current;
      if (titleFirst && current.untitled && before?.kind === 'text') current.name(plainLine(before.text));
      // "## Welcome" above "- 5 minutes": what else stands below the heading is said of it.
      named = line.kind === 'item' && current.untitled && before?.kind === 'heading' && current.sized;
      if (named && before?.kind === 'heading') current.name(plainLine(before.text));
      continue;
    }
    if (titleFirst && isTitleOf(line, next, read)) continue;
    if (current?.untitled === true && !line.apart && !nested) {
      current.name(plainLine(line.text));
      continue;
    }
    if (named && current !== null && line.kind === 'item') {
      current.add(line.text, false);
      continue;
    }
    switch (partOf(line, style, nested, next, current !== null)) {
      case 'day': {
        markDay(line, days);
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

const saysWhen = (read: Read | undefined, first: boolean): boolean =>
  read !== undefined && read.parts.span !== null && read.parts.first === first;
