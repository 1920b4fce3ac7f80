import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Digits } from '../digits.tsx';
import { Fit } from '../fit.tsx';
import { leftOf } from '../remaining.ts';
import { RingTime } from '../ring-time.tsx';
import { Ring } from '../ring.tsx';
import { longestKicker } from '../said.tsx';
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
  const isLong = name.length > longestKicker;
  const back = clockTime(time.endsAt + wall.clockOffset, wall.zone, en.summary.locale);
  return (
    <div className="stage">
      <div className="said">
        {!isLong && (
          <p className="kicker" dir="auto">
            {name}
          </p>
        )}
        <div className="back">
          <p className="back-word">{breaks.back}</p>
          <Digits text={back} widest={back} label={breaks.backAt(back)} still />
        </div>
        {(isLong || prompt !== '') && (
          <div className="break-prompt">
            <Fit className="prompt" of={`${name}\n${prompt}`} largest={8}>
              {isLong && <p dir="auto">{name}</p>}
              <p dir="auto">{prompt}</p>
            </Fit>
          </div>
        )}
      </div>
      <div className="side">
        <Ring left={leftOf(time, now)} tone="quiet">
          <RingTime time={time} now={now} />
        </Ring>
      </div>
    </div>
  );
}
