import type { SceneComponent, SceneName } from '../scene-props.ts';
import { Agreements } from './agreements.tsx';
import { Clock } from './clock.tsx';
import { Closed } from './closed.tsx';
import { Held } from './held.tsx';
import { Now } from './now.tsx';
import { Round } from './round.tsx';
import { Timer } from './timer.tsx';
import { Welcome } from './welcome.tsx';

/** Every scene there is, one file each; one more does not compile without its line here. */
export const scenes: { readonly [S in SceneName]: SceneComponent<S> } = {
  calm: () => null,
  welcome: Welcome,
  held: Held,
  now: Now,
  round: Round,
  timer: Timer,
  agreements: Agreements,
  clock: Clock,
  closed: Closed,
};
