import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newness, type Acquaintance } from '../../../shared/groups/acquaintance.ts';
import type { Pair } from '../../../shared/groups/form.ts';
import { swapEffect, swapped } from '../../../shared/groups/swap.ts';
import type { Group } from '../../../shared/session/events.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { Chip, type Offer } from './chip.tsx';
import { placeOf } from './place-of.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly called: (person: string) => string;
  readonly known: Acquaintance;
  readonly apart: readonly Pair[];
  /** Everybody sees it: why two cannot swap is not said. */
  readonly covered: boolean;
  readonly gone: ReadonlySet<string>;
  /** What a group is called that has no name. */
  readonly placed?: (number: number) => string;
  readonly onSwap: (groups: readonly Group[]) => void;
}

const words = enGroups.board;

/** The groups side by side. One person is chosen, then every other says what it would cost to swap (G3). */
export function Board({ groups, called, known, apart, covered, gone, placed, onSwap }: Props) {
  const [picked, setPicked] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const people = groups.map((group) => group.people);
  const everybody = people.flat();
  // Whoever was chosen has gone from the groups meanwhile.
  if (picked !== null && !everybody.includes(picked)) setPicked(null);
  const stop = at !== null && everybody.includes(at) ? at : everybody[0];
  const { fresh, pairs } = newness(people, known);

  useEffect(() => {
    if (wanted.current === null) return;
    focusOn(box.current, wanted.current);
    wanted.current = null;
  }, [groups]);

  const offerOf = (person: string): Offer => {
    if (picked === null || picked === person) return { kind: 'pick' };
    const effect = swapEffect(people, known, apart, picked, person);
    switch (effect.kind) {
      case 'same':
        return { kind: 'pick' };
      case 'apart':
        return { kind: 'no', why: covered ? words.stays : words.apart };
      case 'newPairings':
        return { kind: 'swap', change: effect.change };
    }
  };
  const press = (person: string): void => {
    const offer = offerOf(person);
    setSaid('');
    if (offer.kind === 'no') return setSaid(words.swap(called(picked ?? ''), called(person), offer.why));
    if (picked === null || offer.kind === 'pick') return setPicked(picked === person ? null : person);
    const then = swapped(people, picked, person);
    wanted.current = picked;
    setAt(picked);
    setPicked(null);
    setSaid(words.swapped(called(picked), called(person)));
    return onSwap(groups.map((group, i) => ({ ...group, people: [...(then[i] ?? [])] })));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && picked !== null) {
      // The topmost thing only: the dialog stays.
      event.stopPropagation();
      event.preventDefault();
      return setPicked(null);
    }
    const to = neighbour(people, stop ?? '', event.key);
    if (to === null) return undefined;
    event.preventDefault();
    setAt(to);
    return focusOn(box.current, to);
  };
  return (
    <div className="groups-board">
      <p className="groups-fresh">
        <b>{words.fresh(fresh, pairs)}</b>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows go between the buttons inside */}
      <div ref={box} className="groups-columns" onKeyDown={onKeyDown}>
        {groups.map((group, i) => (
          <section key={placeOf(group, i, placed)} aria-label={placeOf(group, i, placed)}>
            <h3>{placeOf(group, i, placed)}</h3>
            <ul>
              {group.people.map((person) => (
                <li key={person}>
                  <Chip
                    person={person}
                    name={gone.has(person) ? words.gone(called(person)) : called(person)}
                    place={placeOf(group, i, placed)}
                    picked={picked === null ? null : { person: picked, name: called(picked) }}
                    offer={offerOf(person)}
                    tabbable={person === stop}
                    onPress={() => press(person)}
                    onDrag={(drags) => setPicked(drags ? person : null)}
                    onFocus={() => setAt(person)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <output className="groups-said">
        {said === '' ? (picked === null ? words.hint : words.picked(called(picked))) : said}
      </output>
    </div>
  );
}

const focusOn = (box: HTMLElement | null, person: string): void =>
  box?.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"]`)?.focus();

/** Up and down in a group, to the sides between them; null: no arrow, or nobody there. */
function neighbour(groups: readonly (readonly string[])[], from: string, key: string): string | null {
  const column = groups.findIndex((group) => group.includes(from));
  const row = groups[column]?.indexOf(from) ?? -1;
  switch (key) {
    case 'ArrowDown':
      return groups[column]?.[row + 1] ?? null;
    case 'ArrowUp':
      return groups[column]?.[row - 1] ?? null;
    case 'ArrowRight':
    case 'ArrowLeft': {
      const beside = groups[column + (key === 'ArrowRight' ? 1 : -1)];
      return beside?.[Math.min(row, beside.length - 1)] ?? null;
    }
    default:
      return null;
  }
}
