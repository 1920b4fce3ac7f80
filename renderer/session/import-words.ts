import type { ImportAnswer } from '../../shared/ipc/contract.ts';
import { en } from '../../shared/words/en.ts';

export type ImportFailure = Extract<ImportAnswer, { readonly ok: false }>;

/** Which file, which line, and what is wrong with it. */
export function importFailure({ code, params }: ImportFailure): string {
  const words = en.start.home;
  const known = Object.entries(en.cli.problems).find(([each]) => each === code)?.[1];
  const problem = known === undefined ? words.importUnknown(code) : known(params);
  return words.importFailed(String(params['file'] ?? ''), Number(params['line'] ?? 0), problem);
}
