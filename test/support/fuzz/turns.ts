import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { Random } from '../disk/random.ts';
import { Broken, holds, type Care, type Case } from './format.ts';
import { importOptions, judgeImported, judgeRefusal, type ImportParse } from './imported.ts';

/** A turn in whole milliseconds. */
export interface Spoken {
  readonly person: string;
  readonly start: number;
  readonly end: number;
}

/** Read the plain way, in seconds as binary fractions; null where that way cannot read it. */
type Witness = (text: string) => readonly Spoken[] | null;

const lone = /\p{Surrogate}/u;

/** What is rounded, and twice, may be off by as much, in milliseconds. */
const rounding = 2;

/** Turns one after the other, with pauses and voices across each other; nobody twice at a time. */
export function someTurns(random: Random, names: readonly string[]): readonly Spoken[] {
  const free = new Map<string, number>();
  let at = random.below(3000);
  return Array.from({ length: 1 + random.below(8) }, () => {
    const person = random.pick(names);
    const start = Math.max(at, free.get(person) ?? 0);
    const end = start + 1 + random.below(90_000);
    free.set(person, end);
    at = start + 1 + random.below(60_000);
    return { person, start, end };
  });
}

/** Milliseconds as seconds, in one of the ways that files have. */
export function seconds(random: Random, ms: number): string {
  const plain = (ms / 1000).toFixed(3);
  return random.pick([plain, plain.replace(/\.?0+$/u, ''), `${ms}e-3`, `+${plain}0`, `00${plain}`]);
}

export function judgeTurns(
  parse: ImportParse,
  { text, meaning }: Case<readonly Spoken[]>,
  how: Care,
  witness: Witness,
): string {
  const result = parse(text, importOptions());
  if (!result.ok) {
    holds(meaning === null, `refused as it was written: ${result.error.code}`);
    return judgeRefusal(result.error, text);
  }
  const state = judgeImported(result.value, parse, how);
  // A text that was turned into another kind of file.
  if (state.facts.opened?.source !== 'turns') return 'read';
  const { roster, events } = result.value;
  const turns = fold(emptySession, events).facts.turns;
  holds(Object.keys(roster).length === state.facts.people.length, 'people and names differ in number');
  const last = new Map<string, number>();
  let before = 0;
  for (const { person, start, end } of turns) {
    if (person === null || end === null || roster[person] === undefined)
      throw new Broken('a turn of nobody, or without an end');
    const { name } = roster[person];
    holds(name.trim() !== '' && name.trim() === name, `the name ${JSON.stringify(name)}`);
    holds(lone.test(text) || !lone.test(name), 'a name cut within a character');
    holds(start >= before && end >= start, `a turn from ${start} to ${end} after ${before}`);
    holds(Number.isSafeInteger(start) && Number.isSafeInteger(end), 'not a whole millisecond');
    holds(start >= (last.get(person) ?? 0), 'two turns of one person overlap');
    last.set(person, end);
    before = start;
  }
  const found = turns.map(({ person, start, end }) => ({
    person: roster[person ?? '']?.name ?? '',
    start,
    end: end ?? 0,
  }));
  if (meaning !== null) {
    const wanted = meaning.toSorted((a, b) => a.start - b.start);
    holds(JSON.stringify(found) === JSON.stringify(wanted), 'it reads differently than it was written');
  }
  const told = witness(text);
  if (told !== null) agrees(found, told);
  return 'read';
}

/** Nobody is left out, and nobody's last word. */
function agrees(found: readonly Spoken[], told: readonly Spoken[]): void {
  const ends = (turns: readonly Spoken[]): Map<string, number> => {
    const last = new Map<string, number>();
    for (const { person, end } of turns) {
      const name = person.slice(0, 490);
      last.set(name, Math.max(end, last.get(name) ?? 0));
    }
    return last;
  };
  const [here, there] = [ends(found), ends(told)];
  holds(here.size === there.size, `${here.size} speakers, of ${there.size}`);
  for (const [person, end] of there)
    holds(Math.abs((here.get(person) ?? -rounding - 1) - end) <= rounding, `somebody does not end at ${end}`);
}
