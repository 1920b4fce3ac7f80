import type { SessionFacts } from '../../session/state.ts';
import type { Forecast } from '../forecast.ts';

/** Less than this is not worth a word. */
const worthMs = 60_000;

export interface LandingOffer {
  /** When the room went on again: whoever saw the offer of then is not told twice. */
  readonly since: number;
  /** By how much the projected end is too late, milliseconds. */
  readonly overMs: number;
}

/**
 * T4: after a hold, or a time that was not counted, in the running segment, when the projected end lies past the latest one.
 * null: nothing to offer.
 */
export function landingOffer(facts: SessionFacts, ahead: Forecast): LandingOffer | null {
  const from = facts.segments.find(({ id }) => id === facts.running)?.spans.at(-1)?.from;
  const overMs = ahead.projectedEnd - ahead.endBy;
  const stops = [...facts.holds, ...facts.gaps.filter(({ counted }) => !counted)].map(({ to }) => to);
  if (from === undefined || overMs < worthMs || stops.includes(null)) return null;
  const since = Math.max(...stops.map((to) => to ?? 0));
  return since > from ? { since, overMs } : null;
}
