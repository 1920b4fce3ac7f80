import { Random } from '../disk/random.ts';
import type { Case, Format } from './format.ts';

/** A case that broke a promise, as small as it could be made, and which. */
export interface Found {
  readonly text: string;
  readonly meaning: unknown;
  readonly problem: string;
}

export interface Tally {
  readonly inputs: number;
  /** How often each end came: `read`, or the code of a refusal. */
  readonly ends: ReadonlyMap<string, number>;
  readonly found: readonly Found[];
}

/** Enough to see what is wrong; a fault that shows everywhere need not be shown everywhere. */
const enough = 8;

interface How<Parse> {
  readonly seed: number;
  readonly thoroughEvery?: number;
  /** Another one than the format's own: one with a fault. */
  readonly parse?: Parse;
}

/** The same inputs for the same seed; `run` goes on where it was. */
export class Fuzzing<Meaning, Parse> {
  readonly #format: Format<Meaning, Parse>;
  readonly #parse: Parse;
  readonly #random: Random;
  readonly #ends = new Map<string, number>();
  readonly #found = new Map<string, Found>();
  readonly #thoroughEvery: number;
  #inputs = 0;

  constructor(format: Format<Meaning, Parse>, { seed, thoroughEvery = 1, parse = format.parse }: How<Parse>) {
    this.#format = format;
    this.#parse = parse;
    this.#random = new Random(seed);
    this.#thoroughEvery = thoroughEvery;
  }

  /** So many inputs more. */
  run(count: number): Tally {
    const { make, judge } = this.#format;
    for (let left = count; left > 0 && this.#found.size < enough; left -= 1) {
      const input = make(this.#random);
      this.#inputs += 1;
      try {
        const end = judge(
          this.#parse,
          input,
          this.#inputs % this.#thoroughEvery === 0 ? 'thorough' : 'quick',
        );
        this.#ends.set(end, (this.#ends.get(end) ?? 0) + 1);
      } catch (error) {
        this.#keep(input, String(error));
      }
    }
    return { inputs: this.#inputs, ends: this.#ends, found: [...this.#found.values()] };
  }

  /** One of each kind. */
  #keep(input: Case<Meaning>, problem: string): void {
    const kind = kindOf(problem);
    if (this.#found.has(kind)) return;
    const text =
      input.meaning === null
        ? smaller(input.text, (text) => kindOf(this.#problem(text)) === kind)
        : input.text;
    this.#found.set(kind, { text, meaning: input.meaning, problem });
  }

  #problem(text: string): string {
    try {
      this.#format.judge(this.#parse, { text, meaning: null }, 'thorough');
      return '';
    } catch (error) {
      return String(error);
    }
  }
}

/** What went wrong, without the figures and texts in it. */
const kindOf = (problem: string): string => problem.replace(/["“‘'].*|\d[\d.e+]*/gsu, '').slice(0, 60);

/** Leaves out what can be left out: halves, quarters … of it, as long as the same goes wrong. */
function smaller(text: string, stillWrong: (text: string) => boolean): string {
  let out = text;
  let tries = 2000;
  for (let size = out.length >> 1; size > 0 && tries > 0; size >>= 1)
    for (let from = 0; from < out.length && tries > 0;) {
      const without = out.slice(0, from) + out.slice(from + size);
      tries -= 1;
      if (stillWrong(without)) out = without;
      else from += size;
    }
  return out;
}
