import { graphemes } from '../lib/graphemes.ts';
import { tidyLine } from '../lib/text.ts';
import type { Roster } from '../session/roster.ts';
import type { NameStyle } from './view.ts';

const words = (name: string): string[] => name.split(/\s+/u).filter((word) => word !== '');

const firstGrapheme = (word: string): string => graphemes(word)[0] ?? '';

/** The last word that begins with a letter: a badge that a name had to be told apart by is none of it. */
const last = (parts: readonly string[]): string | undefined =>
  parts.slice(1).findLast((part) => /^\p{L}/u.test(part));

function styled(name: string, style: Exclude<NameStyle, 'none'>): string {
  const parts = words(name);
  if (style === 'full') return parts.join(' ');
  if (style === 'first') return parts[0] ?? '';
  return [parts[0] ?? '', last(parts) ?? ''].map(firstGrapheme).join('').toUpperCase();
}

/** "Anna B." where the first name alone stands for two people. */
function longer(name: string): string {
  const [first = '', ...others] = words(name);
  const surname = last([first, ...others]);
  return surname === undefined ? first : `${first} ${firstGrapheme(surname)}.`;
}

/** Keys that occur more than once. */
function repeated(values: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return twice;
}

/**
 * What each person is called in this style. Two people never share a name: first names grow by an initial,
 * and what is still the same gets the person's badge, as in `Anna (3)`. `none` is the badge alone, `#3`.
 *
 * @param badges by person
 */
export function nameBook(
  badges: ReadonlyMap<string, number>,
  roster: Roster,
  style: NameStyle,
): ReadonlyMap<string, string> {
  if (style === 'none') return new Map([...badges].map(([id, badge]) => [id, `#${badge}`]));

  const raw = new Map([...badges.keys()].map((id) => [id, tidyLine(roster[id]?.name ?? '')]));
  const names = new Map([...raw].map(([id, name]) => [id, styled(name, style)]));
  if (style === 'first') {
    const shared = repeated(names.values());
    for (const [id, name] of names) if (shared.has(name)) names.set(id, longer(raw.get(id) ?? ''));
  }
  const shared = repeated(names.values());
  for (const [id, name] of names) {
    if (name === '') names.set(id, `#${badges.get(id) ?? 0}`);
    else if (shared.has(name)) names.set(id, `${name} (${badges.get(id) ?? 0})`);
  }
  return names;
}
