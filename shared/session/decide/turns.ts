import type { Body } from '../events.ts';
import type { Turn } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { attribution } from './floor.ts';
import { shiftBounds } from './shift.ts';
import { against } from './turn-rules.ts';

export const turns: Deciders<'shiftFloor' | 'correctTurn' | 'splitTurn' | 'addTurn' | 'removeTurn'> = {
  shiftFloor: (facts, { deltaMs }, { now }) => {
    const last = facts.lastFloorChange;
    if (last === null) return refuse('noChange');
    const { earliest, latest, ended, started } = shiftBounds(facts, last, now);
    const at = Math.min(Math.max(last.at + deltaMs, earliest), latest);
    // Where neighbours leave no room, it must not jump against the way it was asked to go.
    if ((at - last.at) * deltaMs <= 0) return refuse('noChange');
    return events(
      ...ended.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, end: at } })),
      ...started.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, start: at } })),
    );
  },
  correctTurn: (facts, { turn, start, end, person }, { now }) => {
    const known = facts.turns.find(({ id }) => id === turn);
    if (known === undefined) return refuse('unknownTurn');
    const as =
      person === undefined ? { person: known.person, measured: known.measured } : attribution(facts, person);
    const after: Turn = { ...known, ...as, start: start ?? known.start, end: end ?? known.end };
    const wrong = against(facts, after, person === undefined ? known.person : person, now);
    if (wrong !== null) return refuse(wrong);
    const attributed = after.person !== known.person || after.measured !== known.measured;
    const data = {
      turn,
      ...(after.start === known.start ? {} : { start: after.start }),
      ...(after.end === null || after.end === known.end ? {} : { end: after.end }),
      ...(attributed ? as : {}),
    };
    return Object.keys(data).length === 1 ? refuse('noChange') : events({ type: 'turn.corrected', data });
  },
  splitTurn: (facts, { turn, splitAt, person }, { now, newId }) => {
    const known = facts.turns.find(({ id }) => id === turn);
    if (known === undefined) return refuse('unknownTurn');
    if (splitAt <= known.start || splitAt >= (known.end ?? now)) return refuse('notWithinTurn');
    const as = attribution(facts, person);
    const into: Turn = { ...known, ...as, id: newId(), start: splitAt };
    const wrong = against(facts, into, person, now, turn);
    if (wrong !== null) return refuse(wrong);
    return events({ type: 'turn.split', data: { turn, into: into.id, splitAt, ...as } });
  },
  addTurn: (facts, { person, start, end, estimated }, { now, newId }) => {
    if (end <= start) return refuse('turnBackwards');
    if (facts.tracking === 'not') return refuse('untracked');
    const as = attribution(facts, person);
    const turn: Turn = { id: newId(), ...as, start, end, estimated, seq: 0 };
    const wrong = against(facts, turn, person, now);
    if (wrong !== null) return refuse(wrong);
    return events({ type: 'turn.added', data: { turn: turn.id, ...as, start, end, estimated } });
  },
  removeTurn: (facts, { turn }) =>
    facts.turns.some(({ id }) => id === turn)
      ? events({ type: 'turn.removed', data: { turn } })
      : refuse('unknownTurn'),
};
