import { band } from '../../shared/time/bands.ts';
import type { Forecast } from '../../shared/time/forecast.ts';
import { en } from '../../shared/words/en.ts';

interface Props {
  readonly voices: readonly string[];
  readonly held: boolean;
  readonly ahead: Forecast;
  /** false where the room sees this screen and did not agree to names on it. */
  readonly named: boolean;
}

/** For screen readers: who has the floor, and when the band changes. Its text changes only then. */
export function LiveRegion({ voices, held, ahead, named }: Props) {
  const { live, circle, bands } = en.room;
  const now = ahead.rows.find((each) => each.status === 'now');
  const word = now === undefined ? '' : bands[band(now.remainingMs, now.segment.durationMs)];
  return (
    <>
      <output className="visually-hidden" aria-label={en.room.circle.label}>
        {held
          ? live.held
          : voices.length === 0
            ? live.free
            : named
              ? live.floor(circle.voices(voices))
              : live.taken}
      </output>
      <output className="visually-hidden" aria-label={en.room.timeline.label}>
        {word === '' || now === undefined || held ? '' : live.band(word, now.segment.title)}
      </output>
    </>
  );
}
