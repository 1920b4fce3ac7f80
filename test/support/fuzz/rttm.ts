import type { Random } from '../disk/random.ts';
import type { Case, Format } from './format.ts';
import { importParse, type ImportParse } from './imported.ts';
import { mutate } from './mutate.ts';
import { judgeTurns, seconds, someTurns, type Spoken } from './turns.ts';

const names = [
  'ann',
  'FEE041',
  'spk_0',
  'Ünal',
  'נועה',
  '__proto__',
  'constructor',
  '1',
  '🌻',
  '"b"',
] as const;
const others = [
  '',
  '   ',
  ';; made by hand',
  'SPKR-INFO m 1 <NA> <NA> <NA> unknown ann <NA>',
  'LEXEME m 1 0.5 0.1 word lex ann <NA>',
] as const;

function make(random: Random): Case<readonly Spoken[]> {
  const turns = someTurns(random, names);
  const gap = random.pick([' ', '\t', '  ']);
  const lines = turns.flatMap(({ person, start, end }) => {
    const times = [seconds(random, start), seconds(random, end - start)];
    const line = ['SPEAKER', 'm', '1', ...times, '<NA>', '<NA>', person, '<NA>', '<NA>'].join(gap);
    return random.chance(0.1) ? [random.pick(others), line] : [line];
  });
  const text = `${lines.join('\n')}\n`;
  if (random.below(8) > 0) return { text: mutate(random, text), meaning: null };
  return { text: random.pick([text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]), meaning: turns };
}

const witness = (text: string): readonly Spoken[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/[\r\n]/u)
    .map((line) => line.trim().split(/\s+/u))
    .filter(([type]) => type === 'SPEAKER')
    .map((fields) => {
      const start = Number(fields[3]) * 1000;
      return { person: fields[7] ?? '', start, end: start + Number(fields[4]) * 1000 };
    });

export const rttm: Format<readonly Spoken[], ImportParse> = {
  name: 'rttm',
  parse: importParse,
  make,
  judge: (parse, input, how) => judgeTurns(parse, input, how, witness),
};
