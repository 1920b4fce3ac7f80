import { useState } from 'react';
import type { Span } from '../../../shared/session/state.ts';
import { clockTime } from '../../../shared/time/clock.ts';
import { instantNear } from '../../../shared/time/typed-time.ts';
import { enAttendance } from '../../../shared/words/en-attendance.ts';

interface Props {
  readonly name: string;
  readonly stays: readonly Span[];
  /** When the session opened: whoever was there then came no later than that. */
  readonly openedAt: number;
  readonly clockOffset: number;
  readonly zone: string;
  readonly onCorrect: (span: number, from: number, to: number | null) => void;
}

/** When somebody was in the room, to be put right: presence weighs the measures. */
export function Stays({ name, stays, openedAt, clockOffset, zone, onCorrect }: Props) {
  const instant = (near: number, time: string): number =>
    Math.max(openedAt, instantNear(near + clockOffset, time, zone) - clockOffset);
  const shown = (at: number): string => clockTime(at + clockOffset, zone, 'en-GB');
  return (
    <ul className="stays">
      {stays.map(({ from, to }, span) => (
        <li key={`${String(span)} ${String(from)} ${String(to)}`}>
          {enAttendance.from}
          <Time
            label={enAttendance.came(name)}
            value={shown(from)}
            onChange={(time) => onCorrect(span, instant(from, time), to)}
          />
          {to === null ? (
            enAttendance.stillHere
          ) : (
            <>
              {enAttendance.to}
              <Time
                label={enAttendance.left(name)}
                value={shown(to)}
                onChange={(time) => onCorrect(span, from, instant(to, time))}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface TimeProps {
  readonly label: string;
  /** `HH:mm` */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** Told when it is left or Enter is pressed, not with every digit. */
function Time({ label, value, onChange }: TimeProps) {
  const [typed, setTyped] = useState(value);
  const tell = (): void => {
    if (typed !== '' && typed !== value) onChange(typed);
  };
  return (
    <input
      type="time"
      className="field-input"
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={tell}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell();
      }}
    />
  );
}
