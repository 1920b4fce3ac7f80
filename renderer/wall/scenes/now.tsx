import { band } from '../../../shared/time/bands.ts';
import { BandWord } from '../band-word.tsx';
import { leftOf } from '../remaining.ts';
import { RingTime } from '../ring-time.tsx';
import { Ring } from '../ring.tsx';
import { Said } from '../said.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Now({ view: { title, prompt, countdown: time }, now }: SceneProps<'now'>) {
  return (
    <div className="stage">
      <Said title={title} prompt={prompt} />
      <div className="side">
        <Ring left={leftOf(time, now)}>
          <RingTime time={time} now={now} />
        </Ring>
        <BandWord at={band(time.endsAt - now, time.totalMs)} />
      </div>
    </div>
  );
}
