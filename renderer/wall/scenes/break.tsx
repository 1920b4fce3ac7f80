import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Digits } from '../digits.tsx';
import { Fit } from '../fit.tsx';
import { leftOf, roughly } from '../remaining.ts';
import { Ring } from '../ring.tsx';
import type { SceneProps } from '../scene-props.ts';

/** When we meet again is the point; how long that is stands beside it. */
export function Break({ view: { title, prompt, countdown: time }, wall, now }: SceneProps<'break'>) {
  const { breaks } = en.wall;
  const name = title === '' ? breaks.name : title;
  const over = time !== null && time.endsAt <= now;
  if (time === null || over)
    return (
      <div className="stage">
        <div className="said">
          <Fit className="prompt" of={`${name} ${String(over)}`}>
            {over && (
              <p className="kicker-within" dir="auto">
                {name}
              </p>
            )}
            <p dir="auto">{over ? breaks.over : name}</p>
          </Fit>
        </div>
        <div className="side">
          <Ring left={over ? null : 1} tone="quiet" />
        </div>
      </div>
    );
  const back = clockTime(time.endsAt + wall.clockOffset, wall.zone, en.summary.locale);
  return (
    <div className="stage">
      <div className="said">
        <div className="break-name">
          <Fit className="prompt" of={`${name}\n${prompt}`} largest={10}>
            <p dir="auto">{name}</p>
            {prompt !== '' && (
              <p className="lead" dir="auto">
                {prompt}
              </p>
            )}
          </Fit>
        </div>
        <div className="back">
          <p className="back-word">{breaks.back}</p>
          <Digits text={back} widest={back} label={breaks.backAt(back)} role="img" />
        </div>
      </div>
      <div className="side">
        <Ring left={leftOf(time, now)} tone="quiet">
          <p className="ring-time" role="timer" aria-label={en.wall.timeLeft(roughly(time, now))}>
            {roughly(time, now)}
          </p>
        </Ring>
      </div>
    </div>
  );
}
