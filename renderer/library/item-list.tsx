import { memo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { namePlace, type LibraryItem } from '../../shared/plan/library/item.ts';
import { markWords } from '../../shared/search/mark.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import type { FoundItem } from './search.ts';

interface Props {
  readonly found: readonly FoundItem[];
  readonly mine: ReadonlySet<string>;
  readonly favourites: ReadonlySet<string>;
  readonly marked: string | null;
  /** What is said where nothing is found. */
  readonly empty: string;
  readonly onMark: (id: string) => void;
  readonly onUse: (item: LibraryItem) => void;
}

const words = enLibraryPanel;
/** As many as any window shows, and more when somebody comes near the end: a key does not wait for those out of sight. */
const first = 24;
const more = 60;

/** Its words, marked where they were found; the place of a name in words. */
export const Said = ({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) =>
  markWords(text.replaceAll(namePlace, words.item.name), terms).map((part, i) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
    part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
  );

/** The items that were found. Arrow keys mark, Enter or a double click uses. */
export const ItemList = memo(
  function ItemList({ found, mine, favourites, marked, empty, onMark, onUse }: Props) {
    const [shown, setShown] = useState({ of: found, count: first });
    const count = shown.of === found ? shown.count : first;
    const use = (id: string): void => {
      const one = found.find(({ item }) => item.id === id);
      if (one !== undefined) onUse(one.item);
    };
    if (found.length === 0) return <p className="library-empty">{empty}</p>;
    return (
      <ListBox
        aria-label={words.list.items}
        className="library-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={marked === null ? [] : [marked]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onMark(String(key));
        }}
        onAction={(key) => use(String(key))}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          if (count < found.length && scrollTop + clientHeight * 2 > scrollHeight)
            setShown({ of: found, count: count + more });
        }}
      >
        {found.slice(0, count).map(({ item, terms }) => (
          <ListBoxItem key={item.id} id={item.id} textValue={item.text} className="library-item">
            <span className="library-said" dir="auto">
              <Said text={item.text} terms={terms} />
            </span>
            <span className="library-purpose" dir="auto">
              {mine.has(item.id) && <b>{words.list.mine}</b>}
              <Said text={item.purpose} terms={terms} />
            </span>
            {favourites.has(item.id) && (
              <span className="library-star" role="img" aria-label={words.list.favourite}>
                ★
              </span>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    );
  },
  (before, after) =>
    before.found === after.found &&
    before.mine === after.mine &&
    before.favourites === after.favourites &&
    before.marked === after.marked &&
    before.onMark === after.onMark &&
    before.onUse === after.onUse &&
    before.empty === after.empty,
);
