import { useState, type FormEvent } from 'react';
import { seatingOf } from '../../../shared/session/seating.ts';
import { enRound } from '../../../shared/words/en-round.ts';
import { useConsole, useConsoleStore, useLive } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalWords } from '../refusal-words.ts';
import { seated } from '../view.ts';
import { SeatOrder } from './seat-order.tsx';
import './round.css';

const words = enRound.seats;

/** Who sits where tonight, typed once round the circle; a name can be moved afterwards. Keys and badges stay. */
export function SeatsPanel({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const { state, roster } = useLive();
  const refusal = useConsole((each) => each.refusal);
  const [typed, setTyped] = useState('');
  /** By hand, over what was typed; null: as typed. */
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  const [asked, setAsked] = useState(false);
  const people = seated(state.facts, roster);
  const { placed, unclear } = seatingOf(people, typed);
  const rest = people.map(({ person }) => person).filter((each) => !placed.includes(each));
  const order = moved ?? [...placed, ...rest];
  const unchanged = order.every((each, at) => each === people[at]?.person);
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (unclear.length > 0) return undefined;
    if (unchanged) return onClose();
    setAsked(true);
    return (await send({ type: 'seatPeople', order: [...order] })) ? onClose() : undefined;
  };
  const last = unclear.at(-1);
  // The word that is still being typed is nothing to complain about while it fits somebody.
  const open = last !== undefined && last.fits > 0 && !/[\s,;]$/u.test(typed) && unclear.length === 1;
  const wrong = open ? undefined : last;
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <form className="seats-panel" onSubmit={(event) => void keep(event)}>
        <TextField
          label={words.input}
          hint={words.inputHint}
          placeholder={words.placeholder}
          value={typed}
          maxLength={5000}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by name, to type at once
          autoFocus
          onChange={(text) => {
            setTyped(text);
            setMoved(null);
          }}
          {...(wrong === undefined ? {} : { error: words.unclear(wrong.word, wrong.fits) })}
        />
        <SeatOrder
          people={people}
          order={order}
          placed={moved === null ? placed.length : order.length}
          onMove={setMoved}
        />
        <p className="round-said">{asked && refusal !== null ? refusalWords(refusal) : ''}</p>
        <DialogActions>
          <Button type="submit" weight="main" isDisabled={unclear.length > 0}>
            {words.keep}
          </Button>
          <Button onPress={onClose}>{words.leave}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
