import { useState } from 'react';
import type { RosterRow } from '../../../shared/plan/roster.ts';
import type { Role } from '../../../shared/session/events.ts';
import type { Person } from '../../../shared/session/state.ts';
import { en } from '../../../shared/words/en.ts';
import { enAttendance } from '../../../shared/words/en-attendance.ts';
import { useConsole, useConsoleStore, useLive } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { refusalWords } from '../refusal-words.ts';
import { isPresent, isWithMinors } from '../../../shared/session/ask.ts';
import { personName } from '../view.ts';
import { Agree } from './agree.tsx';
import { CameLater } from './came-later.tsx';
import { PersonRow } from './person-row.tsx';
import { Stays } from './stays.tsx';
import { useLetIn } from './use-let-in.ts';
import './people.css';

/** Who is here, who is measured, who came later. The only place that tells who said no to being measured. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { people } = en.room;
  const { send } = useConsoleStore();
  const { state, roster } = useLive();
  const refusal = useConsole((each) => each.refusal);
  const [said, setSaid] = useState('');
  const [timesOf, setTimesOf] = useState<string | null>(null);
  const { facts } = state;
  const measures = facts.tracking !== 'not';
  const openedAt = facts.openedAt ?? 0;
  const tell = async (done: Promise<boolean>, words: string): Promise<boolean> => {
    setSaid('');
    const ok = await done;
    if (ok) setSaid(words);
    return ok;
  };
  const letIn = useLetIn();
  const add = async (row: RosterRow, role: Role): Promise<boolean> => {
    setSaid('');
    const came = await letIn(row, role);
    if (came !== null) setSaid(people.joined(came.called));
    return came !== null;
  };
  return (
    <Dialog title={people.title} wide onClose={onClose}>
      <p className="people-kindly">
        {measures ? people.kindly : isWithMinors(facts) ? people.withMinors : people.nothingMeasured}
      </p>
      <div className="people-parts">
        <ul className="people" aria-label={people.list}>
          {facts.people.map((each) => {
            const name = personName(facts, roster, each.id);
            const here = isPresent(each);
            const { id: person, role } = each;
            return (
              <PersonRow
                key={person}
                name={name}
                badge={each.badge}
                here={here}
                measured={measures ? each.tracked : null}
                lateMinutes={lateMinutes(each, openedAt)}
                guest={role === 'guest'}
                stays={
                  timesOf !== person || each.present.length === 0 ? null : (
                    <Stays
                      name={name}
                      stays={each.present}
                      openedAt={openedAt}
                      clockOffset={facts.clockOffset}
                      zone={facts.opened?.zone ?? 'UTC'}
                      onCorrect={(span, from, to) =>
                        void tell(
                          send({ type: 'correctPresence', person, span, from, to }),
                          enAttendance.corrected(name),
                        )
                      }
                    />
                  )
                }
                onTimes={() => setTimesOf((shown) => (shown === person ? null : person))}
                onPresence={() =>
                  void (here
                    ? tell(send({ type: 'leavePerson', person }), people.gone(name))
                    : tell(
                        send({ type: 'joinPerson', person, role, tracked: each.tracked }),
                        people.joined(name),
                      ))
                }
                onNo={() => void tell(send({ type: 'optOut', person }), people.notMeasured(name))}
              />
            );
          })}
        </ul>
        <div className="people-change">
          <CameLater onPerson={add} />
          {!isWithMinors(facts) && (
            <Agree
              tracking={facts.tracking}
              onAgree={(tracking) => void tell(send({ type: 'agreeTracking', tracking }), people.agreed)}
            />
          )}
          <output className="people-said">{refusal === null ? said : refusalWords(refusal)}</output>
        </div>
      </div>
      <DialogActions>
        <Button onPress={onClose}>{people.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** Whole minutes between the opening and the first coming; null where that is less than one, or nobody came. */
function lateMinutes({ present }: Person, openedAt: number): number | null {
  const minutes = Math.floor(((present[0]?.from ?? openedAt) - openedAt) / 60_000);
  return minutes > 0 ? minutes : null;
}
