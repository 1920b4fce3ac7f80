import { handWords } from './seat.tsx';
import { memo } from 'react';
import { en } from '../../../shared/words/en.ts';
import { LiveButton } from '../../ui/button.tsx';
import type { ListLayout } from './list-layout.ts';
import type { CircleModel, Seat } from './model.ts';

interface Props {
  readonly model: CircleModel;
  readonly layout: ListLayout;
  readonly meters: boolean;
  readonly onPerson: (person: string, add: boolean) => void;
}

/** Length of every meter once nobody has touched anything for a while; per cent. */
const leveled = 30;

/** The same people where a circle would be too small to be read or pressed. In seat order, like the circle. */
export const SeatList = ({ model, layout, meters, onPerson }: Props) => (
  <ol
    className="seat-list"
    aria-label={en.room.circle.label}
    style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}
  >
    {model.seats.map((seat, index) => (
      <SeatRow
        key={seat.person}
        person={seat.person}
        name={seat.name}
        badge={seat.badge}
        label={layout.labels[index] ?? seat.name}
        said={said(seat)}
        speaks={seat.speaks}
        had={seat.had}
        handUp={seat.handUp}
        meter={
          seat.meter === null
            ? null
            : meters
              ? Math.round((seat.meter.speakingMs / model.fullMs) * 100)
              : leveled
        }
        onPerson={onPerson}
      />
    ))}
  </ol>
);

interface RowProps {
  readonly person: string;
  readonly name: string;
  readonly badge: number;
  readonly label: string;
  readonly said: string;
  readonly speaks: boolean;
  readonly had: boolean;
  readonly handUp: boolean;
  /** Per cent; null: none. */
  readonly meter: number | null;
  readonly onPerson: Props['onPerson'];
}

/** Drawn anew only when it looks another way. */
const SeatRow = memo(function SeatRow(props: RowProps) {
  const { person, name, badge, label, speaks, had, handUp, meter, onPerson } = props;
  return (
    <li>
      <LiveButton
        weight="quiet"
        aria-label={props.said}
        aria-pressed={speaks}
        title={name}
        onClick={(event) => onPerson(person, event.shiftKey)}
      >
        <span className="seat-badge">{badge}</span>
        <bdi className="seat-name" data-had={had || undefined}>
          {label}
        </bdi>
        {handUp && <span className="seat-hand" />}
        {meter !== null && <span className="seat-meter" style={{ inlineSize: `${meter}%` }} />}
      </LiveButton>
    </li>
  );
});

function said(seat: Seat): string {
  const { circle } = en.room;
  return [
    circle.seat(seat.name, seat.badge),
    ...(seat.handUp ? [handWords(seat)] : []),
    ...(seat.passed ? [circle.passed] : []),
    ...(seat.had ? [circle.had] : []),
  ].join(', ');
}
