import { memo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { enLibrary } from '../../shared/words/en-library.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';
import { shelves, type Shelf } from './listed.ts';

interface Props {
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  readonly onWrite: () => void;
}

const words = enLibraryPanel;

const nameOf = (shelf: Shelf): string =>
  shelf === 'all' || shelf === 'favourites' || shelf === 'own' || shelf === 'templates'
    ? words.shelves[shelf]
    : enLibrary.kinds[shelf];

/** What is listed: everything, the stars, one's own, one kind, or whole runs of show. */
export const Shelves = memo(
  function Shelves({ shelf, onShelf, onWrite }: Props) {
    return (
      <div className="library-shelves">
        <ListBox
          aria-label={words.shelves.label}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[shelf]}
          onSelectionChange={(keys) => {
            const next = shelves.find((each) => keys !== 'all' && keys.has(each));
            if (next !== undefined) onShelf(next);
          }}
        >
          {shelves.map((each) => (
            <ListBoxItem key={each} id={each} textValue={nameOf(each)} className={`shelf shelf-${each}`}>
              {nameOf(each)}
            </ListBoxItem>
          ))}
        </ListBox>
        <Button onPress={onWrite}>{words.item.write}</Button>
      </div>
    );
  },
  // What it calls depends on the shelf alone.
  (before, after) => before.shelf === after.shelf,
);
