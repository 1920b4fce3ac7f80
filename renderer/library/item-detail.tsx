import type { LibraryItem } from '../../shared/plan/library/item.ts';
import { enLibrary } from '../../shared/words/en-library.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';
import { Said } from './item-list.tsx';

interface Props {
  readonly item: LibraryItem;
  readonly isMine: boolean;
  readonly isFavourite: boolean;
  readonly onUse: () => void;
  readonly onStar: () => void;
  readonly onChange: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

const words = enLibraryPanel.item;
const noTerms: ReadonlySet<string> = new Set();

/** One item in full: its words as they are said, what for, how, and what can be done with it. */
export function ItemDetail({ item, isMine, isFavourite, ...on }: Props) {
  const { minutes, people } = item;
  return (
    <section className="library-one" aria-label={words.label}>
      <div className="library-words">
        <p className="library-kind">{enLibrary.kinds[item.kind]}</p>
        <p className="library-text" dir="auto">
          <Said text={item.text} terms={noTerms} />
        </p>
        <p className="library-facts">
          {words.facts([minutes.from, minutes.to], [people.from, people.to])} · {words.formats[item.format]} ·{' '}
          {enLibrary.stakes[item.stakes]}
        </p>
        <p dir="auto">{item.purpose}</p>
        {item.how !== '' && (
          <>
            <h3>{words.how}</h3>
            <p className="library-how" dir="auto">
              {item.how}
            </p>
          </>
        )}
        {item.tags !== undefined && item.tags.length > 0 && (
          <p className="library-tags">
            <span className="visually-hidden">{words.tags}</span> {item.tags.join(' · ')}
          </p>
        )}
      </div>
      <div className="library-actions">
        <Button weight="main" onPress={on.onUse}>
          {words.use}
        </Button>
        <Button aria-pressed={isFavourite} onPress={on.onStar}>
          <span aria-hidden="true">{isFavourite ? '★' : '☆'}</span> {words.star}
        </Button>
        {isMine && <Button onPress={on.onChange}>{words.change}</Button>}
        <Button weight={isMine ? 'quiet' : 'plain'} onPress={on.onCopy}>
          {words.duplicate}
        </Button>
        {isMine && (
          <Button weight="quiet" onPress={on.onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
