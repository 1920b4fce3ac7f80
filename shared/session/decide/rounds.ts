import type { Body } from '../events.ts';
import { isOver, nextOf, pass } from '../round.ts';
import { roundLimitMs } from '../round-limit.ts';
import { findPerson, inBreakout, isHeld, isPresent, openTurns, takingTurns, runningRound } from '../ask.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { endTurns, pieceOn, pieceTo } from './floor.ts';

export const rounds: Deciders<
  | 'startRound'
  | 'nextInRound'
  | 'passInRound'
  | 'limitRound'
  | 'endRound'
  | 'startBreakout'
  | 'endBreakout'
  | 'hold'
  | 'resume'
> = {
  startRound: (facts, { order, limitMs, silentMs = null }, context) => {
    if (runningRound(facts) !== undefined) return refuse('roundRunning');
    if (inBreakout(facts)) return refuse('inBreakout');
    if (order?.some((id) => findPerson(facts, id) === undefined)) return refuse('unknownPerson');
    if (order !== null && new Set(order).size !== order.length) return refuse('duplicate');
    const absent = order?.find((id) => !isPresent(findPerson(facts, id)!));
    if (absent !== undefined) return refuse('notPresent', { person: absent });
    const people = order ?? takingTurns(facts).map(({ id }) => id);
    const first = people[0];
    if (first === undefined) return refuse('nobodyPresent');
    return events(
      {
        type: 'round.started',
        data: {
          round: context.newId(),
          order: people,
          limitMs: limitMs ?? roundLimitMs(facts, people.length),
        },
      },
      ...(silentMs === null
        ? pieceTo(facts, first, context)
        : [{ type: 'round.silence' as const, data: { ms: silentMs } }, ...endTurns(openTurns(facts))]),
    );
  },
  nextInRound: (facts, _, context) => {
    const round = runningRound(facts);
    if (round === undefined) return refuse('noRound');
    if (isOver(round)) return events({ type: 'round.ended', data: {} });
    return events(...pieceTo(facts, nextOf(round), context));
  },
  passInRound: (facts, _, context) => {
    const round = runningRound(facts);
    if (round === undefined) return refuse('noRound');
    const { current } = round;
    // After the silence, or somebody came when everyone else had had a turn: nobody is asked yet.
    if (current === null) return refuse(isOver(round) ? 'roundOver' : 'inSilence');
    // Alone left and passing for the first time: asked again at once, then it is over.
    const next = nextOf(pass(round, current));
    return events(
      { type: 'round.passed', data: { person: current } },
      ...pieceOn(facts, current, next, context),
    );
  },
  limitRound: (facts, { limitMs }) => {
    const round = runningRound(facts);
    if (round === undefined) return refuse('noRound');
    return (round.nextLimitMs ?? round.limitMs) === limitMs
      ? refuse('noChange')
      : events({ type: 'round.limited', data: { limitMs } });
  },
  endRound: (facts) =>
    runningRound(facts) === undefined
      ? refuse('noRound')
      : events({ type: 'round.ended', data: {} }, ...endTurns(openTurns(facts))),
  startBreakout: (facts, { groups }) => {
    if (inBreakout(facts)) return refuse('inBreakout');
    const all = groups.flat();
    if (new Set(all).size !== all.length) return refuse('duplicate');
    for (const id of all) {
      const person = findPerson(facts, id);
      if (person === undefined) return refuse('unknownPerson');
      if (!isPresent(person)) return refuse('notPresent', { person: id });
    }
    const round: Body[] = runningRound(facts) === undefined ? [] : [{ type: 'round.ended', data: {} }];
    return events(...endTurns(openTurns(facts)), ...round, { type: 'breakout.started', data: { groups } });
  },
  endBreakout: (facts) =>
    inBreakout(facts) ? events({ type: 'breakout.ended', data: {} }) : refuse('notInBreakout'),
  hold: (facts) => (isHeld(facts) ? refuse('onHold') : events({ type: 'hold.started', data: {} })),
  resume: (facts) => (isHeld(facts) ? events({ type: 'hold.ended', data: {} }) : refuse('notOnHold')),
};
