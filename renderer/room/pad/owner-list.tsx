import type { NamedPerson } from '../../../shared/keys/letters.ts';
import { en } from '../../../shared/words/en.ts';

interface Props {
  readonly id: string;
  readonly people: readonly NamedPerson[];
  /** Place of the one that Enter takes; -1: none yet. */
  readonly at: number;
  readonly onPick: (person: NamedPerson) => void;
}

export const optionId = (list: string, person: string): string => `${list}-${person}`;

/** Whom an `@` may mean, above the line; the line keeps the focus. */
export const OwnerList = ({ id, people, at, onPick }: Props) => (
  <ul id={id} className="owner-list" role="listbox" aria-label={en.room.pad.ownerLabel}>
    {people.map((person, i) => (
      <li
        key={person.person}
        id={optionId(id, person.person)}
        role="option"
        aria-selected={i === at}
        // The line keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(person)}
      >
        <span>{person.name}</span>
        <span className="m">{person.badge}</span>
      </li>
    ))}
  </ul>
);
