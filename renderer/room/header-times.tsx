import { clockTime } from '../../shared/time/clock.ts';
import type { Forecast } from '../../shared/time/forecast.ts';
import { en } from '../../shared/words/en.ts';

interface Props {
  readonly ahead: Forecast;
  /** Of the wall clock against the session's, milliseconds. */
  readonly clockOffset: number;
  readonly zone: string;
  readonly locale: string;
}

/** By when the group closes, and how far ahead of the plan or behind it it is: of nobody in it, so everyone may see it. */
export function HeaderTimes({ ahead, clockOffset, zone, locale }: Props) {
  const { header } = en.room;
  const delta = Math.round(ahead.behindMs / 60_000);
  return (
    <>
      {ahead.closeBy !== null && (
        <div className="stat">
          <span className="k">{header.closeBy}</span>
          <b>{clockTime(ahead.closeBy + clockOffset, zone, locale)}</b>
        </div>
      )}
      {delta !== 0 && (
        <div className="stat" data-late={delta > 0 || undefined} title={header.deltaSpoken(delta)}>
          <span className="k">{delta > 0 ? header.behind : header.ahead}</span>
          <b className="delta">{header.deltaMinutes(delta)}</b>
        </div>
      )}
    </>
  );
}
