import type { Scene } from '../session/events.ts';
import type { Projection } from './projection.ts';
import { agreementsView } from './scenes/agreements.ts';
import { nowView } from './scenes/now.ts';
import { roundView } from './scenes/round.ts';
import { timerView } from './scenes/timer.ts';
import type { SceneView } from './view.ts';

/** Every scene that can be chosen, one file each; null: there is nothing yet that it could show. */
export const projectors: { readonly [S in Scene]: (from: Projection) => SceneView | null } = {
  now: nowView,
  timer: timerView,
  round: roundView,
  agreements: agreementsView,
  clock: () => ({ scene: 'clock' }),
};
