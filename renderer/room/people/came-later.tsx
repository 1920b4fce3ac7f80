import { useState, type FormEvent } from 'react';
import { parseRoster, type RosterFault, type RosterRow } from '../../../shared/plan/roster.ts';
import { en } from '../../../shared/words/en.ts';
import { enAttendance } from '../../../shared/words/en-attendance.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  /** Typed unseen: everyone looks at this screen, and the circle did not agree to names there. */
  readonly hidden?: boolean;
  /** It is all that was opened: its title says what for. */
  readonly alone?: boolean;
  readonly onPerson: (row: RosterRow, role: 'member' | 'guest') => Promise<boolean>;
}

/**
 * A name, Enter: with an unused badge, at the end of the circle; read by the rules of the pasted list, pronouns and
 * all. `onPerson` answers whether it was done.
 */
export function CameLater({ hidden = false, alone = false, onPerson }: Props) {
  const { people } = en.room;
  const [typed, setTyped] = useState('');
  const [guest, setGuest] = useState(false);
  const [fault, setFault] = useState<RosterFault | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const parsed = parseRoster(typed);
    if (!parsed.ok) return setFault(parsed.error);
    for (const row of parsed.value.people)
      if (!(await onPerson(row, guest ? 'guest' : 'member'))) return undefined;
    return setTyped('');
  };
  return (
    <form className="came-later" onSubmit={(event) => void add(event)}>
      <TextField
        label={alone ? enAttendance.name : people.later}
        type={hidden ? 'password' : 'text'}
        placeholder={people.laterHint}
        value={typed}
        maxLength={500}
        autoComplete="off"
        onChange={(text) => {
          setTyped(text);
          setFault(null);
        }}
        {...(fault === null
          ? {}
          : { error: en.start.quick.roster(fault.code, fault.line, fault.count ?? 0) })}
      />
      <Button type="submit" isDisabled={typed.trim() === ''}>
        {people.add}
      </Button>
      <Check checked={guest} onChange={setGuest}>
        {enAttendance.guest}
      </Check>
    </form>
  );
}
