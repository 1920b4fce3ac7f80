import { useRef, type FocusEvent } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { enRound } from '../../../shared/words/en-round.ts';
import type { SeatPerson } from '../view.ts';

interface Props {
  /** In the order they sit. */
  readonly people: readonly SeatPerson[];
  readonly order: readonly string[];
  readonly onChoose: (person: string) => void;
}

/** Everybody as they sit, each with their place in the round; the one who begins is chosen by arrows, or by typing a name. */
export function WhoBegins({ people, order, onChoose }: Props) {
  const place = new Map(order.map((person, index) => [person, index + 1]));
  const first = order[0];
  // Typing goes to a name without choosing it: whoever the keys go to begins. The focus it opens with says nothing.
  const typed = useRef(false);
  const onFocus = (event: FocusEvent): void => {
    const person = event.target.closest('[role="option"]')?.getAttribute('data-key');
    if (typed.current && person != null) onChoose(person);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to the list in it
    <div className="who-begins-box" onKeyDownCapture={() => (typed.current = true)} onFocus={onFocus}>
      <ListBox
        className="who-begins"
        aria-label={enRound.begins}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a panel takes the focus; its keys are those of its list
        autoFocus
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        shouldFocusWrap
        selectedKeys={first === undefined ? [] : [first]}
        onSelectionChange={(keys) => {
          const [chosen] = keys === 'all' ? [] : [...keys];
          if (chosen !== undefined) onChoose(String(chosen));
        }}
      >
        {people.map(({ person, name }) => (
          <ListBoxItem key={person} id={person} textValue={name} className="who-begins-one">
            <span className="who-begins-place">{place.get(person)}</span> <bdi>{name}</bdi>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
