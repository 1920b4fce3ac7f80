import { tidyText } from '../../lib/text.ts';
import { withoutHtmlRows } from './html-rows.ts';
import { hideEscapes, withoutHidden } from './markup.ts';
import { tableRow, type TableLine } from './table-lines.ts';

/** A line of a text, by what it is in Markdown; what is no Markdown is mostly `text`. */
export type Line =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number; readonly text: string }
  | {
      readonly kind: 'item' | 'text';
      readonly line: number;
      /** Columns that it is indented by. */
      readonly indent: number;
      readonly text: string;
      /** Whether a number or a letter counts it. */
      readonly counted: boolean;
      /** Whether a blank line, or something else than text, stands before it. */
      readonly apart: boolean;
    }
  | ({ readonly kind: 'table'; readonly line: number } & TableLine)
  | { readonly kind: 'rule'; readonly line: number };

const item =
  /^(?:[-–—•*+‣▪◦●○·–]|\d{1,3}[.)](?!\d)|(?:[IVX]{2,5}|[IVX])[.)](?=\s+\p{L}{2})|\(?[a-z]\)|☐|☑|☒|✅|🔲)\s+/u;
const task = /^(?:\[[ xX]?\]|☐|☑|☒|✅|🔲)\s+/u;
const heading = /^ {0,3}(#{1,6})(?:\s+(.*))?$/u;
const tagged = /^\s*<h([1-6])(?:\s[^<>]*)?>(.*)<\/h[1-6]>\s*$/iu;
const closing = /\s+#+$/u;
const rule = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$/u;

export const isFence = (line: string): boolean => /^\s*(?:```|~~~)/u.test(line);

/** Splits at every kind of line end; the place in the list is the line's number less one. */
export const linesOf = (text: string): string[] =>
  withoutHidden(text)
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|[\n\u2028\u2029]/u);

/**
 * The lines that say something, without comments and a file's head.
 *
 * @param fenced whether what stands between fences is read as well
 */
export function readLines(source: readonly string[], fenced: boolean): Line[] {
  const lines = withoutHtmlRows(source);
  const out: Line[] = [];
  let apart = true;
  let comment = false;
  let fence = '';
  const from = headEnd(lines);
  for (let index = from; index < lines.length; index += 1) {
    const line = index + 1;
    const { shown, open } = withoutComment(lines[index] ?? '', comment);
    comment = open;
    const raw = shown.replace(/^ {0,3}(?:> ?)+/u, '');
    const mark = /^\s*(```|~~~)/u.exec(raw)?.[1] ?? '';
    const hides = !fenced && fence !== '' && mark === '';
    if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const found: Line | null =
      raw.trim() === '' || mark !== '' || hides ? null : lineOf(raw, line, apart, out.at(-1));
    if (found !== null) {
      if (found.kind === 'rule' && makesHeading(raw, out.at(-1), line))
        raise(out, raw.trim().startsWith('='));
      else out.push(found);
    }
    apart = found === null || (found.kind !== 'text' && found.kind !== 'item');
  }
  return out;
}

function lineOf(raw: string, line: number, apart: boolean, before: Line | undefined): Line {
  const marked = heading.exec(raw.trimEnd());
  if (marked !== null)
    return {
      kind: 'heading',
      line,
      level: marked[1]?.length ?? 1,
      text: (marked[2] ?? '').replace(closing, ''),
    };
  const inHtml = tagged.exec(raw);
  if (inHtml !== null) return { kind: 'heading', line, level: Number(inHtml[1]), text: inHtml[2] ?? '' };
  if (rule.test(raw)) return { kind: 'rule', line };
  const indent = columns(raw);
  // A stroke at its end breaks the line in Markdown.
  const text = raw.trim().replace(/\\$/u, '');
  const bullet = item.exec(text);
  if (bullet !== null) {
    const rest = text.slice(bullet[0].length);
    return {
      kind: 'item',
      line,
      indent,
      text: rest.replace(task, ''),
      counted: /^[\d(a-zIVX]/u.test(text),
      apart,
    };
  }
  const table = tableRow(hideEscapes(raw), before?.kind === 'table');
  if (table !== null) return { kind: 'table', line, ...table };
  return { kind: 'text', line, indent, text: text.replace(task, ''), counted: false, apart };
}

/** A line of `=` or `-` right below a line of text makes that one a heading. */
const makesHeading = (raw: string, before: Line | undefined, line: number): boolean =>
  /^\s*(?:=+|-+)\s*$/u.test(raw) && before?.kind === 'text' && before.line === line - 1 && before.apart;

function raise(out: Line[], first: boolean): void {
  const before = out.pop();
  if (before?.kind === 'text')
    out.push({ kind: 'heading', line: before.line, level: first ? 1 : 2, text: before.text });
}

function columns(raw: string): number {
  let count = 0;
  for (const character of raw) {
    if (character === '\t') count += 4;
    else if (/\s/u.test(character)) count += 1;
    else break;
  }
  return count;
}

function withoutComment(raw: string, open: boolean): { shown: string; open: boolean } {
  let shown = '';
  let rest = raw;
  let inside = open;
  while (rest !== '') {
    const at = rest.indexOf(inside ? '-->' : '<!--');
    if (!inside) shown += at < 0 ? rest : rest.slice(0, at);
    if (at < 0) break;
    rest = rest.slice(at + (inside ? 3 : 4));
    inside = !inside;
  }
  return { shown: tidyText(shown), open: inside };
}

/** Index of the first line after YAML front matter. */
function headEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && i < 60 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const inside = lines.slice(1, Math.max(1, end));
  return end > 0 && inside.some((line) => /^[\w-]+\s*:/u.test(line)) ? end + 1 : 0;
}

/** What the file's head calls it. */
export function headTitle(lines: readonly string[]): string | null {
  const found = lines.slice(1, headEnd(lines)).find((line) => /^title\s*:/u.test(line));
  const text = found?.replace(/^title\s*:\s*/u, '').trim() ?? '';
  return text === '' ? null : text.replace(/^(["'])(.*)\1$/u, '$2');
}
