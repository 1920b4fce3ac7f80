import { memo, useId, type KeyboardEvent } from 'react';
import { foldName } from '../../../shared/keys/letters.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { labelAt, type CircleLayout, type SeatPlace } from './layout.ts';
import type { Seat } from './model.ts';
import { ringPiece } from './paths.ts';

type Point = Pick<SeatPlace, 'x' | 'y'>;
type Drawn = Exclude<CircleLayout, { mode: 'list' }>;

interface Props {
  readonly seat: Seat;
  readonly place: SeatPlace;
  readonly layout: Drawn;
  readonly scale: number;
  readonly count: number;
  /** Length of the petal, pixels; 0: none. */
  readonly petal: number;
  /** What a screen reader is told beside the name. */
  readonly said: string | null;
  readonly letters: string | null;
  /** One seat stands in the tab order; arrows go on from there. */
  readonly inTabOrder: boolean;
  readonly onPerson: (person: string, add: boolean) => void;
}

/** Of what is measured a seat shows its petal, its words and whether it was silent; all else it shows as it is. */
const looksTheSame = (before: Props, now: Props): boolean =>
  sameBut('seat', before, now) &&
  sameBut('meter', before.seat, now.seat) &&
  (before.seat.meter?.turns === 0) === (now.seat.meter?.turns === 0);

/** Whether two of one shape hold the very same values, one left aside. Called for every seat on every key: no copies. */
function sameBut<T extends object>(aside: keyof T, one: T, other: T): boolean {
  for (const key in one) if (key !== aside && !Object.is(one[key], other[key])) return false;
  return true;
}

/** One person: seat, petal, name, hand; the whole wedge is to be pressed. Drawn anew only when it looks another way. */
export const SeatMark = memo(function SeatMark(props: Props) {
  const { seat, place, layout, scale, count, petal, said, letters, inTabOrder, onPerson } = props;
  const descId = useId();
  const centre = [layout.cx, layout.cy] as const;
  const wide = Math.PI / Math.max(count, 3);
  const { petalFrom } = layout;
  const rim = petalFrom + layout.petalDepth;
  const distance = (layout.riding ? Math.max(petalFrom + petal, petalFrom) : rim) + 14 * scale;
  const label = labelAt(place.angle, distance, layout.fontSize);
  const radius = seat.speaks && layout.mode === 'names' ? layout.seat * 1.22 : layout.seat;
  // No letters lead to this person: the number does.
  const badged = layout.mode === 'numbers' || letters === null;
  const below = label.y + layout.cy + layout.fontSize * 1.1;
  return (
    <g
      className="room-seat"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no button element
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={en.room.circle.seat(seat.name, seat.badge)}
      aria-pressed={seat.speaks}
      aria-describedby={said === null ? undefined : descId}
      data-speaks={seat.speaks || undefined}
      data-had={seat.had || undefined}
      data-silent={(seat.meter !== null && seat.meter.turns === 0) || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPerson(seat.person, event.shiftKey)}
      onKeyDown={(event) => seatKey(event, () => onPerson(seat.person, event.shiftKey))}
    >
      <title>{seat.name}</title>
      {said !== null && <desc id={descId}>{said}</desc>}
      <path
        className="wedge"
        d={ringPiece(centre, place.angle, wide, layout.radius * 0.45, rim + 60 * scale)}
      />
      {petal > 0 && (
        <path
          className="petal"
          d={ringPiece(centre, place.angle, Math.min(wide * 0.58, 0.3), petalFrom, petalFrom + petal)}
          strokeWidth={4 * scale}
        />
      )}
      <circle className="chair" cx={place.x} cy={place.y} r={radius} strokeWidth={1.6 * scale} />
      {badged && (
        <text
          className="who-badge"
          x={place.x}
          y={place.y + layout.fontSize * 0.34}
          fontSize={layout.mode === 'numbers' ? layout.fontSize : Math.max(14, 13 * scale)}
        >
          {seat.badge}
        </text>
      )}
      {seat.had && layout.mode === 'names' && (
        <path
          className="who-had"
          d={
            badged
              ? tick(inwards(place, layout.seat * 1.8), layout.seat * 0.4)
              : tick(place, layout.seat * 0.45)
          }
          strokeWidth={2.2 * scale}
        />
      )}
      {layout.mode === 'names' && (
        <text
          className="who-name"
          x={layout.cx + label.x}
          y={layout.cy + label.y}
          textAnchor={place.anchor}
          fontSize={layout.fontSize}
        >
          <Beginning label={place.label} letters={letters} />
        </text>
      )}
      {seat.handUp && <Hand place={place} layout={layout} scale={scale} radius={radius} />}
      {layout.mode === 'names' && (seat.handUp || seat.passed) && (
        <text
          className="who-aside"
          x={layout.cx + label.x}
          // On the side of the name that is away from the seat, or it would lie on the petal.
          y={Math.sin(place.angle) < -0.05 ? label.y + layout.cy - layout.fontSize * 1.1 : below}
          textAnchor={place.anchor}
          fontSize={Math.max(14, 14 * scale)}
        >
          {seat.handUp ? handWords(seat) : en.room.circle.passedShort}
        </text>
      )}
    </g>
  );
}, looksTheSame);

