import { useState } from 'react';
import { groupsNow, harvestDue } from '../../../shared/groups/out.ts';
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

/** Form, go, come back, be heard: what the groups are at now is what it shows. */
export function GroupsPanel({ covered, onClose }: PanelProps) {
  const room = useGroupsRoom(covered);
  const refusal = useConsole((each) => each.refusal);
  const { facts } = room;
  const { clock } = useConsoleStore();
  const [setup, setSetup] = useState<Setup>(() => usualSetup(room, clock.now()));
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
