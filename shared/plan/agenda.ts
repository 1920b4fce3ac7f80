import { fail, ok, type Result } from '../lib/result.ts';
import { tidyLine } from '../lib/text.ts';
import { agendaLimits, type AgendaFault } from './agenda-fault.ts';
import type { Words } from '../words/en.ts';
import type { Segment } from './segment.ts';

const bullet = /^(?:[-–—•*]|\d{1,2}[.)])\s+/u;
/** A clock time ahead of the title says nothing new: times follow from the order. */
const clock = /^\d{1,2}[:.]\d{2}(?:\s*[-–—]\s*\d{1,2}[:.]\d{2})?(?=\s|[,;|])[\s,;|–—-]*/u;
const separator = String.raw`(?:\s*[,;:|\t(]\s*|\s+[-–—]\s+|\s*[–—]\s*|\s+)`;
const unit = String.raw`(?:(?:m|min|mins|minute|minutes|minuten|['’′])\.?)`;
const hours = String.raw`(?<hours>[-−]?\d+)\s*(?:h|hr|hrs|hours?)\s*(?:(?<rest>\d{1,2})\s*${unit}?)?`;
const minutes = String.raw`(?<minutes>[-−]?\d+(?:\.\d+)?)\s*${unit}?`;
const row = new RegExp(String.raw`^(?:(?<title>.*?)${separator})?(?:${hours}|${minutes})\s*\)?\.?$`, 'iu');

/**
 * An agenda of pasted `title, minutes` lines: "Title, 10", "Title - 10 min", "Title (1 h 30)", tabs.
 * The last row is the closing and protected, unless it is a break or stands alone. All or nothing: the
 * first line that cannot be read is named.
 */
export function parseAgenda(text: string, words: Words, newId: () => string): Result<Segment[], AgendaFault> {
  const found: { title: string; durationMs: number }[] = [];
  for (const [index, raw] of text.split(/\r\n?|\n|\u2028|\u2029/u).entries()) {
    const line = index + 1;
    const fault = (code: AgendaFault['code']) => fail({ line, code });
    if (tidyLine(raw) === '') continue;
    if (found.length === agendaLimits.rows) return fault('tooMany');
    // Far longer than a row can be: nothing is looked for in it.
    if (raw.length > 4 * agendaLimits.title) return fault('longTitle');
    const read = readRow(tidyLine(raw.replace(/\t+/gu, ' | ')));
    if (typeof read === 'string') return fault(read);
    found.push(read);
  }
  if (found.length === 0) return fail({ line: 0, code: 'empty' });
  return ok(found.map((each, i) => segmentOf(each, i, found.length, words, newId())));
}

function readRow(line: string): { title: string; durationMs: number } | AgendaFault['code'] {
  const bare = line.replace(bullet, '').replace(clock, '');
  const groups = row.exec(bare)?.groups;
  if (groups === undefined) return 'noMinutes';
  const title = (groups['title'] ?? '').replace(/[\s,;:|(–—-]+$/u, '').trim();
  const number = (name: string): number => Number((groups[name] ?? '0').replace('−', '-'));
  const length = number('hours') * 60 + number('rest') + number('minutes');
  if (title === '') return 'noTitle';
  if (title.length > agendaLimits.title) return 'longTitle';
  const durationMs = Math.round(length * 60_000);
  if (durationMs <= 0 || length > agendaLimits.minutes) return 'badMinutes';
  return { title, durationMs };
}

function segmentOf(
  { title, durationMs }: { readonly title: string; readonly durationMs: number },
  index: number,
  count: number,
  { plan: { marks } }: Words,
  id: string,
): Segment {
  const base = { id, title, durationMs };
  if (marks.break.test(title)) return { ...base, kind: 'break', format: 'break', shortestMs: 0 };
  const format = marks.round.test(title) ? ('round' as const) : ('whole' as const);
  if (count > 1 && index === count - 1)
    return { ...base, kind: 'closing', format: 'round', shortestMs: durationMs };
  const kind = count > 1 && index === 0 ? ('opening' as const) : ('topic' as const);
  return { ...base, kind, format, shortestMs: Math.min(durationMs, 60_000) };
}
