import { Fit } from '../fit.tsx';
import { Ring } from '../ring.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Welcome({ view: { title, purpose } }: SceneProps<'welcome'>) {
  return (
    <div className="stage">
      <div className="said">
        <Fit className="prompt" of={`${title}\n${purpose}`}>
          <p dir="auto">{title}</p>
          {purpose !== '' && (
            <p className="lead" dir="auto">
              {purpose}
            </p>
          )}
        </Fit>
      </div>
      <div className="side">
        <Ring left={1} />
      </div>
    </div>
  );
}
