import { rehearsalZone, type Rehearsal } from '../../../shared/plan/rehearse/rehearsal.ts';
import { clockTime } from '../../../shared/time/clock.ts';
import { forecast } from '../../../shared/time/forecast.ts';
import { en } from '../../../shared/words/en.ts';
import { enRehearse } from '../../../shared/words/en-rehearse.ts';

const words = enRehearse;
export const timeOf = (instant: number): string => clockTime(instant, rehearsalZone, en.summary.locale);

/** What time it is in the rehearsal, by when to close, and how far behind. */
export function Standing({ at, people }: { readonly at: Rehearsal; readonly people: number }) {
  const { closeBy, behindMs } = forecast(at.state.facts, at.now);
  return (
    <div className="rehearse-standing">
      <b role="timer" aria-label={words.clock}>
        {timeOf(at.now)}
      </b>
      {closeBy !== null && (
        <span>
          {words.closeBy} <b>{timeOf(closeBy)}</b>
        </span>
      )}
      <span data-late={behindMs >= 60_000 || undefined}>{words.behind(behindMs)}</span>
      <span className="rehearse-about">{words.about(people)}</span>
    </div>
  );
}
