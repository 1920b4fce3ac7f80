import { band } from '../../../shared/time/bands.ts';
import { en } from '../../../shared/words/en.ts';
import { BandWord } from '../band-word.tsx';
import { leftOf, roughly } from '../remaining.ts';
import { Ring } from '../ring.tsx';
import { Said } from '../said.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Now({ view: { title, prompt, countdown: time }, now }: SceneProps<'now'>) {
  return (
    <div className="stage">
      <Said title={title} prompt={prompt} />
      <div className="side">
        <Ring left={leftOf(time, now)}>
          <p className="ring-time" role="timer" aria-label={en.wall.timeLeft(roughly(time, now))}>
            {roughly(time, now)}
          </p>
        </Ring>
        <BandWord at={band(time.endsAt - now, time.totalMs)} />
      </div>
    </div>
  );
}
