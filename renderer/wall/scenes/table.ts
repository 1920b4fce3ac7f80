import type { SceneComponent, SceneName } from '../scene-props.ts';
import { Agenda } from './agenda.tsx';
import { Agreements } from './agreements.tsx';
import { Breakouts } from './breakouts.tsx';
import { Break } from './break.tsx';
import { Clock } from './clock.tsx';
import { Closed } from './closed.tsx';
import { Held } from './held.tsx';
import { Identify } from './identify.tsx';
import { Message } from './message.tsx';
import { Now } from './now.tsx';
import { Poll } from './poll.tsx';
import { Referral } from './referral.tsx';
import { Round } from './round.tsx';
import { Slides, Timer } from './timer.tsx';
import { Welcome } from './welcome.tsx';

const Nothing = (): null => null;

/** Every scene there is, one file each; one more does not compile without its line here. */
export const scenes: { readonly [S in SceneName]: SceneComponent<S> } = {
  calm: Nothing,
  white: Nothing,
  welcome: Welcome,
  held: Held,
  now: Now,
  round: Round,
  timer: Timer,
  slides: Slides,
  break: Break,
  agenda: Agenda,
  agreements: Agreements,
  message: Message,
  clock: Clock,
  referral: Referral,
  poll: Poll,
  breakouts: Breakouts,
  closed: Closed,
  identify: Identify,
};
