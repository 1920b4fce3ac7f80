import { band, type Band } from '../../../shared/time/bands.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { BandWord } from '../band-word.tsx';
import { Digits } from '../digits.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Timer({ view: { totalMs, countdown: time }, now }: SceneProps<'timer'>) {
  const leftMs = time === null ? totalMs : time.endsAt - now;
  const text = countdown(leftMs);
  return (
    <div className="stage-digits">
      <Digits text={text} widest={countdown(totalMs)} label={en.wall.timeLeft(text)} />
      <div className="timer-band">
        <Bar left={totalMs === 0 ? 0 : leftMs / totalMs} at={band(leftMs, totalMs)} />
        <BandWord at={band(leftMs, totalMs)} />
      </div>
    </div>
  );
}

function Bar({ left, at }: { readonly left: number; readonly at: Band }) {
  const part = Math.min(1, Math.max(0, left));
  return (
    <div className={`bar band-${at}`} aria-hidden="true">
      <div className="bar-left" style={{ inlineSize: `${part * 100}%` }} />
    </div>
  );
}
