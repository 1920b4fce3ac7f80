import { importSession, type ImportOptions, type Imported } from '../../../shared/import/import-session.ts';
import type { ImportError } from '../../../shared/import/errors.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import { summaryMarkdown } from '../../../shared/summary/markdown.ts';
import { sessionJson } from '../../../shared/summary/json.ts';
import { en } from '../../../shared/words/en.ts';
import { holds, lineCount, saidInWords, type Care } from './format.ts';

export type ImportParse = (text: string, options: ImportOptions) => Result<Imported, ImportError>;

/** Ids 1, 2, 3 …, each once. */
export function importOptions(): ImportOptions {
  let next = 0;
  return { newId: () => `id-${(next += 1)}`, name: 'talk' };
}

export const importParse: ImportParse = importSession;

/** A refusal that can be shown: known code, its words, a line of the input. */
export function judgeRefusal(error: ImportError, text: string): string {
  saidInWords(en.cli.problems[error.code]?.(error.params));
  if (error.line !== null)
    holds(
      Number.isInteger(error.line) && error.line >= 1 && error.line <= lineCount(text),
      `line ${error.line} of ${lineCount(text)}`,
    );
  return error.code;
}

/** A log that keeps R1, folds, can be summed up, and written to a file reads back the same. */
export function judgeImported({ events, roster }: Imported, parse: ImportParse, how: Care): SessionState {
  const ids = new Set<string>();
  for (const [i, event] of events.entries()) {
    holds(event.seq === i + 1, `number ${event.seq} at ${i + 1}`);
    holds(Math.abs(event.at) <= 8.64e15, `at ${event.at} is no instant`);
    holds(i === 0 || event.at >= (events[i - 1]?.at ?? 0), `number ${event.seq} runs backwards`);
    ids.add(event.id);
  }
  holds(ids.size === events.length, 'two events have one id');
  holds(events[0]?.type === 'session.opened', 'it does not begin with its opening');
  const state = fold(emptySession, events);
  holds(state.facts.phase === 'closed', 'it is not closed');
  if (how === 'quick') return state;
  const json = sessionJson(events, roster);
  const again = parse(json, importOptions());
  holds(again.ok, `written back, it is refused: ${again.ok ? '' : again.error.code}`);
  holds(sessionJson(again.value.events, again.value.roster) === json, 'written back, it reads differently');
  const view = summaryView(state, roster, { audience: 'own', names: 'full', now: 0 });
  holds(summaryMarkdown(view, en) !== '', 'its summary is empty');
  return state;
}
