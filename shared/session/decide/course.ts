import { endTurns } from './floor.ts';
import { isHeld, openTurns } from '../ask.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { mostPeople } from '../limits.ts';
import { stampStarts } from '../wall-state.ts';
import { closePoll } from './polls.ts';
import { leave } from './segments.ts';

export const course: Deciders<'openSession' | 'closeSession' | 'setWall' | 'recordGap' | 'adjustClock'> = {
  openSession: (facts, { opened }) => {
    if (facts.phase !== 'none') return refuse('alreadyOpen');
    if (opened.members.length > mostPeople) return refuse('tooManyPeople', { most: mostPeople });
    const keys: readonly (readonly (string | number)[])[] = [
      opened.members.map(({ person }) => person),
      opened.members.map(({ badge }) => badge),
      opened.plan.map(({ id }) => id),
    ];
    if (keys.some((ids) => new Set(ids).size !== ids.length)) return refuse('duplicate');
    const first = opened.plan[0];
    if (first === undefined) return refuse('unknownSegment');
    return events(
      { type: 'session.opened', data: opened },
      { type: 'segment.started', data: { segment: first.id } },
    );
  },
  closeSession: (facts, _, { now, measures }) =>
    events(
      ...endTurns(openTurns(facts)),
      ...(isHeld(facts) ? [{ type: 'hold.ended' as const, data: {} }] : []),
      ...closePoll(facts),
      ...leave(facts),
      {
        type: 'session.closed',
        data: { measures: facts.tracking === 'session' ? (measures?.(facts, now) ?? null) : null },
      },
    ),
  setWall: (facts, { wall }, { now }) =>
    events({ type: 'wall.set', data: stampStarts(wall, facts.wall, now) }),
  recordGap: (_, { type: _type, ...gap }) =>
    gap.to < gap.from ? refuse('gapBackwards') : events({ type: 'clock.gap', data: gap }),
  adjustClock: (_, { offset }) => events({ type: 'clock.adjusted', data: { offset } }),
};
