import { memo, useId, useState } from 'react';
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
const first = 12;
const more = 60;

/** Its words, marked where they were found; the place of a name in words. */
export const Said = ({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) =>
  terms.size === 0
    ? text.replaceAll(namePlace, words.item.name)
    : markWords(text.replaceAll(namePlace, words.item.name), terms).map((part, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
        part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
      );

interface RowProps extends Pick<Props, 'onMark' | 'onUse'> {
  readonly item: LibraryItem;
  readonly terms: ReadonlySet<string>;
  readonly name: string;
  readonly isMarked: boolean;
  readonly isMine: boolean;
  readonly isFavourite: boolean;
}

/** One of them is marked: plain radio buttons, for two dozen rows are drawn anew with every key of the search. */
const ItemRow = memo(function ItemRow(props: RowProps) {
  const { item, terms, name, isMarked, isMine, isFavourite, onMark, onUse } = props;
  return (
    <label className="library-item" data-selected={isMarked || undefined}>
      <input
        type="radio"
        name={name}
        checked={isMarked}
        onChange={() => onMark(item.id)}
        onDoubleClick={() => onUse(item)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onUse(item);
        }}
      />
      <span className="library-said" dir="auto">
        <Said text={item.text} terms={terms} />
      </span>
      <span className="library-purpose" dir="auto">
        {isMine && <b>{words.list.mine}</b>}
        <Said text={item.purpose} terms={terms} />
      </span>
      {isFavourite && (
        <span className="library-star">
          <span aria-hidden="true">★</span>
          <span className="visually-hidden">{words.list.favourite}</span>
        </span>
      )}
    </label>
  );
});

/** The items that were found. Arrow keys mark, Enter or a double click uses. */
export const ItemList = memo(
  function ItemList({ found, mine, favourites, marked, empty, onMark, onUse }: Props) {
    const [shown, setShown] = useState({ of: found, count: first });
    const count = shown.of === found ? shown.count : first;
    const name = useId();
    if (found.length === 0) return <p className="library-empty">{empty}</p>;
    return (
      <div
        className="library-list"
        role="radiogroup"
        aria-label={words.list.items}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          if (count < found.length && scrollTop + clientHeight * 2 > scrollHeight)
            setShown({ of: found, count: count + more });
        }}
      >
        {found.slice(0, count).map(({ item, terms }) => (
          <ItemRow
            key={item.id}
            item={item}
            terms={terms}
            name={name}
            isMarked={item.id === marked}
            isMine={mine.has(item.id)}
            isFavourite={favourites.has(item.id)}
            onMark={onMark}
            onUse={onUse}
          />
        ))}
      </div>
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