/** A place nearer to the middle of the circle, by this many pixels. */
const inwards = ({ x, y, angle }: SeatPlace, by: number): Point => ({
  x: x - Math.cos(angle) * by,
  y: y - Math.sin(angle) * by,
});

/** A focused seat: Enter and Space press it, arrows go round. */
function seatKey(event: KeyboardEvent<SVGGElement>, press: () => void): void {
  const seats = [...(event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('.room-seat') ?? [])];
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (event.key === 'Enter' || event.key === ' ') press();
  else if (step !== undefined) seats.at((seats.indexOf(event.currentTarget) + step) % seats.length)?.focus();
  else return;
  event.preventDefault();
}

/** In pixels; `leveled`: all alike. */
export function petalLength(
  { meter }: Seat,
  layout: Drawn,
  { fullMs, leveled }: { readonly fullMs: number; readonly leveled: boolean },
): number {
  if (meter === null) return 0;
  if (leveled) return layout.petalDepth * 0.3;
  return meter.speakingMs <= 0 ? 0 : Math.max(2, (layout.petalDepth * meter.speakingMs) / fullMs);
}

export const handWords = ({ handAt }: Pick<Seat, 'handAt'>): string =>
  handAt === null ? en.room.circle.handUp : en.room.circle.handAt(handAt);

export function describeSeat(seat: Seat, leveled: boolean): string | null {
  const { circle } = en.room;
  const meter =
    seat.meter === null || leveled
      ? undefined
      : circle.meter(
          countdown(seat.meter.speakingMs),
          seat.meter.turns,
          seat.meter.share === null ? '—' : circle.share(seat.meter.share),
        );
  const said = [
    ...(seat.handUp ? [handWords(seat)] : []),
    ...(seat.passed ? [circle.passed] : []),
    ...(seat.had ? [circle.had] : []),
    ...(meter === undefined ? [] : [meter]),
  ];
  return said.length === 0 ? null : said.join(', ');
}

/** The letters that pass the floor are marked, where letters can be taken apart (not in joined scripts). */
function Beginning({ label, letters }: { readonly label: string; readonly letters: string | null }) {
  const head = letters === null ? '' : label.slice(0, letters.length);
  if (letters === null || foldName(head) !== letters || !/^\p{Script=Latin}+$/u.test(head)) return label;
  return (
    <>
      <tspan className="who-beginning">{head}</tspan>
      {label.slice(head.length)}
    </>
  );
}

/** Beside the seat, on the side that is up. */
function Hand({
  place,
  layout,
  scale,
  radius,
}: {
  readonly place: SeatPlace;
  readonly layout: Drawn;
  readonly scale: number;
  /** Of the seat as it is drawn. */
  readonly radius: number;
}) {
  if (layout.mode === 'numbers') {
    // The seats stand too close for it: inside the ring, pointing at the seat.
    const at = (r: number): string =>
      `${layout.cx + r * Math.cos(place.angle)} ${layout.cy + r * Math.sin(place.angle)}`;
    const from = layout.radius - layout.seat - 4 * scale;
    return (
      <path className="who-hand" d={`M${at(from)}L${at(from - 12 * scale)}`} strokeWidth={3.2 * scale} />
    );
  }
  const across = place.angle + (Math.cos(place.angle) > 0 ? -1 : 1) * (Math.PI / 2);
  const away = radius + 11 * scale;
  const [x, y] = [place.x + away * Math.cos(across), place.y + away * Math.sin(across)];
  return (
    <path
      className="who-hand"
      d={`M${x - 3 * scale} ${y + 7 * scale}L${x + 3 * scale} ${y - 8 * scale}`}
      strokeWidth={3.2 * scale}
    />
  );
}

const tick = ({ x, y }: Point, size: number): string =>
  `M${x - size} ${y}L${x - size * 0.2} ${y + size * 0.75}L${x + size} ${y - size * 0.7}`;
