import { runningFrom, type Countdown } from '../countdown.ts';
import type { Projection } from '../projection.ts';

export interface MessageView {
  readonly scene: 'message';
  readonly text: string;
  /** A countdown of its own, beside whatever else runs ("five minutes of silence"). */
  readonly countdown: Countdown | null;
}

export function messageView({ facts, now }: Projection): MessageView | null {
  const { message } = facts.wall;
  if (message == null) return null;
  const { text, totalMs, startedAt } = message;
  const countdown =
    totalMs === null || startedAt === null ? null : runningFrom(facts, startedAt, totalMs, now);
  return { scene: 'message', text, countdown };
}
