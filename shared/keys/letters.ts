import { foldLetters } from '../lib/fold-letters.ts';

/** Only the letters, lower case, without accents: what a name is found by when typed. */
export const foldName = (name: string): string => foldLetters(name).replace(/[^\p{L}]/gu, '');

export interface NamedPerson {
  readonly person: string;
  readonly name: string;
  readonly badge: number;
}

/** By person: the letters that pass the floor, and the whole folded name they begin. */
export type Beginnings = ReadonlyMap<string, { readonly letters: string; readonly name: string }>;

/** Letters that no key gives by itself: they are composed, of several keys. */
const composed = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The shortest unique beginning of each name. Those already in `fixed` keep theirs (keys never change
 * during a session); somebody new gets one that nobody's beginning begins, and nobody's name has. Whoever
 * has no beginning of their own (one of two Annas, Jo beside John, a name in Han characters) is not in the answer: the
 * badge does it.
 */
export function beginnings(people: readonly NamedPerson[], fixed: Beginnings = new Map()): Beginnings {
  const found = new Map(fixed);
  const names = people.map((each) => ({ person: each.person, name: foldName(each.name) }));
  for (const { person, name } of names) {
    if (found.has(person)) continue;
    const others = names.filter((each) => each.person !== person).map((each) => each.name);
    const taken = [...fixed.values()].map((each) => each.letters);
    for (let length = 1; length <= name.length; length += 1) {
      const letters = name.slice(0, length);
      if (composed.test(letters)) break;
      if (taken.some((each) => letters.startsWith(each))) break;
      if (others.some((each) => each.startsWith(letters))) continue;
      found.set(person, { letters, name });
      break;
    }
  }
  return found;
}

/** Whoever is meant by `/kw` or `/7` in the pad: a beginning that fits one person only, or a badge. */
export function findPerson(people: readonly NamedPerson[], typed: string): string | null {
  const text = typed.trim();
  if (/^\d+$/.test(text)) return people.find((each) => each.badge === Number(text))?.person ?? null;
  const wanted = foldName(text);
  if (wanted === '') return null;
  const exact = people.filter((each) => foldName(each.name) === wanted);
  const fitting = exact.length > 0 ? exact : people.filter((each) => foldName(each.name).startsWith(wanted));
  return fitting.length === 1 ? (fitting[0]?.person ?? null) : null;
}
