import { en } from '../../../shared/words/en.ts';
import type { CircleModel } from './model.ts';
import { arcLeft } from './paths.ts';

interface Props {
  readonly model: CircleModel;
  /** Free radius in pixels; without it the words stand in a line above the list. */
  readonly inner?: number;
  readonly scale?: number;
}

/** Who speaks, then who is next; in a go-round the ring that empties, and never a digit of time. */
export function Centre({ model, inner, scale = 1 }: Props) {
  const { circle } = en.room;
  const { round } = model;
  const name = model.voices.length === 0 ? null : circle.voices(model.voices);
  const ring = round?.left ?? null;
  const ringRadius = inner === undefined ? 0 : inner * 0.82;
  const side = ringRadius * 2 + 12 * scale;
  return (
    <div
      className="floor"
      data-line={inner === undefined || undefined}
      data-small={(inner ?? 0) < 110 * scale || undefined}
    >
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
      <div
        className="floor-words"
        style={inner === undefined ? undefined : { inlineSize: `${ringRadius * 1.75}px` }}
      >
        {model.held && <div className="floor-held">{circle.held}</div>}
        <div className="floor-name" data-quiet={name === null || undefined} title={name ?? undefined}>
          {round?.over === true ? circle.roundOver : (name ?? circle.nobody)}
        </div>
        {round !== null && !round.over && <div className="floor-next">{circle.toGo(round.toGo)}</div>}
        {model.next !== null && <div className="floor-next">{circle.then(model.next)}</div>}
      </div>
    </div>
  );
}
