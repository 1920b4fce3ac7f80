import { brackets } from './brackets.ts';
import { middleLength, trailingBare, trailingEnd, trailingLength, trailingSpan } from './ends.ts';
import { isProduct, lengthAt, wholeLength, type Length } from './length.ts';
import { doubt, type Doubt } from './reading.ts';
import { spanAt, wholeSpan, type Span } from './span.ts';

/** What one line says: when, how long, what, who. */
export interface Parts {
  readonly title: string;
  readonly span: Span | null;
  readonly length: Length | null;
  readonly bare: readonly [number, number] | null;
  readonly owner: string;
  readonly doubts: readonly Doubt[];
  /** Whether the time stands first. */
  readonly first: boolean;
}

/** What may stand between a time and a title. */
const separators = /^[\s,;:|–—\-−→>)\]】.·•]+/u;
const after = /^(?:$|[\s,;:|–—\-−→>)\]】·•])/u;

/** Who is named by a handle at the end leads the row. */
const handles = /(?:\s[-–—:]|)\s[([]?(@[\w.-]+(?:(?:,\s|\s(?:&|and)\s|\s)@[\w.-]+){0,5})[)\]]?$/u;

interface Taken {
  readonly rest: string;
  readonly span?: Span;
  readonly length?: Length;
}

/**
 * Takes times and lengths out of a line without markup, wherever they stand, and leaves the title. Numbers that
 * belong to the title stay in it.
 *
 * @param known whether its time is known already, as in the cell of a table: then none is looked for at its beginning
 */
export function partsOf(line: string, known = false): Parts {
  let rest = line.trim();
  // Set by what is taken, which the compiler does not follow.
  let span = null as Span | null;
  let length = null as Length | null;
  let owner = '';
  const doubts: Doubt[] = [];
  const take = (taken: Taken | null): void => {
    if (taken === null) return;
    rest = taken.rest;
    if (taken.length?.each === true) {
      if (doubts.length === 0) doubts.push(doubt('each', { text: taken.length.text }));
    } else length ??= taken.length ?? null;
    if (span?.end == null) span = taken.span ?? span;
  };
  if (!known) take(leadingSpan(rest));
  const first = span !== null;
  const led = leadingLength(rest, span !== null || known);
  take(led);
  const inBrackets = (product: boolean): void => {
    const inside = brackets(rest, { span: span === null && !known, length: length === null, product });
    rest = inside.rest;
    span ??= inside.span;
    length ??= inside.length;
    owner ||= inside.owner;
    if (inside.each !== null && doubts.length === 0) doubts.push(doubt('each', { text: inside.each }));
  };
  inBrackets(false);
  const isOpen = (): boolean => length === null && (span?.start == null || span.end === null);
  if (length === null) {
    const taken = trailingLength(rest);
    if (taken?.length === undefined || !isProduct(taken.length) || isOpen()) take(taken);
  }
  if (isOpen()) inBrackets(true);
  if (span === null && !known) take(trailingSpan(rest));
  if (length === null) take(middleLength(rest));
  if (length === null && !known) take(trailingBare(rest, span));
  if (span?.end === null) take(trailingEnd(rest, span));
  const title = rest
    .replace(/\s+/gu, ' ')
    // Dots that lead to a length, and where a bracket with one stood.
    .replace(/(?<![\s.…·_])[\s.…·_]{4,}$/u, '')
    .replace(/ (?=[:,;.](?:\s|$))/gu, '')
    .replace(/^(?:[\s,;:|–—>]|-\s)+/u, '')
    .replace(/(?<![\s,;:|،–—-])[\s,;:|،–—-]+$/u, (end, at: number, all: string) =>
      // The colon of ":wave:" is its own.
      end.startsWith(':') && /:[a-z\d_+-]{2,30}$/u.test(all.slice(Math.max(0, at - 31), at)) ? ':' : '',
    );
  const handle = owner === '' ? handles.exec(title) : null;
  return {
    title: handle === null ? title : title.slice(0, handle.index),
    span,
    length,
    bare: null,
    owner: handle?.[1] ?? owner,
    doubts,
    first: first || led !== null,
  };
}

function leadingSpan(text: string): Taken | null {
  const open = /^[([【]\s*/u.exec(text)?.[0].length ?? 0;
  const span = spanAt(text, open, 'line');
  if (span === null) return null;
  const rest = text.slice(span.next);
  if (open > 0 && !/^\s*[-–—]?\s*[)\]】]/u.test(rest)) return null;
  if (!after.test(rest)) return null;
  return { span, rest: rest.replace(separators, '') };
}

/** "90+ Discussion", "5 min – Welcome", "[5m] Welcome", "10 minutes: Welcome"; where a time stands already, only apart from the title. */
function leadingLength(text: string, timed: boolean): Taken | null {
  const bracket = /^[([【]([^()[\]【】]{1,40})[)\]】]/u.exec(text);
  if (bracket !== null) {
    const length = wholeLength(bracket[1] ?? '');
    return length === null ? null : { length, rest: text.slice(bracket[0].length).replace(separators, '') };
  }
  const open = /^(?:(?:1[0-8]|[1-9])[05]|5)\+(?=\s+\p{L})/u.exec(text)?.[0] ?? '';
  const length = lengthAt(text, 0) ?? lengthAt(open, 0, 1);
  if (length === null) return null;
  const rest = text.slice(length.next);
  const apart = /^\s*(?:$|[,;:|–—]|-\s)/u.test(rest);
  if (!apart && open === '' && (timed || !/^\s/u.test(rest))) return null;
  return { length, rest: rest.replace(separators, '') };
}

/** A cell that says when or how long, in whatever way. */
export function timesIn(text: string, unit: number | null): Parts {
  const none = { title: '', owner: '', doubts: [], first: true } as const;
  // In a column of lengths "1255" counts minutes.
  const span = unit !== null && /^\d+$/u.test(text) ? null : wholeSpan(text);
  if (span !== null) return { ...none, span, length: null, bare: null };
  const pair =
    /^\s*(\d{1,3})\s*(?:-{1,2}|[–—−]|to|bis|à)\s*(\d{1,3})\s*(?:mins?|minutes?|minuten|m|['′’])?\.?\s*$/iu.exec(
      text,
    );
  const length = wholeLength(text, unit);
  const bare = pair === null ? null : ([Number(pair[1]), Number(pair[2])] as const);
  if (length !== null || bare !== null) return { ...none, span: null, length, bare };
  return partsOf(text);
}
