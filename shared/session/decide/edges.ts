import { heldNow } from '../../turns/unmeasured.ts';
import type { Body } from '../events.ts';
import type { SessionFacts, Turn } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { shiftBounds } from './shift.ts';
import { against } from './turn-rules.ts';

/** What is shorter cannot be seen or taken hold of on the strip. Milliseconds. */
const shortestMs = 1000;

/** Where the edge of a turn may lie, and what is moved with it. */
export interface EdgeBounds {
  /** Epoch milliseconds, both reachable; it has no room where `latest < earliest`. */
  readonly earliest: number;
  readonly latest: number;
  readonly started: readonly Turn[];
  readonly ended: readonly Turn[];
}

/** As of the last floor change (U1, U2); and nothing that is moved gets so short that it is gone. */
export function edgeBounds(facts: SessionFacts, turn: Turn, edge: 'start' | 'end', now: number): EdgeBounds {
  const at = edge === 'start' ? turn.start : (turn.end ?? now);
  const touching = facts.turns.filter((other) => (edge === 'start' ? other.end : other.start) === at);
  const others = touching.filter(({ id }) => id !== turn.id).map(({ id }) => id);
  const change =
    edge === 'start' ? { at, started: [turn.id], ended: others } : { at, started: others, ended: [turn.id] };
  const upTo = heldNow(facts, now);
  const { earliest, latest, started, ended } = shiftBounds(facts, change, upTo);
  return {
    earliest: Math.max(earliest, ...ended.map(({ start }) => start + shortestMs)),
    latest: Math.min(latest, ...started.map(({ end }) => (end ?? upTo) - shortestMs)),
    started,
    ended,
  };
}

export const edges: Deciders<'moveEdge' | 'mergeTurns'> = {
  moveEdge: (facts, { turn, edge, to }, { now }) => {
    const known = facts.turns.find(({ id }) => id === turn);
    if (known === undefined) return refuse('unknownTurn');
    const from = edge === 'start' ? known.start : known.end;
    // What is still going on has no end to be moved.
    if (from === null) return refuse('noChange');
    const { earliest, latest, started, ended } = edgeBounds(facts, known, edge, now);
    // Between two that are short already there is no place at all, not even beyond them.
    if (latest < earliest) return refuse('noChange');
    const at = Math.min(Math.max(to, earliest), latest);
    // Where neighbours leave no room, it must not jump against the way it was asked to go.
    if ((at - from) * (to - from) <= 0) return refuse('noChange');
    return events(
      ...ended.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, end: at } })),
      ...started.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, start: at } })),
    );
  },
  mergeTurns: (facts, { turn, with: other }, { now }) => {
    const one = facts.turns.find(({ id }) => id === turn);
    const two = facts.turns.find(({ id }) => id === other);
    if (one === undefined || two === undefined) return refuse('unknownTurn');
    if (one === two) return refuse('noChange');
    const start = Math.min(one.start, two.start);
    const end = one.end === null || two.end === null ? null : Math.max(one.end, two.end);
    // An ended turn cannot be opened again: where one of them still goes on, that one stays.
    const [stays, goes] = two.end === null && one.end !== null ? [two, one] : [one, two];
    const merged: Turn = { ...stays, person: one.person, measured: one.measured, start, end };
    const wrong = against(facts, merged, merged.person, now, goes.id);
    if (wrong !== null) return refuse(wrong);
    const data = {
      turn: stays.id,
      ...(start === stays.start ? {} : { start }),
      ...(end === stays.end || end === null ? {} : { end }),
      ...(stays === one ? {} : { person: one.person, measured: one.measured }),
    };
    return events(
      { type: 'turn.removed', data: { turn: goes.id } },
      ...(Object.keys(data).length === 1 ? [] : [{ type: 'turn.corrected' as const, data }]),
    );
  },
};
