import type { Refusal } from '../../shared/session/commands.ts';
import { en } from '../../shared/words/en.ts';

type Words = Readonly<
  Record<string, string | ((params: Readonly<Record<string, string | number>>) => string)>
>;

/** On a screen that everyone sees these would tell who is not measured (U4). */
const telling: ReadonlySet<Refusal['code']> = new Set(['untracked', 'nobodyOnFloor', 'nothingBefore']);

/** For the covered console. */
export const refusalForAll = (refusal: Refusal): string =>
  telling.has(refusal.code) ? en.room.covered.notDone : refusalWords(refusal);

/** A refusal in words; its code where the catalogue has none. */
export function refusalWords(refusal: Refusal): string {
  const words = (en.refusals as Words)[refusal.code];
  if (words === undefined) return refusal.code;
  return typeof words === 'string' ? words : words(refusal.params ?? {});
}
