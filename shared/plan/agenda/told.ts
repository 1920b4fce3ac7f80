import type { Line } from './blocks.ts';
import { partsOfMarkdown } from './draft.ts';
import { plainLine } from './markup.ts';
import type { Parts } from './parts.ts';
import { isTimed } from './raw.ts';
import { aboutAll } from './vocabulary.ts';

/** A line of a list or of text. */
export type Told = Extract<Line, { kind: 'item' | 'text' }>;

/** What it says, and whether that makes it a row. */
export interface Read {
  readonly parts: Parts;
  readonly timed: boolean;
}

/** Prose says times in passing; a row says them at its beginning or its end. Words of a sentence, and of what has no stop. */
const sentence = 8;
const longProse = 20;

export function isProse({ text }: Told): boolean {
  const words = text.split(/\s+/u).length;
  return words > longProse || (words > sentence && /[.!?]$/u.test(text));
}

const known = new WeakMap<Told, Read>();

/** Asked for several times of each line. */
export function readTold(line: Told): Read {
  const before = known.get(line);
  if (before !== undefined) return before;
  const read = readNow(line);
  known.set(line, read);
  return read;
}

function readNow(line: Told): Read {
  const parts = partsOfMarkdown(line.text);
  const prose = line.kind === 'text' && !parts.first && isProse(line);
  const timed = isTimed(parts) && !prose && !aboutAll.test(plainLine(line.text));
  return { parts, timed };
}
