import { doubt } from './reading.ts';
import { lengthAt, type Length } from './length.ts';
import { spanAt, type Span } from './span.ts';

/** How far from a line's end a time is looked for. */
const reach = 48;
/** Places near the end where a number, or what goes before one, begins. */
function places(text: string): number[] {
  const from = Math.max(0, text.length - reach);
  const out: number[] = [];
  for (let at = from; at < text.length; at += 1) {
    if (!/[\d½¼¾~≈@+-]/u.test(text[at] ?? '')) continue;
    if (at === 0 || !/[\p{L}\d.:,½¼¾~≈+–—-]/u.test(text[at - 1] ?? '')) out.push(at);
    // After a stroke that stands close.
    else if (
      /[–—]/u.test(text[at - 1] ?? '') ||
      (/[,:-]/u.test(text[at - 1] ?? '') && !/\d/u.test(text[at - 2] ?? ''))
    )
      out.push(at);
  }
  return out;
}

const ending = /^[\s.]*$/u;
/** "(8 people) × 2 min": how long in all is not said. */
const times = /[\d)]\s?[×x*]\s?$/u;
const words =
  /(?:^|[\s,;:(–—-])((?:(?:an?|eine|une)\s)?(?:half(?:[\s-]an?)?[\s-]hour|halbe stunde|demi-?heure|quarter of an hour|viertelstunde|quart d['’]heure)|(?:an|one|eine|une)\s(?:hour|stunde|heure))[\s.)]*$/iu;
const before = /(?:(?:ca|circa|approx|about|around|etwa|env)\.?|~|max\.?|up to|bis zu)\s*$/iu;

/** Words whose number says which, not how long. */
export const saysWhich =
  /(?:part|step|day|session|module|phase|chapter|item|topic|group|round|lecture|workshop|unit|lab|exercise|week|section|lesson|block|top|teil|tag|schritt|kapitel|thema|runde|woche|punkt|partie|étape|jour|chapitre)\s*$/iu;

/** "Accueil à 8h" says when, not how long. */
const when = /(?:^|\s)(?:à|dès|vers|at|um|ab|@|a las|om)\s*$/iu;

interface Taken {
  readonly rest: string;
  readonly span?: Span;
  readonly length?: Length;
}

/** "Welcome 5 min", "Welcome – 1 h 30", "Welcome, 1½ hours". */
export function trailingLength(text: string): Taken | null {
  for (const place of places(text)) {
    const at = place - (before.exec(text.slice(Math.max(0, place - 12), place))?.[0].length ?? 0);
    const length = lengthAt(text, at) ?? lengthAt(text, place);
    // "Part 2 – 10 min" is no range.
    if (length?.range != null && saysWhich.test(text.slice(Math.max(0, at - 20), at))) continue;
    if (when.test(text.slice(Math.max(0, at - 9), at))) continue;
    if (length !== null && ending.test(text.slice(length.next))) {
      if (length.each || times.test(text.slice(0, at)))
        return { length: { ...length, each: true }, rest: text };
      return { length, rest: cut(text, at) };
    }
  }
  const found = words.exec(text.slice(-reach));
  const at = found === null ? -1 : text.lastIndexOf(found[1] ?? '');
  const length = at < 0 ? null : lengthAt(text, at);
  return length === null ? null : { length, rest: cut(text, at) };
}

/** "Welcome – 9:00–9:30", "Lunch at 12:30", "Lunch @ 1pm". */
export function trailingSpan(text: string): Taken | null {
  for (const place of places(text)) {
    const lead = /(?:\s|^)(?:from|at|um|von|ab|à|dès|vers|a las|om|de|until|bis|ca\.?|about)\s+$/iu.exec(
      text.slice(Math.max(0, place - 9), place),
    );
    const at = lead === null ? place : place - lead[0].trimStart().length;
    const span = spanAt(text, at, 'line') ?? spanAt(text, place, 'line');
    if (span === null || !ending.test(text.slice(span.next))) continue;
    const clock = span.start ?? span.end;
    if (clock?.form === 'dot' && span.end === null) continue;
    if (clock?.form === 'four' && span.end === null) continue;
    return { span, rest: cut(text, at) };
  }
  return null;
}

/** "Break until 10:30", after a time that it begins at. */
export function trailingEnd(text: string, span: Span): Taken | null {
  const found = /(?:\s|^)(?:until|till|bis|jusqu['’]à)\s+\S{1,8}(?:\s\S{1,4})?$/iu.exec(text.slice(-reach));
  const at = found === null ? -1 : text.lastIndexOf(found[0].trim());
  const until = at < 0 ? null : spanAt(text, at, 'line');
  if (until === null || until.end === null || text.slice(until.next).trim() !== '') return null;
  return { span: { ...span, end: until.end }, rest: cut(text, at) };
}

/** "Welcome: 15 min – what to expect". */
export function middleLength(text: string): Taken | null {
  for (const found of text.matchAll(/\s[-–—|]\s|[:;,|–—]\s?/gu)) {
    // "1:1s", "1,5" are one number.
    if (!found[0].endsWith(' ') && /\d/u.test(text[found.index - 1] ?? '')) continue;
    const from = found.index + found[0].length;
    const length = /[\d½¼¾~≈]/u.test(text[from] ?? '') ? lengthAt(text, from) : null;
    if (length === null || !/^\s*(?:[-–—|:;,]|$)/u.test(text.slice(length.next))) continue;
    if (length.each) return { length, rest: text };
    return { length, rest: text.slice(0, found.index) + text.slice(length.next) };
  }
  return null;
}

/** "Welcome, 10": minutes, where a sign parts them from the title. A year is none, and a colon leaves it open. */
export function trailingBare(text: string, span: Span | null): Taken | null {
  const found = /(?<!\d)(\d{1,6}(?:[.,]\d{1,2})?)(\+)?\s*([)\]]?)[\s.]*$/u.exec(text);
  if (found === null) return null;
  const head = text.slice(0, found.index);
  const number = found[1] ?? '';
  const sign = /(?:[,;|،([]\s*|\s[-–—]\s*|[–—]\s*|:\s+)[-−]?$/u.exec(head);
  if (found[3] !== '' && sign !== null && !/[([]/u.test(sign[0])) return null;
  // "Discussion 90+" is no count of anything.
  if (
    sign === null &&
    found[2] !== undefined &&
    span === null &&
    /^(?:\d{1,2}[05]|5)$/u.test(number) &&
    /\p{L}\s$/u.test(head)
  ) {
    const least = lengthAt(`${number}+`, 0, 1);
    return least === null ? null : { length: least, rest: head.trimEnd() };
  }
  if (sign === null || (span !== null && found[2] === undefined && !/[,;|،([]/u.test(sign[0]))) return null;
  if (/^(?:19|20)\d\d$/u.test(number)) return null;
  const minus = /[,;|،([]\s*[-−]$/u.test(sign[0]);
  const length = lengthAt(`${minus ? '-' : ''}${number}${found[2] ?? ''}`, 0, 1);
  // "9:00–10:00 Modules 0, 1" has its length already.
  const ranged = span?.start != null && span.end !== null ? span.end.minutes - span.start.minutes : null;
  if (length === null || (ranged !== null && ranged !== length.minutes)) return null;
  const open = sign[0].startsWith(':')
    ? [doubt('bareNumber', { text: number, minutes: length.minutes })]
    : [];
  return {
    length: { ...length, doubts: [...length.doubts, ...open] },
    rest: head.slice(0, head.length - sign[0].length),
  };
}

const cut = (text: string, at: number): string =>
  text.slice(0, at).replace(/(?:[\s,;:|(–—@[-]|\s(?:at|um|von|from))+$/u, '');
