import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { fits, type LibraryFilters } from '../../shared/plan/library/filter.ts';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import { foldedWords } from '../../shared/search/words.ts';
import { enLibrary } from '../../shared/words/en-library.ts';
import { forgivingQuery } from '../index/forgiving-query.ts';

export interface FoundItem {
  readonly item: LibraryItem;
  /** Folded words of it that were found: `markWords` of shared/search shows them. */
  readonly terms: ReadonlySet<string>;
}

const fields = ['text', 'tags', 'kind', 'purpose', 'how'] as const;
const none: ReadonlySet<string> = new Set();

/** Kinds and stakes are found by the words that people read for them. */
function fieldOf(item: LibraryItem, field: string): string {
  if (field === 'kind') return `${enLibrary.kinds[item.kind]} ${enLibrary.stakes[item.stakes]}`;
  if (field === 'tags') return (item.tags ?? []).join(' ');
  if (field === 'purpose') return item.purpose;
  return field === 'how' ? item.how : item.text;
}

/** One index a list; a list that has changed is another list. */
const indices = new WeakMap<readonly LibraryItem[], MiniSearch<number>>();

function indexOf(items: readonly LibraryItem[]): MiniSearch<number> {
  const known = indices.get(items);
  if (known !== undefined) return known;
  const index = new MiniSearch<number>({
    fields: [...fields],
    // By place in the list: two lists put together may hold an id twice.
    extractField: (place, field) => {
      const item = items[place];
      return (field === 'id' || item === undefined ? place : fieldOf(item, field)) as string;
    },
    tokenize: foldedWords,
    processTerm: (term) => term,
    searchOptions: {
      weights: { fuzzy: 0.3, prefix: 0.5 },
      maxFuzzy: 2,
      boost: { text: 3, tags: 2, kind: 2 },
    },
  });
  index.addAll(items.map((_, place) => place));
  indices.set(items, index);
  return index;
}

/** Makes the index of a list ahead of the first key, which would else wait some 40 ms for it. */
export const readyToSearch = (items: readonly LibraryItem[]): void => void indexOf(items);

/**
 * The items that fit the filters and the words, best first; without words all that fit, in their order. Where no item
 * has every word, those that have some are found.
 */
export function searchLibrary(
  items: readonly LibraryItem[],
  query: string,
  filters: LibraryFilters = {},
): readonly FoundItem[] {
  const every = forgivingQuery(query);
  if (every === null) {
    return items.filter((item) => fits(item, filters)).map((item) => ({ item, terms: none }));
  }
  const fitting = ({ id }: SearchResult): boolean => {
    const item = items[Number(id)];
    return item !== undefined && fits(item, filters);
  };
  const find = (wanted: Query): readonly FoundItem[] =>
    indexOf(items)
      .search(wanted, { filter: fitting })
      .flatMap(({ id, terms }) => {
        const item = items[Number(id)];
        return item === undefined ? [] : [{ item, terms: new Set(terms) }];
      });
  const found = find(every);
  return found.length > 0 ? found : find(forgivingQuery(query, 'OR') ?? every);
}
