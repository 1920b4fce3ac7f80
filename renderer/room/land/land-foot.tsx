import type { Forecast } from '../../../shared/time/forecast.ts';
import { en } from '../../../shared/words/en.ts';
import { LiveButton } from '../../ui/button.tsx';

interface Props {
  readonly ahead: Forecast;
  /** The projected end as the clock will show it. */
  readonly ends: string;
  /** The key that lands, as people write it, while it is offered (T4); null: it is not. */
  readonly offer: string | null;
  readonly run: (id: string) => void;
}

/** Below the segments, always in reach: when it will end, and the two ways to end in time. Its height never changes. */
export function LandFoot({ ahead, ends, offer, run }: Props) {
  const { timeline } = en.room;
  const late = Math.round((ahead.projectedEnd - ahead.endBy) / 60_000);
  const closing = ahead.rows.some(
    ({ segment, status }) => segment.kind === 'closing' && (status === 'next' || status === 'later'),
  );
  const runs = ahead.rows.some(({ status }) => status === 'now');
  if (!closing && !runs) return null;
  return (
    <div className="timeline-foot">
      <output className="timeline-ends" data-offer={offer !== null || undefined}>
        {timeline.ends(ends)}
        {offer !== null && <strong>{timeline.landOffer(late, offer)}</strong>}
      </output>
      {runs && (
        <LiveButton aria-pressed={offer === null ? undefined : true} onClick={() => run('land.show')}>
          {timeline.land}
        </LiveButton>
      )}
      {closing && <LiveButton onClick={() => run('closeNow')}>{timeline.closeNow}</LiveButton>}
    </div>
  );
}
