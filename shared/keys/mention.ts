import { foldLetters } from '../lib/fold-letters.ts';
import { findPerson, foldName, type NamedPerson } from './letters.ts';

/** Who does an action: `@` and a name, its beginning or a badge. */
export interface Mention {
  /** Place of the `@`. */
  readonly from: number;
  /** Where the caret is. */
  readonly to: number;
  readonly typed: string;
}

/** The mention that is being typed where the caret is; null: none. */
export function mentionAt(line: string, caret: number): Mention | null {
  const found = /(?:^|\s)@([^@\s]*)$/u.exec(line.slice(0, caret));
  if (found === null) return null;
  const typed = found[1] ?? '';
  return { from: caret - typed.length - 1, to: caret, typed };
}

/** Whom it may mean, in the order of seats: by the beginning of any of their names, or by badge; all where nothing is typed. */
export function mentioned(typed: string, people: readonly NamedPerson[]): readonly NamedPerson[] {
  if (/^\d+$/u.test(typed)) return people.filter((each) => String(each.badge).startsWith(typed));
  const wanted = foldName(typed);
  if (wanted === '') return typed === '' ? people : [];
  const begins = (name: string): boolean => foldName(name).startsWith(wanted);
  const first = people.filter(({ name }) => begins(name));
  const later = people.filter((each) => !first.includes(each) && each.name.split(/\s+/u).some(begins));
  return [...first, ...later];
}

/** What is written for this person: the name, or the badge where another has the same one. */
export const mentionOf = (person: NamedPerson, people: readonly NamedPerson[]): string =>
  people.some((each) => each.person !== person.person && foldName(each.name) === foldName(person.name))
    ? `@${person.badge}`
    : `@${person.name}`;

/** The first mention that means one person, and the text without it. A whole name goes before its beginning: @Ann Lee. */
export function ownerIn(
  text: string,
  people: readonly NamedPerson[],
): { readonly owner: string | null; readonly without: string } {
  for (const found of text.matchAll(/(?:^|\s)@(?=\S)/gu)) {
    const at = found.index + found[0].length;
    const rest = text.slice(at);
    const whole = people
      .filter(({ name }) => name !== '' && isWhole(rest, name))
      .toSorted((a, b) => b.name.length - a.name.length);
    const [longest, other] = whole;
    const isOne = longest !== undefined && longest.name.length !== other?.name.length;
    const word = /^\S+/u.exec(rest)?.[0] ?? '';
    const bare = word.replace(/[.,;:!?]+$/u, '');
    const owner = isOne ? longest.person : findPerson(people, bare);
    const length = isOne ? longest.name.length : bare.length;
    if (owner !== null)
      return {
        owner,
        without: `${text.slice(0, found.index)}${text.slice(at + length)}`.trim().replace(/^[,;:]\s*/u, ''),
      };
  }
  return { owner: null, without: text };
}

/** The text begins with this name, and no letter follows. */
const isWhole = (text: string, name: string): boolean =>
  foldLetters(text.slice(0, name.length)) === foldLetters(name) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
