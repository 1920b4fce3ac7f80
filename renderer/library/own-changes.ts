import type { LibraryItem } from '../../shared/plan/library/item.ts';
import { libraryLimits } from '../../shared/plan/library/exchange.ts';
import type { OwnLibrary } from '../../shared/plan/library/own.ts';

/** Everything that can be done to a library of one's own; each answers another one. */

/** null: it is full. */
export function withItem(own: OwnLibrary, item: LibraryItem): OwnLibrary | null {
  const known = own.items.some(({ id }) => id === item.id);
  if (known) return { ...own, items: own.items.map((each) => (each.id === item.id ? item : each)) };
  return own.items.length >= libraryLimits.entries ? null : { ...own, items: [item, ...own.items] };
}

export const withoutItem = (own: OwnLibrary, id: string): OwnLibrary => ({
  ...own,
  items: own.items.filter((each) => each.id !== id),
  favourites: own.favourites.filter((each) => each !== id),
});

export const withoutTemplate = (own: OwnLibrary, id: string): OwnLibrary => ({
  ...own,
  templates: own.templates.filter((each) => each.id !== id),
});

export const withStar = (own: OwnLibrary, id: string): OwnLibrary => ({
  ...own,
  favourites: own.favourites.includes(id)
    ? own.favourites.filter((each) => each !== id)
    : [...own.favourites, id],
});

/** What was taken in from a file, before what is there. null: it would be too much. */
export function withTaken(
  own: OwnLibrary,
  { items, templates }: Pick<OwnLibrary, 'items' | 'templates'>,
): OwnLibrary | null {
  const next = { ...own, items: [...items, ...own.items], templates: [...templates, ...own.templates] };
  const most = Math.max(next.items.length, next.templates.length);
  return most > libraryLimits.entries ? null : next;
}
