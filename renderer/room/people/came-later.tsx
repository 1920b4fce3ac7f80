import { useState, type FormEvent } from 'react';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A name, Enter: with an unused badge, at the end of the circle. `onName` answers whether it was done. */
export function CameLater({ onName }: { readonly onName: (name: string) => Promise<boolean> }) {
  const { people } = en.room;
  const [name, setName] = useState('');
  const typed = name.trim();
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed !== '' && (await onName(typed))) setName('');
  };
  return (
    <form className="came-later" onSubmit={(event) => void add(event)}>
      <TextField
        label={people.later}
        placeholder={people.laterHint}
        value={name}
        maxLength={500}
        autoComplete="off"
        onChange={setName}
      />
      <Button type="submit" isDisabled={typed === ''}>
        {people.add}
      </Button>
    </form>
  );
}
