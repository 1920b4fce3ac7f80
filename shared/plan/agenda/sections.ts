import type { Line } from './blocks.ts';
import { dayHeading } from './days.ts';
import { plainLine } from './markup.ts';
import { readTold } from './told.ts';
import { aboutAll, headsAgenda, headsOther, standsLikeHead } from './vocabulary.ts';

/** A heading, or a line of text that stands like one, and the lines below it. */
interface Section {
  readonly head: string;
  readonly lines: readonly Line[];
}

/** Deeper than any heading: a line in bold type or before a colon that stands alone. */
const loose = 7;

/** What a line heads; null: it is none. */
function headOf(line: Line): { readonly text: string; readonly level: number } | null {
  if (line.kind === 'heading') return { text: plainLine(line.text), level: line.level };
  if (line.kind !== 'text' || line.indent > 1) return null;
  return standsLikeHead(line.text) && !readTold(line).timed
    ? { text: plainLine(line.text), level: loose }
    : null;
}

/**
 * Without who comes, links, tasks and the like, each from its heading on to the next one that is not below it; and
 * without what is nested below a line about all.
 */
export function withoutAsides(lines: readonly Line[]): readonly Line[] {
  let skipped: number | null = null;
  let about: number | null = null;
  return lines.filter((line) => {
    if (line.kind === 'item' || line.kind === 'text') {
      if (about !== null && line.indent > about + 1) return false;
      about = aboutAll.test(plainLine(line.text)) ? line.indent : null;
    } else about = null;
    const head = headOf(line);
    if (head !== null && (skipped === null || head.level <= skipped))
      skipped = headsOther(head.text) ? head.level : null;
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
 * names a day or an agenda; of the others the heading is left.
 */
export function withTimes(lines: readonly Line[]): readonly Line[] {
  const sections = sectionsOf(lines).map((section) => ({ ...section, timed: section.lines.some(isTold) }));
  const first = sections.findIndex(({ timed }) => timed);
  if (first < 0) return lines;
  const last = sections.findLastIndex(({ timed }) => timed);
  return sections.flatMap((section, index) =>
    section.timed || (index > first && index < last) || (index > first && dayHeading(section.head) !== null)
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
