import type { ReactNode } from 'react';
import { enAttendance } from '../../../shared/words/en-attendance.ts';
import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  readonly name: string;
  readonly badge: number;
  readonly here: boolean;
  /** null: nobody is. */
  readonly measured: boolean | null;
  /** Whole minutes after the opening; null: there from the beginning, or never. */
  readonly lateMinutes: number | null;
  readonly guest: boolean;
  /** When this person was here, where that is being put right. */
  readonly stays: ReactNode;
  readonly onTimes: () => void;
  readonly onPresence: () => void;
  readonly onNo: () => void;
}

/** Both buttons stay where they are when pressed, so that the focus does too. */
export function PersonRow({
  name,
  badge,
  here,
  measured,
  lateMinutes,
  guest,
  stays,
  onTimes,
  onPresence,
  onNo,
}: Props) {
  const { people } = en.room;
  const about = [
    here ? people.here : people.left,
    ...(lateMinutes === null ? [] : [enAttendance.lateBy(lateMinutes)]),
    ...(guest ? [enAttendance.isGuest] : []),
  ];
  return (
    <li>
      <span className="people-badge">{badge}</span>
      <bdi className="people-name" title={name}>
        {name}
      </bdi>
      <span className="people-here">{about.join(' · ')}</span>
      <Button
        weight="quiet"
        aria-label={enAttendance.timesOf(name)}
        aria-expanded={stays !== null}
        onPress={onTimes}
      >
        {enAttendance.times}
      </Button>
      <Button
        weight="quiet"
        aria-label={here ? people.leaves(name) : people.comesBack(name)}
        onPress={onPresence}
      >
        {here ? people.leave : people.comeBack}
      </Button>
      {measured !== null && (
        <button
          type="button"
          className="button button-quiet"
          aria-label={measured ? people.untracks(name) : people.isUntracked(name)}
          aria-disabled={!measured}
          onClick={measured ? onNo : undefined}
        >
          {measured ? people.untrack : people.untracked}
        </button>
      )}
      {stays}
    </li>
  );
}
