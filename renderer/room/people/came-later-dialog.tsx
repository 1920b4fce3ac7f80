import { useEffect, useRef, useState } from 'react';
import { namesForAll, wallNamesOf } from '../../../shared/wall/names.ts';
import { enAttendance } from '../../../shared/words/en-attendance.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { refusalForAll, refusalWords } from '../refusal-words.ts';
import { CameLater } from './came-later.tsx';
import { useLetIn } from './use-let-in.ts';
import './people.css';

/**
 * The one part of the people that may be done while everyone sees this screen: whoever is late is let in. Where the circle
 * did not agree to full names, what is typed is hidden and what is said of it is as on the wall, or the number on the badge.
 */
export function CameLaterDialog({ covered, onClose }: PanelProps) {
  const { people } = en.room;
  const { store } = useConsoleStore();
  const refusal = useConsole((each) => each.refusal);
  const opened = useLivePart((live) => live.state.facts.opened);
  const hidden = covered && (opened === null || wallNamesOf(opened.circle) !== 'full');
  const [said, setSaid] = useState('');
  const letIn = useLetIn();
  const form = useRef<HTMLDivElement>(null);
  // After the dialog has taken the focus: whoever opens it types at once.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const asSeen = (person: string, called: string): string => {
    const { live } = store.getState();
    if (!hidden || live === null) return called;
    const { facts } = live.state;
    const badge = facts.people.find(({ id }) => id === person)?.badge ?? 0;
    return namesForAll(facts, live.roster)[person]?.name ?? en.room.circle.unnamedSeat(badge);
  };
  return (
    <Dialog title={people.later} onClose={onClose}>
      <div ref={form}>
        <CameLater
          hidden={hidden}
          alone
          onPerson={async (row, role) => {
            setSaid('');
            const came = await letIn(row, role);
            if (came !== null) setSaid(people.joined(asSeen(came.person, came.called)));
            return came !== null;
          }}
        />
      </div>
      {hidden && <p className="people-kindly">{enAttendance.hidden}</p>}
      <output className="people-said">
        {refusal === null ? said : covered ? refusalForAll(refusal) : refusalWords(refusal)}
      </output>
      <DialogActions>
        <Button onPress={onClose}>{people.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
