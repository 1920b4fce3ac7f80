import { en } from '../../../shared/words/en.ts';
import type { SceneProps } from '../scene-props.ts';

/** A number that is read from the other end of the room, and what this display is for. */
export function Identify({ view: { number, holds } }: SceneProps<'identify'>) {
  return (
    <div className="stage-digits identify">
      <p className="identify-number">{number}</p>
      <p className="identify-word">{holds === null ? '' : en.wall.identify[holds]}</p>
    </div>
  );
}
