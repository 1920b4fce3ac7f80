import { Fit } from '../fit.tsx';
import { leftOf } from '../remaining.ts';
import { RingTime } from '../ring-time.tsx';
import { Ring } from '../ring.tsx';
import type { SceneProps } from '../scene-props.ts';

/** A sentence, and where it has a time of its own, how much of that is left; at its end the ring is empty, and that is all. */
export function Message({ view: { text, countdown: time }, now }: SceneProps<'message'>) {
  return (
    <div className={time === null ? 'stage stage-alone' : 'stage'}>
      <div className="said">
        <Fit className="prompt" of={text} largest={time === null ? 15 : 13}>
          <p dir="auto">{text}</p>
        </Fit>
      </div>
      {time !== null && (
        <div className="side">
          <Ring left={leftOf(time, now)} tone="quiet">
            {time.endsAt > now && <RingTime time={time} now={now} />}
          </Ring>
        </div>
      )}
    </div>
  );
}
