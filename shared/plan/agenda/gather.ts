import type { Line } from './blocks.ts';
import { isHeader } from './columns.ts';
import { partsOfMarkdown } from './draft.ts';
import { gatherLines } from './gather-lines.ts';
import { gatherTables } from './gather-tables.ts';
import { plainLine } from './markup.ts';
import { withNumbers } from './numbers.ts';
import { isTimed, type RawRow } from './raw.ts';
import { readTold } from './told.ts';

/**
 * The rows of a document. What says most about times is the agenda: a table, then lists and lines, and only where
 * these say nothing the headings themselves. Where nothing says a time, a list of topics is one without lengths.
 */
export function gather(all: readonly Line[]): RawRow[] {
  const found = gatherTables(all);
  const tables = isLoose(all) ? [] : found;
  const timedCells = tables.filter(isTimed).length;
  const lines = timedCells > 0 ? all : withOffsets(all.map(asText));
  const counts = { item: 0, text: 0, ledItem: 0, ledText: 0 };
  for (const line of lines) {
    if (line.kind !== 'item' && line.kind !== 'text') continue;
    const { parts, timed } = readTold(line);
    if (!timed) continue;
    counts[line.kind] += 1;
    if (parts.span !== null && parts.first) counts[line.kind === 'item' ? 'ledItem' : 'ledText'] += 1;
  }
  const timed = counts.item + counts.text;
  const headings = headed(all);
  if (headings !== null && timedCells <= headings.timed / 2 && timed <= headings.timed / 2)
    return headings.rows;
  if (timedCells >= 2 || (timedCells > 0 && timed <= timedCells)) return tables;
  if (timed > 0) return gatherLines(lines, whichLines(counts));
  return withNumbers(untimed(lines));
}

interface Counts {
  readonly item: number;
  readonly text: number;
  readonly ledItem: number;
  readonly ledText: number;
}

/** Where one kind says when and the other does not, the other goes on below it or says something about all. */
function whichLines({ item, text, ledItem, ledText }: Counts): { items: boolean; texts: boolean } {
  if (ledText > 0 && ledItem === 0) return { items: false, texts: true };
  if (ledItem > 0 && ledText === 0) return { items: true, texts: false };
  return { items: item > 0, texts: text > 0 };
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
  const chained = pairs.length > 1 && pairs.every(({ from }, i) => from === (pairs[i - 1]?.to ?? 0));
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
      const closes = /clos|wrap|check-?out|abschluss|clôture|end/iu.test(line.text);
      const inside = line.line >= first && (line.line <= last || closes);
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
  return { rows: gatherLines(below, { items: true, texts: false }), timed: own.length };
}

/** Lines of prose are longer than a topic. */
const longestTopic = 80;

function untimed(lines: readonly Line[]): RawRow[] {
  const items = lines.filter(({ kind }) => kind === 'item');
  if (items.length > 0) return gatherLines(lines, { items: true, texts: false });
  const texts = lines.flatMap((line) => (line.kind === 'text' ? [line] : []));
  const topics = texts.every(
    (line) => line.text.length <= longestTopic && !/[.!?]$/u.test(plainLine(line.text)),
  );
  return topics
    ? gatherLines(
        texts.map((line) => ({ ...line, apart: true })),
        { items: false, texts: true },
      )
    : [];
}
