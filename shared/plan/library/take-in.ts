import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Library } from './exchange.ts';

/** What came out of putting a library to what is there already. */
export interface Taken extends Library {
  /** Entries that were here already, word for word, and were not taken again. */
  readonly same: number;
  /** Entries whose id something else had, here or in the file: they came in under an id of their own. */
  readonly renamed: number;
}

/**
 * What of a library is new beside what there is, the app's own included: only that is to be kept. Nothing that is there
 * is changed or replaced.
 */
export function takeIn(library: Library, present: Library, newId: () => string): Taken {
  const items = newEntries(library.items, present.items, newId);
  const templates = newEntries(library.templates, present.templates, newId);
  return {
    items: items.entries,
    templates: templates.entries,
    same: items.same + templates.same,
    renamed: items.renamed + templates.renamed,
  };
}

interface NewEntries<T> {
  readonly entries: readonly T[];
  readonly same: number;
  readonly renamed: number;
}

function newEntries<T extends { readonly id: string }>(
  given: readonly T[],
  present: readonly T[],
  newId: () => string,
): NewEntries<T> {
  const taken = new Set(present.map(({ id }) => id));
  // Under whatever id: a second import of a file whose ids clashed brings nothing new either.
  const known = new Set(present.map(wordsOf));
  const entries: T[] = [];
  let same = 0;
  let renamed = 0;
  for (const entry of given) {
    const words = wordsOf(entry);
    if (known.has(words)) {
      same += 1;
      continue;
    }
    const clashes = taken.has(entry.id);
    const id = clashes ? unusedId(taken, newId) : entry.id;
    if (clashes) renamed += 1;
    taken.add(id);
    known.add(words);
    entries.push({ ...entry, id });
  }
  return { entries, same, renamed };
}

/** Everything of an entry but its id. */
const wordsOf = ({ id: _id, ...rest }: { readonly id: string }): string => canonicalJson(rest);

function unusedId(taken: ReadonlySet<string>, newId: () => string): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}
