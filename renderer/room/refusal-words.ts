import type { Refusal } from '../../shared/session/commands.ts';
import { en } from '../../shared/words/en.ts';

type Words = Readonly<
  Record<string, string | ((params: Readonly<Record<string, string | number>>) => string)>
>;

/** A refusal in words; its code where the catalogue has none. */
export function refusalWords(refusal: Refusal): string {
  const words = (en.refusals as Words)[refusal.code];
  if (words === undefined) return refusal.code;
  return typeof words === 'string' ? words : words(refusal.params ?? {});
}
