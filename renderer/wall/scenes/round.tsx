import { en } from '../../../shared/words/en.ts';
import { leftOf } from '../remaining.ts';
import { Beads, Ring } from '../ring.tsx';
import { Said } from '../said.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Round({ view, now }: SceneProps<'round'>) {
  const { title, prompt, name, toGo, over, countdown: time } = view;
  return (
    <div className="stage">
      <Said title={title} prompt={prompt} />
      <div className="side">
        {over ? (
          <Ring left={null} />
        ) : time === null ? (
          <Beads toGo={toGo} />
        ) : (
          <Ring left={leftOf(time, now)} />
        )}
        {name !== null && (
          <p className="who" dir="auto">
            {name}
          </p>
        )}
        <p className="to-go">{over ? en.wall.roundOver : en.wall.toGo(toGo)}</p>
      </div>
    </div>
  );
}
