import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import { leftOf } from '../remaining.ts';
import { Beads, Ring } from '../ring.tsx';
import { Said } from '../said.tsx';
import type { SceneProps } from '../scene-props.ts';

/** As many letters stand beside the prompt; a longer name gets the picture's whole width. */
const shortName = 11;

export function Round({ view, now }: SceneProps<'round'>) {
  const { title, prompt, name, toGo, over, silent, countdown: time } = view;
  const beside = name !== null && name.length <= shortName;
  return (
    <div className={name === null || beside ? 'stage' : 'stage stage-named'}>
      <Said title={title} prompt={prompt} />
      <div className="side">
        {over ? (
          <Ring left={null} />
        ) : time === null ? (
          <Beads toGo={toGo} />
        ) : (
          <Ring left={leftOf(time, now)} />
        )}
        {beside && (
          <p className="who" dir="auto">
            {name}
          </p>
        )}
        <p className="to-go">
          {over ? en.wall.roundOver : silent === true ? en.wall.silence : en.wall.toGo(toGo)}
        </p>
      </div>
      {name !== null && !beside && (
        <div className="named">
          <Fit of={name} largest={11}>
            <p className="who who-long" dir="auto">
              {name}
            </p>
          </Fit>
        </div>
      )}
    </div>
  );
}
