import { presentPeople } from '../../../shared/session/ask.ts';
import type { Role } from '../../../shared/session/events.ts';
import { enCirclePanels } from '../../../shared/words/en-circle-panels.ts';
import { useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalWords } from '../refusal-words.ts';
import { personName } from '../view.ts';
import './circle-panels.css';

const words = enCirclePanels.roles;
type Slot = keyof typeof words.slots;
const slots = Object.keys(words.slots) as readonly Slot[];

/** Who leads, keeps the time, closes: each taken over in one command, so that one undo gives it back. */
export function Roles({ run, onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const roster = useLivePart((live) => live.roster);
  const refusal = useConsole((each) => each.refusal);
  const present = presentPeople(facts);
  const holder = (role: Role): string => present.find((each) => each.role === role)?.id ?? '';
  const give = (slot: Slot, person: string): void => {
    const had = holder(slot);
    if (person === '') void send({ type: 'changeRole', person: had, role: 'member' });
    else if (had === '') void send({ type: 'changeRole', person, role: slot });
    else void send({ type: 'swapRoles', one: had, other: person });
  };
  const canSwap = holder('facilitator') !== '' && holder('co-facilitator') !== '';
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="circle-panel roles">
        <p className="field-hint">{words.hint}</p>
        {slots.map((slot) => (
          <NativeSelect
            key={slot}
            label={words.slots[slot]}
            value={holder(slot)}
            options={[
              ['', words.nobody] as const,
              ...present.map(({ id }) => [id, personName(facts, roster, id)] as const),
            ]}
            onChange={(person) => give(slot, person)}
          />
        ))}
        {refusal !== null && <output className="field-error">{refusalWords(refusal)}</output>}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{enCirclePanels.close}</Button>
        <Button isDisabled={!canSwap} onPress={() => run('roles.swap')}>
          {words.swap}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
