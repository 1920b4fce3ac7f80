import { tidyText } from '../../lib/text.ts';

/** Each of the 32 signs that Markdown can escape stands meanwhile as one of the 32 characters that Unicode leaves free. */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const first = 0xfdd0;
const hidden = /[\ufdd0-\ufdef]/gu;

/** So that they are free: nothing that a person typed has them. */
export const withoutHidden = (text: string): string => text.replace(hidden, '');

/** Takes escaped signs out of the way of everything that looks for markup; `shown` brings them back. */
export const hideEscapes = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => String.fromCharCode(first + signs.indexOf(sign)));

const shown = (text: string): string =>
  text.replace(hidden, (character) => signs[character.charCodeAt(0) - first] ?? '');

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  frac12: '½',
  middot: '·',
};

/**
 * What a piece of Markdown or HTML says, without its markup; lines that a `<br>` parts are apart by `\n`. Each
 * pattern ends where the next of its kind begins, so that no line makes it go back.
 */
export function plainText(markdown: string): string {
  const bare = hideEscapes(markdown)
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<!--[^>]*-->/gu, '')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu, '')
    .replace(/<((?:https?:|mailto:)[^<>\s]*)>/giu, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/gu, '$1')
    .replace(/!?\[([^[\]]+)\]\[[^[\]]*\]/gu, '$1')
    .replace(/\[\^[^[\]]*\]/gu, '')
    .replace(/\{[:.#][^{}]*\}/gu, '')
    .replace(/(`{1,3})([^`]+)\1/gu, '$2')
    .replace(/~~([^~]+)~~/gu, '$1')
    .replace(/\*{3}([^*]+)\*{3}/gu, '$1')
    .replace(/\*{2}([^*]+)\*{2}/gu, '$1')
    // A star within a word on both sides is part of the words: "Kolleg*innen und Nachbar*innen".
    .replace(/\*(?!\s)([^*]+)\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\*(?!\s)([^*]+)\*/gu, '$1$2')
    .replace(/\*{2}([^*]+)\*{2}/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})([^_]+)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/giu, entity);
  return tidyText(shown(bare));
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Each cell and line is asked for many times over; as many as one reading has are remembered. */
const known = new Map<string, string>();
const remembered = 20_000;

/** The same on one line. */
export function plainLine(markdown: string): string {
  const before = known.get(markdown);
  if (before !== undefined) return before;
  const line = plainText(markdown).replace(/\s+/gu, ' ').trim();
  if (known.size >= remembered) known.clear();
  known.set(markdown, line);
  return line;
}

/** Its lines that say something. */
export const plainLines = (markdown: string): string[] =>
  plainText(markdown)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
