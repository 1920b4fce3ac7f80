import { band, bandEdges } from '../../../shared/time/bands.ts';
import { countdown } from '../../../shared/time/clock.ts';
import type { TimerView } from '../../../shared/wall/scenes/timer.ts';
import { en } from '../../../shared/words/en.ts';
import { BandWord } from '../band-word.tsx';
import { Digits } from '../digits.tsx';
import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';

export const Timer = ({ view, now }: SceneProps<'timer'>) => <PresenterTime {...view} now={now} />;

/** The wall has stepped aside; where there is only one screen, this is what stays of it. */
export const Slides = ({ view: { timer }, now }: SceneProps<'slides'>) =>
  timer === null ? null : <PresenterTime {...timer} now={now} />;

function PresenterTime({
  totalMs,
  countdown: time,
  bands,
  elapsed,
  message,
  now,
}: TimerView & { now: number }) {
  const leftMs = time === null ? totalMs : time.endsAt - now;
  const at = band(leftMs, totalMs, bands);
  // A second has passed when it is over, and is left until then: both turn at the same moment.
  const text = elapsed ? countdown(totalMs - Math.ceil(leftMs / 1000) * 1000) : countdown(leftMs);
  const label = elapsed ? en.wall.timePassed(text) : en.wall.timeLeft(text);
  return (
    <div className={message === '' ? 'stage-digits' : 'stage-digits stage-told'}>
      <Digits text={text} widest={countdown(totalMs)} label={label} />
      <div className="timer-band">
        <div className={`bar band-${at}`} aria-hidden="true">
          <div className="bar-room">
            <div className="bar-left" style={{ transform: `translateX(${part(leftMs / totalMs) - 100}%)` }} />
          </div>
          {bandEdges(totalMs, bands).map(({ band: edge, leftMs: from }) =>
            from === 0 ? null : (
              <div key={edge} className="bar-edge" style={{ insetInlineStart: `${part(from / totalMs)}%` }} />
            ),
          )}
        </div>
        <BandWord at={at} />
      </div>
      {message !== '' && (
        <Fit className="told" of={message} largest={9}>
          <p dir="auto">{message}</p>
        </Fit>
      )}
    </div>
  );
}

/** Per cent of the bar. */
const part = (of: number): number => Math.min(100, Math.max(0, Number.isFinite(of) ? of * 100 : 0));
