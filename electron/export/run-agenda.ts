import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { agendaCsv } from '../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../shared/plan/agenda/read.ts';
import type { AgendaFault } from '../../shared/plan/agenda/reading.ts';
import { en } from '../../shared/words/en.ts';
import { decodeText } from '../documents/decode-text.ts';
import {
  importProblem,
  inOneLine,
  isHelp,
  optionsProblem,
  readable,
  Refused,
  type Streams,
} from './one-line.ts';
import { sortArguments, type OptionsError } from './options.ts';
import { readBytes } from './read-bytes.ts';

const words = en.cli;
/** Bytes: far more than the longest agenda has. */
const largest = 1024 * 1024;

type AgendaArgumentsError = OptionsError | { readonly code: 'usage' };

/** `agenda FILE`: what follows the command. */
export function agendaArguments(given: readonly string[]): Result<{ file: string }, AgendaArgumentsError> {
  const split = sortArguments(given, [], []);
  if (!split.ok) return split;
  const [file, more] = split.value.files;
  if (file === undefined) return fail({ code: 'usage' });
  return more === undefined ? ok({ file }) : fail({ code: 'tooMany', text: more });
}

/** Prints what an agenda says as CSV: exit code 0, or 1 with one line on `stderr` and nothing printed. */
export function runAgenda(given: readonly string[], streams: Streams, cwd: string): Promise<number> {
  return inOneLine(streams, given[0] ?? '', async () => {
    if (isHelp(given)) {
      streams.stdout.write(`${words.usageAgenda}\n`);
      return;
    }
    const wanted = agendaArguments(given);
    if (!wanted.ok)
      throw new Refused(wanted.error.code === 'usage' ? words.usageAgenda : optionsProblem(wanted.error));
    const { file } = wanted.value;
    const bytes = await readable(file, () => readBytes(resolve(cwd, file), largest));
    if (!bytes.ok) throw new Refused(importProblem(file, bytes.error));
    const text = decodeText(bytes.value);
    if (text === null) throw new Refused(words.badFile(file, null, words.problems.notText()));
    const reading = readAgenda(text);
    if (!reading.ok) throw new Refused(agendaProblem(file, reading.error));
    streams.stdout.write(agendaCsv(reading.value, en));
  });
}

/** What is wrong with an agenda, and where, on one line. */
const agendaProblem = (file: string, { code, line }: AgendaFault): string =>
  words.badFile(file, line === 0 ? null : line, words.agendaProblems[code]);
