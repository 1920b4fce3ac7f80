import type { LibraryFilters } from '../../shared/plan/library/filter.ts';
import {
  libraryKinds,
  type LibraryItem,
  type LibraryKind,
  type Stakes,
} from '../../shared/plan/library/item.ts';
import { minutesOf } from '../../shared/plan/minutes.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { foldedWords } from '../../shared/search/words.ts';
import { searchLibrary, type FoundItem } from './search.ts';

/** What is listed: a kind, or across all of them. */
export type Shelf = 'all' | 'favourites' | 'own' | 'templates' | LibraryKind;
export const shelves: readonly Shelf[] = ['all', 'favourites', 'own', ...libraryKinds, 'templates'];

/** What is asked for. `null`: it does not matter. */
export interface Asked {
  readonly shelf: Shelf;
  readonly text: string;
  readonly stakes: Stakes | null;
  readonly minutes: number | null;
  readonly people: number | null;
}
export const askedForAll: Asked = { shelf: 'all', text: '', stakes: null, minutes: null, people: null };
export const isFiltered = ({ stakes, minutes, people }: Asked): boolean =>
  stakes !== null || minutes !== null || people !== null;

const isKind = (shelf: Shelf): shelf is LibraryKind => libraryKinds.some((kind) => kind === shelf);

function filtersOf(
  { shelf, stakes, minutes, people }: Asked,
  favourites: ReadonlySet<string>,
): LibraryFilters {
  return {
    ...(isKind(shelf) ? { kinds: [shelf] } : {}),
    ...(stakes === null ? {} : { stakes: [stakes] }),
    ...(minutes === null ? {} : { minutes }),
    ...(people === null ? {} : { people }),
    ...(shelf === 'favourites' ? { favourites } : {}),
  };
}

/** Items that are asked for, the best first; where nothing is typed, favourites on top. */
export function listedItems(
  items: readonly LibraryItem[],
  asked: Asked,
  favourites: ReadonlySet<string>,
  own: ReadonlySet<string>,
): readonly FoundItem[] {
  const found = searchLibrary(items, asked.text, filtersOf(asked, favourites));
  const mine = asked.shelf === 'own' ? found.filter(({ item }) => own.has(item.id)) : found;
  if (asked.text.trim() !== '' || favourites.size === 0) return mine;
  const [first, rest] = [true, false].map((starred) =>
    mine.filter(({ item }) => favourites.has(item.id) === starred),
  );
  return [...(first ?? []), ...(rest ?? [])];
}

/** Runs of show that every word is found in, or begins a word of, and that fit. */
export function listedTemplates(
  templates: readonly Template[],
  { text, minutes, people }: Asked,
): readonly Template[] {
  const wanted = foldedWords(text);
  return templates.filter((each) => {
    if (minutes !== null && minutesOf(each.segments) > minutes) return false;
    if (people !== null && (people < each.people.from || people > each.people.to)) return false;
    const words = foldedWords(
      [each.title, each.purpose, ...each.segments.map(({ title }) => title)].join(' '),
    );
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}
