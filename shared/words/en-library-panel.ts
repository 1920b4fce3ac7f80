import { formats } from './en-plan-parts.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const items = (n: number): string => count(n, 'item', 'items');
const runs = (n: number): string => count(n, 'run of show', 'runs of show');
const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
const both = (itemCount: number, templateCount: number): string =>
  [...(itemCount > 0 ? [items(itemCount)] : []), ...(templateCount > 0 ? [runs(templateCount)] : [])].join(
    ' and ',
  );

/** The library's surface; loaded with it, as its kinds are. */
export const enLibraryPanel = {
  title: 'Library',
  close: 'Close',
  loading: 'The library opens…',
  failed: 'The library could not be loaded. Close it and open it again; nothing of yours is lost.',
  search: 'Search the library',
  placeholder: 'Search words, purposes, tags…',
  clear: 'Clear the search',
  shelves: {
    label: 'What is listed',
    all: 'Everything',
    favourites: 'Favourites',
    own: 'My own',
    templates: 'Runs of show',
  },
  filters: {
    stakes: 'Stakes',
    anyStakes: 'any',
    minutes: 'Minutes',
    people: 'People',
    any: 'any',
    clear: 'Clear filters',
  },
  list: {
    items: 'Items',
    templates: 'Runs of show',
    found: items,
    foundRuns: runs,
    nothing: (text: string): string => `Nothing found for “${text}”.`,
    nothingFits: 'Nothing fits these filters.',
    noFavourites: 'No favourites yet. Mark an item with the star beside it, and it stands on top.',
    noOwn: 'Nothing of your own yet. Write an item, or make one of the app’s yours and change it.',
    mine: 'mine',
    favourite: 'favourite',
  },
  item: {
    label: 'The item',
    how: 'How to run it',
    facts: (minutes: readonly [number, number], people: readonly [number, number]): string =>
      `${range(...minutes)} min · ${range(...people)} people`,
    formats,
    tags: 'Tags',
    name: '[name]',
    use: 'Use',
    star: 'Favourite',
    change: 'Change',
    duplicate: 'Copy to change',
    remove: 'Delete',
    write: 'Write your own',
  },
  form: {
    new: 'An item of your own',
    change: 'Change your item',
    text: 'Words to say or to show',
    textHint: 'In a question that is handed on, {name} stands for a person.',
    purpose: 'What it is for, in a sentence',
    how: 'How to run it, for you alone',
    kind: 'Kind',
    stakes: 'Stakes',
    format: 'How people talk',
    minutesFrom: 'Minutes, from',
    minutesTo: 'to',
    peopleFrom: 'People, from',
    peopleTo: 'to',
    minutesToLabel: 'Minutes, to',
    peopleToLabel: 'People, to',
    tags: 'Tags, apart by commas',
    save: 'Keep',
    cancel: 'Cancel',
    faults: {
      text: 'Write the words: 1 to 500 characters.',
      purpose: 'At most 500 characters.',
      how: 'At most 2,000 characters.',
      minutes: 'Whole minutes from 1 to 480, the smaller number first.',
      people: 'Whole numbers from 1 to 500, the smaller one first.',
      tags: 'At most 20 tags of at most 40 characters.',
      other: 'This cannot be kept as it is.',
    },
  },
  template: {
    label: 'The run of show',
    facts: (minutes: number, from: number, to: number): string =>
      `${minutes} min · made for ${range(from, to)} people`,
    rows: 'Its rows',
    row: 'Row',
    minutes: 'Minutes',
    format: 'How people talk',
    formats,
    use: 'Use this run of show',
    remove: 'Delete',
  },
  said: {
    kept: 'Your item is kept.',
    changed: 'Your item is changed.',
    removed: (title: string): string => `“${title}” is deleted.`,
    undo: 'Undo',
    undone: 'Undone.',
    dismiss: 'Dismiss',
    dropped: 'What you were writing was not kept.',
    goOn: 'Go on writing',
    notSaved: (code: string): string =>
      `That could not be written to the disk (${code}). It stays here while the window is open, and the next change tries again.`,
    tooMany: 'Your library holds 2,000 entries of a kind at most. Delete some first; nothing was taken over.',
  },
  exchange: {
    open: 'Open a library file…',
    save: 'Save mine to a file…',
    none: 'There is nothing of your own to save yet.',
    name: 'My library',
    saved: (path: string): string => `Saved to ${path}.`,
    notSaved: (code: string): string => `The file could not be written (${code}). Choose another place.`,
    files: {
      tooLarge: (name: string): string => `${name} is too large for a library. Choose another file.`,
      notText: (name: string): string => `${name} is no text, so it is no library. Choose another file.`,
      unreadable: (name: string): string => `${name} could not be read. Nothing was taken over.`,
    },
    taken: (
      name: string,
      added: readonly [items: number, templates: number],
      same: number,
      renamed: number,
    ): string =>
      [
        added[0] + added[1] === 0 ? `${name}: nothing new.` : `${name}: ${both(...added)} added.`,
        ...(same > 0 ? [`${count(same, 'entry was', 'entries were')} here already.`] : []),
        ...(renamed > 0
          ? [`${count(renamed, 'entry', 'entries')} came in under a new id, for something else had it.`]
          : []),
      ].join(' '),
  },
} as const;
