import type { Line } from './blocks.ts';
import { dayHeading } from './days.ts';
import { plainLine } from './markup.ts';
import type { Read, Told } from './told.ts';

/** Per line, how far the rows of its list are indented. */
export function rowLevels(lines: readonly Line[], timed: (line: Told) => boolean): Map<Line, number> {
  const levels = new Map<Line, number>();
  let list: Told[] = [];
  const close = (): void => {
    const level = levelOf(
      list.filter(({ kind }) => kind === 'item'),
      timed,
    );
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
  // A day at the top of a list heads what is nested below it.
  const inside = items.filter(({ text }) => dayHeading(plainLine(text)) === null);
  const least = Math.min(...inside.map(({ indent }) => indent), Infinity);
  const first = Math.min(...items.filter(timed).map(({ indent }) => indent), Infinity);
  if (least === Infinity) return 0;
  if (first === Infinity || first < least + 2) return least;
  // Every line above has one with a time below it: they are headings.
  const headed = items.every(
    (line, i) =>
      line.indent >= first - 1 || ((items[i + 1]?.indent ?? 0) >= first - 1 && items[i + 1] !== undefined),
  );
  return headed ? first : least;
}

type Reads = ReadonlyMap<Line, Read>;
const timeOnly = (line: Line | undefined, read: Reads): boolean =>
  line !== undefined && read.get(line)?.timed === true && read.get(line)?.parts.title === '';

/** Whether times stand alone on lines below their titles, not above them. */
export function titlesStandFirst(told: readonly Told[], read: Reads): boolean {
  const first = told.findIndex((line) => timeOnly(line, read));
  if (first < 1) return false;
  const last = told.findLastIndex((line) => timeOnly(line, read));
  const [before, time, after] = [told[first - 1], told[first], told[last + 1]];
  const below = after !== undefined && !after.apart;
  return time?.apart === false && before?.kind === 'text' && read.get(before)?.timed === false && !below;
}

export const isTitleOf = (line: Told, next: Line | undefined, read: Reads): boolean =>
  line.kind === 'text' && next?.kind === 'text' && !next.apart && timeOnly(next, read);
