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
  // The list of a combobox whose text is a line with more in it than one choice: no element of its own does that.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role
  <ul id={id} className="owner-list" role="listbox" aria-label={en.room.pad.ownerLabel}>
    {people.map((person, i) => (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the line's
      <li
        key={person.person}
        id={optionId(id, person.person)}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role
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
