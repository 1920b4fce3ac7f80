import { useState } from 'react';
import { groupsNow, harvestDue } from '../../../shared/groups/out.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsole, useConsoleStore } from '../../session/context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalForAll, refusalWords } from '../refusal-words.ts';
import { FormStep } from './form-step.tsx';
import { FormedStep } from './formed-step.tsx';
import { HarvestStep } from './harvest-step.tsx';
import { usualSetup, type Setup } from './setup.ts';
import { useGroupsRoom } from './use-groups-room.ts';
import './groups.css';

/** What was typed, kept while the panel is closed: somebody looks at the circle in between, and eight minutes stay eight. */
const typed = new WeakMap<object, { readonly at: string; readonly setup: Setup }>();

/** As long as these groups are the matter: the next ones begin as usual. */
const occasionOf = ({ opened, running, formations }: SessionFacts): string =>
  [opened?.session, running, formations.filter(({ endedAt }) => endedAt !== null).length].join(' ');

/** Form, go, come back, be heard: what the groups are at now is what it shows. */
export function GroupsPanel({ covered, onClose }: PanelProps) {
  const room = useGroupsRoom(covered);
  const refusal = useConsole((each) => each.refusal);
  const { facts } = room;
  const console_ = useConsoleStore();
  const at = occasionOf(facts);
  const [setup, setLocal] = useState<Setup>(() => {
    const known = typed.get(console_);
    return known?.at === at ? known.setup : usualSetup(room, console_.clock.now());
  });
  const setSetup = (next: Setup): void => {
    typed.set(console_, { at, setup: next });
    setLocal(next);
  };
  const [anew, setAnew] = useState(false);
  const formation = groupsNow(facts);
  const harvest = harvestDue(facts);
  return (
    <Dialog
      title={formation === null && harvest !== null ? enGroups.harvest.title : enGroups.title}
      wide
      onClose={onClose}
    >
      {formation !== null && !(anew && formation.startedAt === null) ? (
        <FormedStep
          room={room}
          formation={formation}
          covered={covered}
          setup={setup}
          onSetup={setSetup}
          onAnew={() => setAnew(true)}
          onClose={onClose}
        />
      ) : formation === null && harvest !== null ? (
        <HarvestStep {...harvest} onClose={onClose} />
      ) : (
        <FormStep
          room={room}
          covered={covered}
          setup={setup}
          onSetup={setSetup}
          onShown={() => setAnew(false)}
          onClose={onClose}
        />
      )}
      {refusal !== null && (
        <output className="groups-refusal">{covered ? refusalForAll(refusal) : refusalWords(refusal)}</output>
      )}
    </Dialog>
  );
}
