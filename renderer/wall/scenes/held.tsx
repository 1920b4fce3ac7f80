import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Held({ view: { title, prompt } }: SceneProps<'held'>) {
  return (
    <div className="stage stage-alone">
      <Fit className="prompt" of={`${title}\n${prompt}`} largest={15}>
        <p dir="auto">{prompt === '' ? title : prompt}</p>
      </Fit>
    </div>
  );
}
