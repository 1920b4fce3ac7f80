import { tidyLine } from '../../../shared/lib/text.ts';
import { parseRoster, rosterLimits, type RosterRow } from '../../../shared/plan/roster.ts';
import { en } from '../../../shared/words/en.ts';
import type { Random } from '../disk/random.ts';
import { holds, lineCount, saidInWords, type Case, type Format } from './format.ts';
import { mutate } from './mutate.ts';

type Parse = typeof parseRoster;

const names = [
  'Amara',
  'Jonas Weber',
  "O'Neil",
  'Mei-Lin',
  'Zoë 🌻',
  'נועה',
  'مریم',
  '👩‍👩‍👧',
  'می‌نا',
  'José',
  'Ada (Berlin)',
  '__proto__',
  'constructor',
  'NaN',
  'null',
  'x'.repeat(rosterLimits.name),
  'ß',
  'İ',
  'Dr. No',
] as const;
const pronouns = [
  'she/her',
  'he/him',
  'they',
  'any / all',
  'sie',
  'x'.repeat(rosterLimits.pronouns),
] as const;
const before = ['', '', '- ', '• ', '12. ', '3) ', '\t', '  '] as const;

function make(random: Random): Case<readonly RosterRow[]> {
  const people: RosterRow[] = [];
  const lines: string[] = [];
  // Two or more: names on one line are read otherwise.
  for (let left = 2 + random.below(7); left > 0; left -= 1) {
    if (random.chance(0.1)) lines.push(random.pick(['', ' ', '\t', '\u200b', ' - ']));
    const name = random.pick(names);
    const their = random.chance(0.4) ? random.pick(pronouns) : null;
    const brackets = their?.includes('/') === true && random.chance(0.3);
    const end =
      their === null
        ? ''
        : brackets
          ? ` (${their})`
          : random.pick([`, ${their}`, `\t${their}`, ` ;${their}`]);
    lines.push(`${random.pick(before)}${name}${end}${random.pick(['', '', ' ', ','])}`);
    people.push({ name, pronouns: their, line: lines.length });
  }
  const text = lines.join(random.pick(['\n', '\r\n', '\r', '\u2028']));
  return random.below(8) > 0 ? { text: mutate(random, text), meaning: null } : { text, meaning: people };
}

const letters = /\p{L}/u;
/** A letter that shows nothing. */
const filler = /[\u115f\u1160\u3164\uffa0]/gu;

function judge(parse: Parse, { text, meaning }: Case<readonly RosterRow[]>): string {
  const result = parse(text);
  const count = lineCount(text);
  if (!result.ok) {
    const { line, code, count: found = 0 } = result.error;
    holds(meaning === null, `refused as it was written: ${code}`);
    saidInWords(en.start.quick.roster(code, line, found));
    holds(Number.isInteger(line) && line >= 0 && line <= count, `line ${line} of ${count}`);
    holds(line > 0 || code === 'empty', `${code} names no line`);
    return code;
  }
  const { people, shared } = result.value;
  holds(people.length > 0 && people.length <= rosterLimits.people, `${people.length} people`);
  let last = 0;
  for (const { name, pronouns: their, line } of people) {
    holds(
      tidyLine(name) === name && name !== '' && name.length <= rosterLimits.name,
      `the name ${JSON.stringify(name)}`,
    );
    if (their !== null)
      holds(
        tidyLine(their) === their && their !== '' && their.length <= rosterLimits.pronouns,
        `the pronouns ${JSON.stringify(their)}`,
      );
    holds(line >= last && line <= count, `line ${line} after ${last}, of ${count}`);
    last = line;
  }
  const taken = new Set(people.map(({ line }) => line));
  for (const [i, line] of text.split(/\r\n?|[\n\u2028\u2029]/u).entries())
    if (letters.test(line.replace(filler, '')))
      holds(taken.has(i + 1), `line ${i + 1} has a name and nobody came of it`);
  if (taken.size > 1) holds(taken.size === people.length, 'two people of one line among others');
  for (const { name, lines } of shared) {
    const same = people.filter((each) => each.name.toLowerCase() === name.toLowerCase());
    holds(
      lines.length > 1 && lines.length === same.length,
      `${JSON.stringify(name)} is shared by ${lines.length}`,
    );
  }
  if (meaning !== null)
    holds(JSON.stringify(people) === JSON.stringify(meaning), 'it reads differently than it was written');
  return 'read';
}

export const roster: Format<readonly RosterRow[], Parse> = {
  name: 'roster',
  parse: parseRoster,
  make,
  judge,
};
