import { memo } from 'react';
import { clockSeconds, clockTime } from '../../../shared/time/clock.ts';
import { inSight, type StripView } from '../../../shared/turns/strip.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { marks } from './sight.ts';

interface Props {
  readonly view: StripView;
  readonly scale: number;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly locale: string;
  readonly clockOffset: number;
}

/** What the turns lie on: the clock, where segments begin, and what is not measured. For the eye alone. */
export const Ground = memo(function Ground({ view, scale, from, to, zone, locale, clockOffset }: Props) {
  const x = (at: number): number => (at - view.from) * scale;
  const { stepMs, at } = marks(
    { from: Math.max(from, view.from), to: Math.min(to, view.to) },
    scale,
    clockOffset,
  );
  const clock = stepMs < 60_000 ? clockSeconds : clockTime;
  return (
    <>
      {at.map((instant) => (
        <span key={instant} className="strip-mark" style={{ left: x(instant) }}>
          {clock(instant + clockOffset, zone, locale)}
        </span>
      ))}
      {inSight(view.segments, from, to).map((segment) => (
        <span
          key={`${segment.id} ${String(segment.from)}`}
          className="strip-bound"
          style={{ left: x(segment.from) }}
        />
      ))}
      {inSight(view.away, from, to).map((each) => (
        <span
          key={`${each.why} ${String(each.from)}`}
          className="strip-away"
          data-why={each.why}
          style={{ left: x(each.from), width: (each.to - each.from) * scale }}
        >
          {(each.to - each.from) * scale > 70 && <i>{enStrip.away[each.why]}</i>}
        </span>
      ))}
    </>
  );
});
