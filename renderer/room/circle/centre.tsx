import type { CSSProperties } from 'react';
import { en } from '../../../shared/words/en.ts';
import type { CircleModel } from './model.ts';
import { fitName, type Place } from './fit-name.ts';
import { smallestLabel } from './layout.ts';
import { useMeasure } from '../../ui/measure.ts';
import { arcLeft } from './paths.ts';
import { useSize } from './use-size.ts';

interface Props {
  readonly model: CircleModel;
  /** Free radius in pixels; without it the words stand in a line above the list. */
  readonly inner?: number;
  readonly scale?: number;
  /** Of the name where it stands in a line, in rem. */
  readonly lineSize?: number;
  /** Everyone sees it: of who passed it tells as little as the wall. */
  readonly forAll?: boolean;
}

const rem = 16;
/** Of the name in the circle: wide, narrow; when nobody speaks; of what stands below it. Rem, and lines. */
const sizes = { wide: 2.75, narrow: 1.6, quiet: 1.25, next: 1.0625, lines: 2 };

/** Who speaks, then who is next; in a go-round the ring that empties, and never a digit of time. */
export function Centre({ model, inner, scale: given, lineSize = sizes.narrow, forAll = false }: Props) {
  const { circle } = en.room;
  const [ref, box] = useSize<HTMLDivElement>({ width: 800, height: 640, scale: 1 });
  const measure = useMeasure();
  const scale = given ?? box.scale;
  const { round } = model;
  const name = model.voices.length === 0 ? null : circle.voices(model.voices);
  const ring = round?.left ?? null;
  const ringRadius = inner === undefined ? 0 : inner * 0.82;
  const side = ringRadius * 2 + 12 * scale;
  const small = (inner ?? 0) < 110 * scale;
  const inLine = inner === undefined && lineSize === sizes.narrow;
  // Beside the name who is next stands in the same line.
  const width =
    inner === undefined ? box.width * (inLine ? 0.55 : 1) : ring === null ? inner * 1.65 : ringRadius * 1.75;
  const styleOf = (text: string, largest: number, lines: number): CSSProperties => {
    const place: Place = {
      width: width * 0.99,
      largest: largest * rem * scale,
      smallest: smallestLabel * scale,
      lines,
      measure,
    };
    const fitted = fitName(text, place);
    return {
      fontSize: `${fitted.size}px`,
      WebkitLineClamp: fitted.lines,
      overflowWrap: fitted.parts ? 'anywhere' : 'normal',
    };
  };
  const shown =
    name ??
    (round?.silent === true ? circle.silence : round?.over === true ? circle.roundOver : circle.nobody);
  const largest =
    name === null ? sizes.quiet : inner === undefined ? lineSize : small ? sizes.narrow : sizes.wide;
  const toGo = round === null ? null : toGoWords(round, forAll);
  // Everyone is told who is next, and no more.
  const then = model.next === null ? null : circle.then(model.next, forAll ? [] : model.queue);
  return (
    <div ref={ref} className="floor" data-line={inner === undefined || undefined}>
      {ring !== null && inner !== undefined && (
        <svg
          className="floor-ring"
          width={side}
          height={side}
          viewBox={`0 0 ${side} ${side}`}
          aria-hidden="true"
        >
          <circle cx={side / 2} cy={side / 2} r={ringRadius} strokeWidth={5 * scale} />
          <path d={arcLeft([side / 2, side / 2], ringRadius, ring)} strokeWidth={5 * scale} />
        </svg>
      )}
      <div className="floor-words" style={inner === undefined ? undefined : { inlineSize: `${width}px` }}>
        {model.held && <div className="floor-held">{circle.held}</div>}
        <div
          className="floor-name"
          data-quiet={name === null || undefined}
          title={name ?? undefined}
          style={styleOf(shown, largest, inLine ? 1 : sizes.lines)}
        >
          {shown}
        </div>
        {toGo !== null && toGo !== shown && (
          <div className="floor-next" style={styleOf(toGo, sizes.next, inLine ? 1 : sizes.lines)}>
            {toGo}
          </div>
        )}
        {then !== null && (
          <div
            className="floor-next"
            title={then}
            style={styleOf(then, sizes.next, inLine ? 1 : sizes.lines)}
          >
            {then}
          </div>
        )}
      </div>
    </div>
  );
}

function toGoWords(round: NonNullable<CircleModel['round']>, forAll: boolean): string {
  const { circle } = en.room;
  if (round.over) return circle.roundOver;
  return forAll ? circle.toGo(round.toGo) : circle.toGoAgain(round.coming, round.again);
}
