import { useDragAndDrop, GridList, GridListItem, Button as Handle } from 'react-aria-components';
import { enRound } from '../../../shared/words/en-round.ts';
import type { SeatPerson } from '../view.ts';

interface Props {
  readonly people: readonly SeatPerson[];
  readonly order: readonly string[];
  /** How many of them were said to sit there; the others keep the order they have. */
  readonly placed: number;
  readonly onMove: (order: readonly string[]) => void;
}

/** The order as it will be; a name can be dragged to another seat, by pointer or by keys. */
export function SeatOrder({ people, order, placed, onMove }: Props) {
  const known = new Map(people.map((each) => [each.person, each]));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': known.get(String(key))?.name ?? '' })),
    onReorder: ({ keys, target }) => {
      const moving = new Set([...keys].map(String));
      const others = order.filter((each) => !moving.has(each));
      const at = others.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      onMove([...others.slice(0, at), ...order.filter((each) => moving.has(each)), ...others.slice(at)]);
    },
  });
  return (
    <GridList className="seat-order" aria-label={enRound.seats.order} dragAndDropHooks={dragAndDropHooks}>
      {order.map((person, index) => {
        const each = known.get(person);
        const name = each?.name ?? '';
        return (
          <GridListItem key={person} id={person} textValue={name} className="seat-order-one">
            <span className="seat-order-place">{index + 1}</span>
            <Handle slot="drag" className="seat-order-handle" />
            <bdi data-placed={index < placed || undefined}>{name}</bdi>
          </GridListItem>
        );
      })}
    </GridList>
  );
}
