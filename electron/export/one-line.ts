import type { ImportError } from '../../shared/import/errors.ts';
import { en } from '../../shared/words/en.ts';
import type { OptionsError } from './options.ts';
import { codeOf } from './write-all.ts';

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** A failure in words: one line. */
export class Refused extends Error {}

const words = en.cli;
const asksForHelp: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

/** Whether a command is asked what it does, and nothing else. */
export const isHelp = (given: readonly string[]): boolean =>
  given.length === 1 && asksForHelp.has(given[0] ?? '');

/** Exit code 0, or 1 with one line on `stderr` that says what is wrong. */
export async function inOneLine(streams: Streams, file: string, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = error instanceof Refused ? reason : words.failed(file, reason);
    streams.stderr.write(`${line.replace(/\s*[\r\n]+\s*/gu, ' ')}\n`);
    return 1;
  }
}

/** What the file system says of a file that cannot be read, in words; what it does not say is thrown on. */
export async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    const known: Readonly<Record<string, string>> = { ENOENT: words.notThere, EISDIR: words.isFolder };
    throw new Refused(words.cannotRead(file, known[code] ?? code), { cause: error });
  }
}

export const optionsProblem = ({ code, text }: OptionsError): string => words[code](text);

/** What is wrong with a file, and where, on one line. */
export const importProblem = (file: string, { code, line, params }: ImportError): string =>
  words.badFile(file, line, words.problems[code](params));
