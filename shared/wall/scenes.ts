import type { Scene } from '../session/events.ts';
import type { Projection } from './projection.ts';
import { agendaView } from './scenes/agenda.ts';
import { agreementsView } from './scenes/agreements.ts';
import { breakoutsView } from './scenes/breakouts.ts';
import { breakView } from './scenes/break.ts';
import { messageView } from './scenes/message.ts';
import { nowView } from './scenes/now.ts';
import { pollView } from './scenes/poll.ts';
import { referralView } from './scenes/referral.ts';
import { roundView } from './scenes/round.ts';
import { slidesView, timerView } from './scenes/timer.ts';
import type { SceneView } from './view.ts';

/** Every scene that can be chosen, one file each; null: there is nothing yet that it could show. */
export const projectors: { readonly [S in Scene]: (from: Projection) => SceneView | null } = {
  now: nowView,
  prompt: nowView,
  timer: timerView,
  slides: slidesView,
  round: roundView,
  break: breakView,
  agenda: agendaView,
  agreements: agreementsView,
  message: messageView,
  referral: referralView,
  poll: pollView,
  breakouts: breakoutsView,
  clock: () => ({ scene: 'clock' }),
  white: () => ({ scene: 'white' }),
};
