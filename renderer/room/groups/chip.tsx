import { enGroups } from '../../../shared/words/en-groups.ts';

/** What a press would do: choose this person, swap with who was chosen, or nothing. */
export type Offer =
  | { readonly kind: 'pick' }
  | { readonly kind: 'swap'; readonly change: number }
  | { readonly kind: 'no'; readonly why: string };

interface Props {
  readonly person: string;
  readonly name: string;
  readonly place: string;
  /** Who was chosen; null: nobody yet. */
  readonly picked: { readonly person: string; readonly name: string } | null;
  readonly offer: Offer;
  /** Of all in the groups one is reached by Tab, the others by arrows. */
  readonly tabbable: boolean;
  readonly onPress: () => void;
  readonly onDrag: (drags: boolean) => void;
  readonly onFocus: () => void;
}

const words = enGroups.board;

const costWords = (change: number): string =>
  change === 0 ? words.same : change > 0 ? words.more(change) : words.fewer(-change);

/** What follows the name for those who do not see where it stands and what stands beside it. */
function spoken({ place, picked, offer }: Props): string {
  if (picked === null || offer.kind === 'pick') return words.in(place);
  return words.swapWith(picked.name, offer.kind === 'swap' ? costWords(offer.change) : offer.why);
}

export function Chip(props: Props) {
  const { person, name, picked, offer, tabbable, onPress, onDrag, onFocus } = props;
  return (
    <button
      type="button"
      className="groups-chip"
      data-person={person}
      data-offer={offer.kind}
      aria-pressed={picked?.person === person}
      tabIndex={tabbable ? 0 : -1}
      draggable
      onClick={onPress}
      onFocus={onFocus}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        onDrag(true);
      }}
      onDragOver={(event) => {
        if (offer.kind === 'swap') event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onPress();
      }}
      onDragEnd={() => onDrag(false)}
    >
      <bdi>{name}</bdi>
      <span className="visually-hidden">{spoken(props)}</span>
      {offer.kind !== 'pick' && (
        <span className="groups-cost" aria-hidden="true">
          {offer.kind === 'swap' ? words.cost(offer.change) : words.noSwap}
        </span>
      )}
    </button>
  );
}
