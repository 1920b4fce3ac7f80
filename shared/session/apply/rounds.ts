import type { Draft } from '../draft.ts';
import { advance, pass } from '../round.ts';
import type { Round } from '../state.ts';
import { endLast, type Appliers } from './applier.ts';

const running = (draft: Draft, change: (round: Round) => Round): void =>
  draft.replace('rounds', ({ endedAt }) => endedAt === null, change);

export const rounds: Appliers<
  | 'round.started'
  | 'round.passed'
  | 'round.advanced'
  | 'round.silence'
  | 'round.joined'
  | 'round.limited'
  | 'round.ended'
  | 'hold.started'
  | 'hold.ended'
> = {
  'round.started': (draft, { round, order, limitMs }, { at }) => {
    draft.own('rounds').push({
      id: round,
      segment: draft.facts.running,
      startedAt: at,
      endedAt: null,
      order,
      done: [],
      passed: [],
      passedTwice: [],
      current: null,
      currentSince: null,
      limitMs,
      nextLimitMs: null,
      silence: null,
    });
  },
  'round.silence': (draft, { ms }, { at }) =>
    running(draft, (round) => ({ ...round, silence: { from: at, ms } })),
  'round.joined': (draft, { person }) =>
    running(draft, (round) => ({
      ...round,
      order: [...round.order.filter((id) => id !== person), person],
    })),
  'round.limited': (draft, { limitMs }) => running(draft, (round) => ({ ...round, nextLimitMs: limitMs })),
  'round.passed': (draft, { person }) => running(draft, (round) => pass(round, person)),
  'round.advanced': (draft, { person }, { at }) => running(draft, (round) => advance(round, person, at)),
  'round.ended': (draft, _, { at }) =>
    running(draft, (round) => ({ ...advance(round, null, at), endedAt: at })),
  'hold.started': (draft, _, { at }) => {
    draft.own('holds').push({ from: at, to: null });
  },
  'hold.ended': (draft, _, { at }) => endLast(draft, 'holds', at),
};
