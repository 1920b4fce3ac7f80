import type { NextMeeting } from '../../session/events.ts';
import { promptOf, titleOf, type Projection } from '../projection.ts';

/** Blackout, and what is shown where no session is open. */
export interface CalmView {
  readonly scene: 'calm';
}

/** A bright empty picture: light in the room, or something to write on. */
export interface WhiteView {
  readonly scene: 'white';
}

export interface ClockView {
  readonly scene: 'clock';
}

/** Held: only the prompt, no digits, no band. */
export interface HeldView {
  readonly scene: 'held';
  readonly title: string;
  readonly prompt: string;
}

export interface ClosedView {
  readonly scene: 'closed';
  readonly title: string;
  readonly next: NextMeeting | null;
}

/** Which display this is; shown for a moment, and never by the session. */
export interface IdentifyView {
  readonly scene: 'identify';
  readonly number: number;
  readonly holds: 'console' | 'wall' | null;
}

export const heldView = (from: Projection): HeldView => ({
  scene: 'held',
  title: titleOf(from),
  prompt: promptOf(from.segment),
});

export const closedView = ({ opened, facts }: Projection): ClosedView => ({
  scene: 'closed',
  title: opened.title,
  next: facts.next,
});
