import { useMeasure } from '../ui/measure.ts';

interface Props {
  readonly names: readonly string[];
  readonly facilitator: number | null;
  /** Without names: the drawing alone, filling its box. */
  readonly bare?: boolean;
  /** Marks who facilitates, by place. Without it the seats are only looked at. */
  readonly onMark?: (place: number) => void;
}

const center = 200;
const ring = 140;
/** Room for names on either side of the circle, as the type of `.seat text` is drawn. */
const side = 80;
const fontSize = 17;
const widest = center + side - ring - 11 * 1.3 - 10;
/** With more than this the names would lie on each other. */
const mostNamed = 24;

/** The circle as it fills. What it says is said in the form too, so it is hidden from screen readers. */
export function Seats({ names, facilitator, bare = false, onMark }: Props) {
  const measure = useMeasure();
  const seats = names.length === 0 ? Array.from({ length: 12 }, () => '') : names;
  const size = Math.min(11, (Math.PI * ring) / seats.length / 1.35);
  return (
    <svg
      className="seats"
      viewBox={bare ? '40 40 320 320' : `${-side} 10 ${2 * (center + side)} 380`}
      aria-hidden="true"
    >
      {seats.map((name, i) => {
        const angle = -Math.PI / 2 + (2 * Math.PI * i) / seats.length;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const middle = Math.abs(cos) < 0.25;
        const label = ring + size + 10;
        return (
          // A seat is its place.
          // oxlint-disable-next-line react/no-array-index-key -- the order is what is shown
          <g key={i} className={seatClass(names.length === 0, i === facilitator)} onClick={() => onMark?.(i)}>
            <circle
              cx={center + ring * cos}
              cy={center + ring * sin}
              r={i === facilitator ? size * 1.3 : size}
            />
            {!bare && names.length <= mostNamed && (
              <text
                x={center + label * cos}
                y={center + label * sin + (middle ? (sin > 0 ? 13 : -3) : 5)}
                textAnchor={middle ? 'middle' : cos > 0 ? 'start' : 'end'}
              >
                {shortened(name, middle ? 2 * center : widest, measure)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const seatClass = (empty: boolean, marked: boolean): string =>
  empty ? 'seat seat-empty' : marked ? 'seat seat-marked' : 'seat';

/** As much of a name as there is room for beside its seat: it must not run over what stands beside the drawing. */
function shortened(name: string, width: number, measure: (text: string, size: number) => number): string {
  if (measure(name, fontSize) <= width) return name;
  const characters = Array.from(name);
  let length = characters.length - 1;
  const cut = (): string => `${characters.slice(0, length).join('')}…`;
  while (length > 1 && measure(cut(), fontSize) > width) length -= 1;
  return cut();
}
