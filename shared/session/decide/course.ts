import { endTurns } from './floor.ts';
import { isHeld, openTurns, events, refuse, type Deciders } from './decider.ts';
import { leave } from './segments.ts';

export const course: Deciders<'openSession' | 'closeSession' | 'setWall' | 'recordGap' | 'adjustClock'> = {
  openSession: (facts, { opened }) => {
    if (facts.phase !== 'none') return refuse('alreadyOpen');
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
      ...leave(facts),
      {
        type: 'session.closed',
        data: { measures: facts.tracking === 'session' ? (measures?.(facts, now) ?? null) : null },
      },
    ),
  setWall: (_, { wall }) => events({ type: 'wall.set', data: wall }),
  recordGap: (_, { type: _type, ...gap }) =>
    gap.to < gap.from ? refuse('turnBackwards') : events({ type: 'clock.gap', data: gap }),
  adjustClock: (_, { offset }) => events({ type: 'clock.adjusted', data: { offset } }),
};
