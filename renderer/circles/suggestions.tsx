import { useEffect, useState } from 'react';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  /** Texts that the circle has. */
  readonly taken: readonly string[];
  readonly onTake: (text: string) => void;
  readonly onPutBack: (text: string) => void;
}

const words = enCircle.agreements;
const atFirst = 5;

/** Agreements of the library, from a script of their own. One that is taken stays where it is, pressed. */
export function Suggestions({ taken, onTake, onPutBack }: Props) {
  const [items, setItems] = useState<readonly LibraryItem[] | 'failed'>([]);
  const [isAll, setIsAll] = useState(false);
  useEffect(() => {
    let wanted = true;
    import('../../shared/plan/library/items.ts').then(
      ({ libraryItems }) => {
        if (wanted) setItems(libraryItems.filter(({ kind }) => kind === 'agreement'));
      },
      () => {
        if (wanted) setItems('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (items === 'failed') return <p className="part-hint">{words.noSuggestions}</p>;
  const shown = isAll ? items : items.slice(0, atFirst);
  return (
    <section className="suggestions" aria-labelledby="suggestions">
      <h3 id="suggestions">{words.suggestions}</h3>
      <ul>
        {shown.map(({ id, text }) => {
          const isTaken = taken.includes(text);
          return (
            <li key={id}>
              <Button
                weight="quiet"
                aria-pressed={isTaken}
                onPress={() => (isTaken ? onPutBack(text) : onTake(text))}
              >
                {text}
              </Button>
            </li>
          );
        })}
      </ul>
      {!isAll && items.length > atFirst && (
        <Button weight="quiet" onPress={() => setIsAll(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
