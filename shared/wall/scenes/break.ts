import { isBreak } from '../follow.ts';
import type { Countdown } from '../countdown.ts';
import type { Projection } from '../projection.ts';
import { nowView } from './now.ts';

export interface BreakView {
  readonly scene: 'break';
  /** '': it was not planned, and has no name. */
  readonly title: string;
  readonly prompt: string;
  /** Its end is when the room meets again; null: nobody said for how long. */
  readonly countdown: Countdown | null;
}

export function breakView(from: Projection): BreakView {
  const shown = isBreak(from.segment) ? nowView(from) : null;
  if (shown?.scene !== 'now') return { scene: 'break', title: '', prompt: '', countdown: null };
  const { title, prompt, countdown } = shown;
  return { scene: 'break', title, prompt, countdown };
}
