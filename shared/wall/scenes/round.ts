import { isOver, stillToGo } from '../../session/round.ts';
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
  /** Quiet before the first turn: the ring is that of the silence. Left out: it is not. */
  readonly silent?: true;
  /** An emptying ring; never digits beside a name. null: no limit per person, or nobody's turn. */
  readonly countdown: Countdown | null;
}

/** The round that runs, or else the last one, which is over. */
export function roundView({ facts, opened, roster, now }: Projection): RoundView | null {
  const round = facts.rounds.findLast(({ endedAt }) => endedAt === null) ?? facts.rounds.at(-1);
  if (round === undefined) return null;
  const segment = facts.segments.find(({ id }) => id === round.segment) ?? null;
  const { current, silence } = round;
  const [from, totalMs] = silence === null ? [round.currentSince, round.limitMs] : [silence.from, silence.ms];
  return {
    scene: 'round',
    title: titleOf({ segment, opened }),
    prompt: promptOf(segment),
    name: current === null ? null : (namesForAll(facts, roster)[current]?.name ?? null),
    toGo: stillToGo(round),
    over: isOver(round),
    ...(silence === null ? {} : { silent: true as const }),
    countdown: totalMs === null || from === null ? null : runningFrom(facts, from, totalMs, now),
  };
}
