import type { Line } from './blocks.ts';
import { dayHeading } from './days.ts';
import { plainLine } from './markup.ts';
import { wholeSpan } from './span.ts';
import { readTold } from './told.ts';
import { aboutAll, headsAgenda, headsClosing, headsOther, standsLikeHead } from './vocabulary.ts';

/** A heading, or a line of text that stands like one, and the lines below it. */
interface Section {
  readonly head: string;
  readonly lines: readonly Line[];
}

/** Deeper than any heading: a line in bold type or before a colon that stands alone. */
const loose = 7;

/** Lines below a heading in which a time is looked for. */
const farthest = 100;

interface Head {
  readonly text: string;
  readonly level: number;
}

/** What a line heads; null: it is none. */
function headOf(line: Line): Head | null {
  if (line.kind === 'heading') return { text: plainLine(line.text), level: line.level };
  if (line.kind !== 'text' || line.indent > 1) return null;
  return standsLikeHead(line.text) && !readTold(line).timed
    ? { text: plainLine(line.text), level: loose }
    : null;
}

/** Whether a time begins it. */
function isLed(line: Line): boolean {
  if (line.kind === 'table')
    return line.cells.slice(0, 1).some((cell) => wholeSpan(plainLine(cell)) !== null);
  if (line.kind !== 'item' && line.kind !== 'text') return false;
  const { timed, parts } = readTold(line);
  return timed && parts.first && parts.span !== null;
}

function isAside({ text, level }: Head, index: number, lines: readonly Line[]): boolean {
  if (headsOther(text, 'never')) return true;
  if (!headsOther(text, 'rarely')) return false;
  for (const line of lines.slice(index + 1, index + 1 + farthest)) {
    const next = headOf(line);
    if (next !== null && next.level <= level) break;
    if (isLed(line)) return false;
  }
  return true;
}

/**
 * Without who comes, links, tasks and the like, each from its heading on to the next one that is not below it; and
 * without what is nested below a line about all.
 */
export function withoutAsides(lines: readonly Line[]): readonly Line[] {
  let skipped: number | null = null;
  let about: number | null = null;
  return lines.filter((line, index) => {
    if (line.kind === 'item' || line.kind === 'text') {
      if (about !== null && line.indent > about + 1) return false;
      about = aboutAll.test(plainLine(line.text)) ? line.indent : null;
    } else about = null;
    const head = headOf(line);
    if (head !== null && (skipped === null || head.level <= skipped))
      skipped = isAside(head, index, lines) ? head.level : null;
    return skipped === null;
  });
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const out: { head: string; lines: Line[] }[] = [{ head: '', lines: [] }];
  for (const line of lines) {
    if (line.kind === 'heading') out.push({ head: plainLine(line.text), lines: [] });
    out.at(-1)?.lines.push(line);
  }
  return out;
}

const isTold = (line: Line): boolean =>
  (line.kind === 'item' || line.kind === 'text') && readTold(line).timed;

/**
 * Where some sections say times, another without any is part of the agenda only between those, or if its heading
 * names a day or the end; of the others the heading is left.
 */
export function withTimes(lines: readonly Line[]): readonly Line[] {
  const sections = sectionsOf(lines).map((section) => ({ ...section, timed: section.lines.some(isTold) }));
  const first = sections.findIndex(({ timed }) => timed);
  if (first < 0) return lines;
  const last = sections.findLastIndex(({ timed }) => timed);
  return sections.flatMap((section, index) =>
    section.timed ||
    (index > first && index < last) ||
    (index > first && (dayHeading(section.head) !== null || headsClosing(section.head)))
      ? section.lines
      : section.lines.filter(({ kind }) => kind === 'heading'),
  );
}

/** Where nothing says a time: only what stands below a heading that names an agenda, if one does. */
export function topicsOnly(lines: readonly Line[]): readonly Line[] {
  let level: number | null = null;
  const below = lines.filter((line) => {
    const head = headOf(line);
    if (head !== null && (level === null || head.level <= level))
      level = headsAgenda(head.text) ? head.level : null;
    return level !== null;
  });
  const labels = /^(?:\*\*|__)[^*_]+(?::(?:\*\*|__)|(?:\*\*|__)\s*:)/u;
  const topics = below.filter((line) => line.kind !== 'item' || !labels.test(line.text));
  return topics.some(({ kind }) => kind === 'item') ? topics : lines;
}
