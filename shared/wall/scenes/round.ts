import { stillToGo } from '../../session/round.ts';
import { runningFrom, type Countdown } from '../countdown.ts';
import { namesForAll } from '../names.ts';
import { promptOf, titleOf, type Projection } from '../projection.ts';

export interface RoundView {
  readonly scene: 'round';
  readonly title: string;
  readonly prompt: string;
  /** Whose turn it is; null where the circle does not show names, or the round is over. */
  readonly name: string | null;
  /** Turns still to come after this one. */
  readonly toGo: number;
  readonly over: boolean;
  /** An emptying ring; never digits beside a name. null: no limit per person. */
  readonly countdown: Countdown | null;
}

/** The round that runs, or else the last one, which is over. */
export function roundView({ facts, opened, roster, now }: Projection): RoundView | null {
  const round = facts.rounds.findLast(({ endedAt }) => endedAt === null) ?? facts.rounds.at(-1);
  if (round === undefined) return null;
  const segment = facts.segments.find(({ id }) => id === round.segment) ?? null;
  const { current, currentSince, limitMs } = round;
  return {
    scene: 'round',
    title: titleOf({ segment, opened }),
    prompt: promptOf(segment),
    name: current === null ? null : (namesForAll(facts, roster)[current]?.name ?? null),
    toGo: stillToGo(round),
    over: current === null,
    countdown:
      limitMs === null || currentSince === null ? null : runningFrom(facts, currentSince, limitMs, now),
  };
}
