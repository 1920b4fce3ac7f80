import type { Line } from './blocks.ts';
import { dayAt, isDate, type DayMark } from './days.ts';
import { plainLine } from './markup.ts';
import { partsOf, type Parts } from './parts.ts';
import { isTimed } from './raw.ts';
import { aboutAll } from './vocabulary.ts';

/** A line of a list or of text. */
export type Told = Extract<Line, { kind: 'item' | 'text' }>;

/** What it says, and whether that makes it a row. */
export interface Read {
  readonly parts: Parts;
  /** The day that stands before its time: "Mon 9:00 Talk". */
  readonly day: DayMark | null;
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
  const text = plainLine(line.text);
  const lead = dayAt(text);
  const rest = lead === null ? '' : text.slice(lead.next).replace(/^[\s,:–—-]+/u, '');
  const after = lead === null ? null : partsOf(rest);
  const dated = after?.first === true && after.span !== null ? after : null;
  const parts = dated ?? partsOf(text);
  const prose = line.kind === 'text' && !parts.first && isProse(line);
  // "Monday, 5 March 2026, 9:00" says when all of it is.
  const whole = (dated === null && isDate(parts.title)) || (dated !== null && parts.title === '');
  const timed = isTimed(parts) && !prose && !whole && !aboutAll.test(text);
  return { parts, timed, day: timed && dated !== null ? (lead?.mark ?? null) : null };
}
