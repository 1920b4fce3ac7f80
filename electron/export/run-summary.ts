import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { Paper } from '../../shared/summary/paper.ts';
import type { Imported } from '../../shared/import/import-session.ts';
import { en } from '../../shared/words/en.ts';
import { parseArguments, type ArgumentsError, type SummaryArguments } from './arguments.ts';
import {
  importProblem,
  inOneLine,
  isHelp,
  optionsProblem,
  readable,
  Refused,
  type Streams,
} from './one-line.ts';
import { readSession } from './read-session.ts';
import { renderFormat, type RenderTools } from './render.ts';
import { codeOf, FileExists, firstTaken, writeAll, type NewFile } from './write-all.ts';

export interface RunTools {
  /** Called once the input is known to be good: what takes long to load waits until then. */
  readonly load: () => Promise<RenderTools>;
  readonly paper: Paper;
  readonly cwd: string;
  readonly newId: () => string;
  readonly now: () => number;
}

const words = en.cli;

/**
 * The command line: exit code 0, or 1 with one line on `stderr` and nothing written. Nothing is said before
 * the input has been found good, so that this line stands alone.
 */
export function runSummary(argv: readonly string[], streams: Streams, tools: RunTools): Promise<number> {
  const say = (line: string): void => void streams.stderr.write(`${line}\n`);
  return inOneLine(streams, argv[1] ?? '', async () => {
    if (isHelp(argv)) {
      streams.stdout.write(`${words.usage}\n`);
      return;
    }
    const parsed = parseArguments(argv);
    if (!parsed.ok) throw new Refused(argumentsProblem(parsed.error));
    await summarise(parsed.value, tools, say);
  });
}

async function summarise(
  given: SummaryArguments,
  tools: RunTools,
  say: (line: string) => void,
): Promise<void> {
  const { file, audience, names, formats } = given;
  const record = await read(resolve(tools.cwd, file), file, tools.newId);
  const folder = resolve(tools.cwd, given.to);
  if (await standsInTheWay(folder)) throw new Refused(words.cannotWrite(given.to, words.notAFolder));
  if (!given.force) {
    const taken = await firstTaken(
      folder,
      formats.flatMap((format) => fixedNames[format]),
    );
    if (taken !== null) throw new Refused(words.exists(taken));
  }
  say(words.reading(file));
  const state = fold(emptySession, record.events);
  const request = { state, roster: record.roster, audience, names, now: tools.now(), paper: tools.paper };
  const render = await tools.load();
  const files: NewFile[] = [];
  for (const format of formats) {
    say(words.making(format));
    try {
      files.push(...(await renderFormat(format, request, render)));
    } catch (error) {
      if (format !== 'pdf') throw error;
      throw new Refused(words.cannotPrint, { cause: error });
    }
  }
  await write(folder, files, given);
  for (const { name } of files) say(words.wrote(resolve(folder, name)));
}

/** Whether the path, or what is there of it, is something else than a folder. */
async function standsInTheWay(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => codeOf(error));
  if (typeof found !== 'string') return !found.isDirectory();
  return (
    found === 'ENOTDIR' || (found === 'ENOENT' && dirname(path) !== path && standsInTheWay(dirname(path)))
  );
}

const fixedNames = {
  md: ['summary.md'],
  pdf: ['summary.pdf'],
  html: ['summary.html'],
  json: ['session.json'],
  csv: ['participation.csv', 'measures.csv'],
} as const;

async function read(path: string, file: string, newId: () => string): Promise<Imported> {
  const result = await readable(file, () => readSession(path, newId));
  if (!result.ok) throw new Refused(importProblem(file, result.error));
  return result.value;
}

async function write(folder: string, files: readonly NewFile[], given: SummaryArguments): Promise<void> {
  try {
    await writeAll(folder, files, { replace: given.force });
  } catch (error) {
    if (error instanceof FileExists) throw new Refused(words.exists(error.path), { cause: error });
    const code = codeOf(error);
    if (code === '') throw error;
    throw new Refused(words.cannotWrite(given.to, code), { cause: error });
  }
}

function argumentsProblem(error: ArgumentsError): string {
  switch (error.code) {
    case 'usage':
      return words.usage;
    case 'notOneOf':
      return words.notOneOf(error.option, error.text, error.known.join(', '));
    case 'ownOnly':
      return words.ownOnly(error.format);
    case 'unknownCommand':
      return words.unknownCommand(error.text);
    case 'unknownOption':
    case 'noValue':
    case 'twice':
    case 'tooMany':
      return optionsProblem(error);
  }
}
