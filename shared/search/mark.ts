import type { Part } from './types.ts';
import { wordsIn } from './words.ts';

/** How much of a long note is shown, and how much of it before the first hit; UTF-16 units. */
const longest = 280;
const before = 60;

/** The text in stretches, the words among `terms` (folded) marked. */
export function markWords(text: string, terms: ReadonlySet<string>): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { folded, from, to } of wordsIn(text)) {
    if (!terms.has(folded)) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** Of a long text what stands around the first word that is marked; cut between words, and an ellipsis says so. */
export function markExcerpt(text: string, terms: ReadonlySet<string>): readonly Part[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return markWords(line, terms);
  const words = wordsIn(line);
  const first = words.find(({ folded }) => terms.has(folded))?.from ?? 0;
  const start = first <= before ? 0 : (words.find(({ from }) => from >= first - before)?.from ?? first);
  const last = words.findLast(({ from, to }) => from >= start && to <= start + longest);
  const end = last === undefined ? start + longest : last.to;
  const cut = line.slice(start, end);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...markWords(cut, terms),
    ...(end < line.length ? [{ text: ' …', hit: false }] : []),
  ];
}
