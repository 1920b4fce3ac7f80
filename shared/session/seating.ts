import { foldName, type NamedPerson } from '../keys/letters.ts';

export interface Seating {
  /** In the order they were typed. */
  readonly placed: readonly string[];
  /** Words that fit nobody who is left, or more than one. */
  readonly unclear: readonly { readonly word: string; readonly fits: number }[];
}

/** Who sits where tonight, from beginnings of names or badges in the order of the seats, parted by blanks, commas or lines. */
export function seatingOf(people: readonly NamedPerson[], typed: string): Seating {
  const placed: string[] = [];
  const unclear: { word: string; fits: number }[] = [];
  for (const word of typed.split(/[\s,;]+/u).filter((each) => each !== '')) {
    const left = people.filter(({ person }) => !placed.includes(person));
    const found = fitting(left, word);
    const only = found.length === 1 ? found[0] : undefined;
    if (only === undefined) unclear.push({ word, fits: found.length });
    else placed.push(only.person);
  }
  return { placed, unclear };
}

function fitting(people: readonly NamedPerson[], word: string): readonly NamedPerson[] {
  if (/^\d+$/u.test(word)) return people.filter(({ badge }) => badge === Number(word));
  const wanted = foldName(word);
  if (wanted === '') return [];
  const whole = people.filter(({ name }) => foldName(name) === wanted);
  return whole.length > 0 ? whole : people.filter(({ name }) => foldName(name).startsWith(wanted));
}
