import { en } from '../../../shared/words/en.ts';
import { LiveButton } from '../../ui/button.tsx';
import type { CircleModel } from './model.ts';

interface Props {
  readonly model: CircleModel;
  readonly meters: boolean;
  readonly onPerson: (person: string, add: boolean) => void;
}

/** The same people where a circle would be too small to be read or pressed. In seat order, like the circle. */
export const SeatList = ({ model, meters, onPerson }: Props) => (
  <ol
    className="seat-list"
    data-many={model.seats.length > 40 || undefined}
    aria-label={en.room.circle.label}
  >
    {model.seats.map((seat) => (
      <li key={seat.person} data-speaks={seat.speaks || undefined}>
        <LiveButton
          weight="quiet"
          aria-label={en.room.circle.seat(seat.name, seat.badge)}
          aria-pressed={seat.speaks}
          title={seat.name}
          onClick={(event) => onPerson(seat.person, event.shiftKey)}
        >
          <span className="seat-badge">{seat.badge}</span>
          <bdi className="seat-name">{seat.name}</bdi>
          {seat.handUp && <span className="seat-aside">{en.room.circle.handUp}</span>}
          {seat.had && <span className="seat-aside">{'✓'}</span>}
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
