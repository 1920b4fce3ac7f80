import type { Line } from './blocks.ts';
import type { Which } from './style.ts';
import { readTold } from './told.ts';

/** What lines between tables say of times. */
export interface Counts {
  /** Lines that say a time. */
  readonly item: number;
  readonly text: number;
  /** Of these, such as begin with when. */
  readonly ledItem: number;
  readonly ledText: number;
  /** Items, whether they say a time or not, that are nested below none; and all that say only how long. */
  readonly items: number;
  readonly sized: number;
}

export const none: Counts = { item: 0, text: 0, ledItem: 0, ledText: 0, items: 0, sized: 0 };

export function countsOf(lines: readonly Line[]): Counts {
  const counts = { ...none };
  for (const line of lines) {
    if (line.kind !== 'item' && line.kind !== 'text') continue;
    const { parts, timed } = readTold(line);
    if (line.kind === 'item' && line.indent < 2) counts.items += 1;
    if (!timed) continue;
    counts[line.kind] += 1;
    if (line.kind === 'item' && parts.span === null) counts.sized += 1;
    if (parts.span !== null && parts.first) counts[line.kind === 'item' ? 'ledItem' : 'ledText'] += 1;
  }
  return counts;
}

/** Beside tables, lines that say a time in passing are about what stands in these. */
export function isAgenda({ item, text, ledItem, ledText, items, sized }: Counts, cells: number): boolean {
  if (cells < 2 || ledItem + ledText > 0) return item + text > 0;
  return sized > 1 && sized * 2 >= items;
}

/**
 * Where one kind says when and the other does not, the other goes on below it or says something about all; but items
 * that have lengths of their own below a line that only begins are rows too.
 */
export function whichLines({ item, text, ledItem, ledText }: Counts): Which {
  if (ledText > 0 && ledItem === 0) return { items: 'sized', texts: true };
  if (ledItem > 0 && ledText === 0) return { items: true, texts: false };
  return { items: item > 0, texts: text > 0 };
}
