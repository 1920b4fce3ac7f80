import type { Draft } from '../draft.ts';
import type { Round } from '../state.ts';
import { endSpan, type Appliers } from './applier.ts';

const running = (draft: Draft, change: (round: Round) => Round): void =>
  draft.replace('rounds', ({ endedAt }) => endedAt === null, change);

export const rounds: Appliers<
  | 'round.started'
  | 'round.passed'
  | 'round.advanced'
  | 'round.ended'
  | 'breakout.started'
  | 'breakout.ended'
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
    });
  },
  'round.passed': (draft, { person }) =>
    running(draft, (round) =>
      round.passed.includes(person)
        ? { ...round, passedTwice: [...round.passedTwice, person], current: null }
        : { ...round, passed: [...round.passed, person], current: null },
    ),
  'round.advanced': (draft, { person }, { at }) =>
    running(draft, (round) => ({
      ...round,
      done: round.current === null ? round.done : [...round.done, round.current],
      current: person,
      currentSince: person === null ? null : at,
    })),
  'round.ended': (draft, _, { at }) =>
    running(draft, (round) => ({
      ...round,
      done: round.current === null ? round.done : [...round.done, round.current],
      current: null,
      currentSince: null,
      endedAt: at,
    })),
  'breakout.started': (draft, { groups }, { at }) => {
    draft.own('breakouts').push({ from: at, to: null });
    draft.facts.groups = groups;
  },
  'breakout.ended': (draft, _, { at }) => {
    draft.facts.breakouts = endSpan(draft.facts.breakouts, at);
  },
  'hold.started': (draft, _, { at }) => {
    draft.own('holds').push({ from: at, to: null });
  },
  'hold.ended': (draft, _, { at }) => {
    draft.facts.holds = endSpan(draft.facts.holds, at);
  },
};
