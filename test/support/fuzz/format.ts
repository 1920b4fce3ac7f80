import type { Random } from '../disk/random.ts';

/** One input. Journals are bytes: each character of `text` is one of them (latin1). */
export interface Case<Meaning> {
  readonly text: string;
  /** What it has to be read as, where it is as its writer left it; null: only promises can be held against the answer. */
  readonly meaning: Meaning | null;
}

/** `thorough`: what was read is written back and read again, summed up, and so on, which takes most of the time. */
export type Care = 'quick' | 'thorough';

/** A format that the app reads from outside, how inputs of it come about, and what is promised of every answer. */
export interface Format<Meaning, Parse> {
  /** Also the folder of the cases that are kept. */
  readonly name: string;
  readonly parse: Parse;
  readonly make: (random: Random) => Case<Meaning>;
  /** `read`, or the code of the refusal; throws `Broken`, or what the parser threw, where a promise is broken. */
  readonly judge: (parse: Parse, input: Case<Meaning>, how: Care) => string;
}

/** A promise that an answer broke. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function holds(promise: boolean, what: string): asserts promise {
  if (!promise) throw new Broken(what);
}

/** Lines of a text by the most generous count: a line that is named is one of them. */
export const lineCount = (text: string): number => text.split(/\r\n|[\n\r\u2028\u2029]/u).length;

/** A refusal in words: one line, nothing left open in it. */
export function saidInWords(words: string | undefined): void {
  holds(words !== undefined && words !== '', 'the refusal has no words');
  holds(
    !/undefined|\[object|[\p{Cc}\u2028\u2029]/u.test(words),
    `the refusal reads ${JSON.stringify(words)}`,
  );
}
