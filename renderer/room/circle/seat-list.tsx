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

/** The same people where a circle would be too small to be read or pressed. In seat order, like the circle. */
export const SeatList = ({ model, layout, meters, onPerson }: Props) => (
  <ol
    className="seat-list"
    aria-label={en.room.circle.label}
    style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}
  >
    {model.seats.map((seat, index) => (
      <li key={seat.person}>
        <LiveButton
          weight="quiet"
          aria-label={said(seat)}
          aria-pressed={seat.speaks}
          title={seat.name}
          onClick={(event) => onPerson(seat.person, event.shiftKey)}
        >
          <span className="seat-badge">{seat.badge}</span>
          <bdi className="seat-name" data-had={seat.had || undefined}>
            {layout.labels[index] ?? seat.name}
          </bdi>
          {seat.handUp && <span className="seat-hand" />}
          {seat.meter !== null && (
            <span
              className="seat-meter"
              style={{
                inlineSize: `${meters ? Math.round((seat.meter.speakingMs / model.fullMs) * 100) : 30}%`,
              }}
            />
          )}
        </LiveButton>
      </li>
    ))}
  </ol>
);

function said(seat: Seat): string {
  const { circle } = en.room;
  return [
    circle.seat(seat.name, seat.badge),
    ...(seat.handUp ? [circle.handUp] : []),
    ...(seat.passed ? [circle.passed] : []),
    ...(seat.had ? [circle.had] : []),
  ].join(', ');
}
