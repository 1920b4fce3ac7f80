import type { Random } from '../disk/random.ts';
import { atoms, units } from './atoms.ts';

/** Now and then very many of one thing; the tests try each of them with more. */
const many = 20_000;
const manyChance = 0.001;

type Mutation = (random: Random, text: string) => string;

const spliced = (text: string, from: number, to: number, put: string): string =>
  text.slice(0, from) + put + text.slice(to);

/** A stretch of a few characters. */
function stretch(random: Random, text: string): readonly [from: number, to: number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + 1 + random.below(random.chance(0.2) ? 40 : 4))];
}

const byLines =
  (change: (random: Random, lines: string[], at: number) => void): Mutation =>
  (random, text) => {
    const lines = text.split('\n');
    change(random, lines, random.below(lines.length));
    return lines.join('\n');
  };

const times = (random: Random): number => 2 + random.below(12);

const mutations: readonly Mutation[] = [
  (random, text) => spliced(text, ...stretch(random, text), ''),
  (random, text) => spliced(text, ...stretch(random, text), random.pick(atoms)),
  (random, text) => {
    const at = random.below(text.length + 1);
    return spliced(text, at, at, random.pick(atoms));
  },
  (random, text) => {
    const at = random.below(text.length + 1);
    const bit = 1 << random.below(random.chance(0.1) ? 16 : 8);
    return spliced(text, at, at + 1, String.fromCharCode((text.charCodeAt(at) || 0) ^ bit));
  },
  // The number after a place, whole: below zero, none, or too large.
  (random, text) => {
    const number = /[-+]?\d+(?:\.\d+)?/gu;
    number.lastIndex = random.below(text.length + 1);
    const found = number.exec(text);
    if (found === null) return text;
    const put = random.chance(0.3) ? `-${found[0]}` : random.pick(atoms);
    return spliced(text, found.index, found.index + found[0].length, put);
  },
  (random, text) => {
    const [from, to] = stretch(random, text);
    return spliced(text, from, to, text.slice(from, to).repeat(times(random)));
  },
  (random, text) => {
    const at = random.below(text.length + 1);
    return spliced(text, at, at, random.pick(atoms).repeat(times(random)));
  },
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (random, text) => text.slice(random.below(Math.min(text.length, 30) + 1)),
  byLines((_, lines, at) => lines.splice(at, 1)),
  byLines((_, lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  byLines((random, lines, at) => {
    const other = random.below(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  byLines((random, lines, at) => lines.splice(at, 0, random.pick(['', ' ', '\t', '\0', '\ufeff']))),
  (random, text) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\r', '\n\n', '\u2028'])),
  (random, text) => text.replaceAll('\n', () => random.pick(['\n', '\r\n', '\r'])),
  (random, text) => random.pick(['\ufeff', '\ufeff\ufeff', '\n', ' ', '\u2028', ';;\n', '\0']) + text,
];

/** A text to which something has happened, mostly one thing, sometimes some. */
export function mutate(random: Random, text: string): string {
  if (random.chance(manyChance)) {
    const at = random.below(text.length + 1);
    return spliced(text, at, at, random.pick(units).repeat(many));
  }
  let out = text;
  for (let left = random.chance(0.7) ? 1 : 1 + random.below(4); left > 0; left -= 1)
    out = random.pick(mutations)(random, out);
  return out;
}

/** The same for bytes: what is beyond one byte comes as UTF-8, or as what is left of it. */
export const mutateBytes = (random: Random, bytes: string): string => {
  const out = mutate(random, bytes);
  // oxlint-disable-next-line no-control-regex -- the bytes
  return out.replace(/[^\u0000-\u00ff]+/gu, (beyond) => Buffer.from(beyond).toString('latin1'));
};
