import { agenda } from './agenda.ts';
import { csv } from './csv.ts';
import type { Case, Format } from './format.ts';
import { journal } from './journal.ts';
import { mutants } from './mutants.ts';
import { roster } from './roster.ts';
import { rttm } from './rttm.ts';
import { Fuzzing, type Tally } from './run.ts';
import { sessionFile } from './session-json.ts';
import { Random } from '../disk/random.ts';

/** A format, whatever it reads. */
export interface Fuzzed {
  readonly name: string;
  /** What is wrong with each parser that has a fault. */
  readonly mutants: readonly string[];
  /** A run that goes on with each call, of the app's parser or of a mutant. */
  start(how: { seed: number; thoroughEvery?: number; mutant?: string }): (count: number) => Tally;
  /** How it ends, looked at thoroughly; throws where a promise is broken. */
  judge(text: string, meaning: unknown): string;
  /** A whole input, as its writer left it. */
  whole(seed: number): string;
}

function fuzzed<Meaning, Parse>(
  format: Format<Meaning, Parse>,
  faulty: Readonly<Record<string, Parse>>,
): Fuzzed {
  return {
    name: format.name,
    mutants: Object.keys(faulty),
    start({ mutant, ...how }) {
      const parse = mutant === undefined ? format.parse : faulty[mutant];
      if (parse === undefined) throw new Error(`no mutant ${mutant}`);
      const fuzzing = new Fuzzing(format, { ...how, parse });
      return (count) => fuzzing.run(count);
    },
    judge: (text, meaning) =>
      format.judge(format.parse, { text, meaning: meaning as Meaning | null }, 'thorough'),
    whole(seed) {
      const random = new Random(seed);
      let made: Case<Meaning> = format.make(random);
      while (made.meaning === null) made = format.make(random);
      return made.text;
    },
  };
}

/** All that is read from outside. */
export const formats: readonly Fuzzed[] = [
  fuzzed(journal, mutants.journal),
  fuzzed(sessionFile, mutants.sessionFile),
  fuzzed(rttm, mutants.rttm),
  fuzzed(csv, mutants.csv),
  fuzzed(roster, mutants.roster),
  fuzzed(agenda, mutants.agenda),
];
