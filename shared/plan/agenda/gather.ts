import type { Line } from './blocks.ts';
import { isHeader, type Column } from './columns.ts';
import { countsOf, isAgenda, none, whichLines } from './counts.ts';
import { DayCount, markDay } from './days.ts';
import { partsOfMarkdown } from './draft.ts';
import { gatherLines } from './gather-lines.ts';
import { gatherTables } from './gather-tables.ts';
import { plainLine } from './markup.ts';
import { withLeadingNumbers, withNumbers } from './numbers.ts';
import { isTimed, type RawRow } from './raw.ts';
import { runsOf } from './runs.ts';
import { topicsOnly, withoutAsides, withTimes } from './sections.ts';
import { readTold } from './told.ts';
import { headsClosing } from './vocabulary.ts';

/**
 * The rows of a document. Tables, lists and lines of text that say times are its agenda, each where it stands; only
 * where these say nothing the headings themselves are. Where nothing says a time, a list of topics is one without
 * lengths.
 */
export const gather = (all: readonly Line[]): RawRow[] => withLeadingNumbers(gathered(all));

function gathered(all: readonly Line[]): RawRow[] {
  const agenda = withoutAsides(all);
  const timed = timedRows(agenda);
  const topics = topicsOnly(agenda);
  // A length alone may be that of the whole, above a list that counts minutes.
  const whole = timed?.length === 1 && timed[0]?.span === null;
  const numbered = timed === null || whole ? withNumbers(untimed(topics)) : [];
  if (timed !== null) return numbered.filter(isTimed).length > 1 ? numbered : timed;
  // What is headed as something else may still be all that says a time.
  const elsewhere = topics === agenda ? timedRows(all) : null;
  return elsewhere ?? numbered;
}

function timedRows(all: readonly Line[]): RawRow[] | null {
  const lines = isLoose(all) ? all.map(asText) : all;
  const runs = runsOf(lines).map((run) => ({
    ...run,
    lines: run.table ? run.lines : withOffsets(run.lines),
  }));
  const counts = runs.map((run) => (run.table ? none : countsOf(withTimes(run.lines))));
  const timed = counts.reduce((sum, { item, text }) => sum + item + text, 0);
  const cells = gatherTables(
    runs.flatMap((run) => (run.table ? run.lines : [])),
    new DayCount(),
  ).rows.filter(isTimed);
  const headings = headed(all);
  if (headings !== null && cells.length <= headings.timed / 2 && timed < headings.timed) return headings.rows;
  if (timed + cells.length === 0) return null;
  const days = new DayCount();
  let before: readonly Column[] = [];
  let begun = false;
  const rows = runs.flatMap((run, index): RawRow[] => {
    if (run.table) {
      const read = gatherTables(run.lines, days, before);
      before = read.columns;
      // A length alone in a table of its own, before all others, is that of the whole.
      const [only] = read.rows;
      const whole = !begun && read.rows.length === 1 && only?.span === null && timed > 1;
      begun ||= read.rows.length > 0;
      return whole ? [] : [...read.rows];
    }
    const count = counts[index] ?? none;
    if (isAgenda(count, cells.length)) return gatherLines(run.lines, whichLines(count), days);
    for (const line of run.lines) markDay(line, days);
    return [];
  });
  return rows.some(isTimed) ? rows : null;
}

/** Strokes and tabs here and there among lines that say times make no table. */
function isLoose(lines: readonly Line[]): boolean {
  const cells = lines.flatMap((line) => (line.kind === 'table' ? [line] : []));
  if (cells.some((line) => line.strokes || isHeader(line.cells))) return false;
  return lines.some((line) => (line.kind === 'item' || line.kind === 'text') && readTold(line).timed);
}

/** Rows apart by tabs or strokes that are no table with times are lines like others. */
function asText(line: Line): Line {
  if (line.kind !== 'table' || line.strokes) return line;
  const text = line.cells.filter((cell) => cell !== '').join(' | ');
  return { kind: 'text', line: line.line, indent: 0, text, counted: false, apart: false };
}

/** "0–15 Welcome", "15–40 Topic": where each begins as the one before ended, the numbers are minutes since the beginning. */
function withOffsets(lines: readonly Line[]): readonly Line[] {
  const pair = /^(\d{1,3})\s?[-–—]\s?(\d{1,3})(?=\s*:|\s+(?!min|m\b))/iu;
  const pairs = lines.flatMap((line) => {
    const found = line.kind === 'item' || line.kind === 'text' ? pair.exec(line.text) : null;
    return found === null ? [] : [{ from: Number(found[1]), to: Number(found[2]) }];
  });
  const chained = pairs.length > 1 && pairs.every(({ from }, i) => from === 0 || from === pairs[i - 1]?.to);
  if (!chained) return lines;
  return lines.map((line) =>
    line.kind === 'item' || line.kind === 'text'
      ? { ...line, text: line.text.replace(pair, '+$1–+$2') }
      : line,
  );
}

/** Headings that say when or how long, two at least of one level: what stands below each is its note. */
function headed(lines: readonly Line[]): { rows: RawRow[]; timed: number } | null {
  const found = lines.flatMap((line) =>
    line.kind === 'heading' ? [{ line, timed: isTimed(partsOfMarkdown(line.text)) }] : [],
  );
  const timed = found.filter((each) => each.timed);
  const of = (level: number): number => timed.filter(({ line }) => line.level === level).length;
  const level = [1, 2, 3, 4, 5, 6].reduce((best, each) => (of(each) > of(best) ? each : best), 1);
  const own = timed.filter(({ line }) => line.level === level);
  if (own.length < 2) return null;
  const [first = 0, last = 0] = [own[0]?.line.line, own.at(-1)?.line.line];
  const below = lines.flatMap((line): Line[] => {
    if (line.kind === 'heading') {
      const inside = line.line >= first && (line.line <= last || headsClosing(line.text));
      if (line.level === level && inside)
        return [{ kind: 'item', line: line.line, indent: 0, text: line.text, counted: false, apart: false }];
      return line.level > level && inside
        ? [{ kind: 'item', line: line.line, indent: 9, text: line.text, counted: false, apart: false }]
        : [line];
    }
    return line.kind === 'item' || line.kind === 'text'
      ? [{ ...line, indent: line.indent + 9, apart: false }]
      : [];
  });
  return { rows: gatherLines(below, { items: true, texts: false }, new DayCount()), timed: own.length };
}

/** Lines of prose are longer than a topic. */
const longestTopic = 80;

function untimed(lines: readonly Line[]): RawRow[] {
  const items = lines.filter(({ kind }) => kind === 'item');
  if (items.length > 0) return gatherLines(lines, { items: true, texts: false }, new DayCount());
  const texts = lines.flatMap((line) => (line.kind === 'text' ? [line] : []));
  const topics = texts.every(
    (line) => line.text.length <= longestTopic && !/[.!?]$/u.test(plainLine(line.text)),
  );
  return topics
    ? gatherLines(
        texts.map((line) => ({ ...line, apart: true })),
        { items: false, texts: true },
        new DayCount(),
      )
    : [];
}
