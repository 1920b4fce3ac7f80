import { subtract, type Interval } from '../../turns/intervals.ts';
import { heldNow, unmeasured, until } from '../../turns/unmeasured.ts';
import { findPerson } from '../ask.ts';
import type { DecideContext } from '../commands.ts';
import type { Body } from '../events.ts';
import type { SessionFacts, Turn } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { attribution } from './floor.ts';
import { wasPresent } from './turn-rules.ts';

/** Somebody's part of a stretch; in pieces where something unmeasured lies within it. */
interface Share {
  readonly person: string | null;
  readonly pieces: readonly Interval[];
}

/** What of a stretch nobody has the floor in and can be measured, in order; `instead` does not count as taken. */
export function freeOf(
  facts: SessionFacts,
  { from, to }: Interval,
  instead: string | null,
  now: number,
): Interval[] {
  const upTo = heldNow(facts, now);
  const stretch = { from: Math.max(from, facts.openedAt ?? from), to: Math.min(to, upTo) };
  const taken = facts.turns
    .filter(({ id }) => id !== instead)
    .map(({ start, end }) => until({ from: start, to: end }, upTo));
  return subtract([stretch], [...unmeasured(facts, now), ...taken]);
}

/** Cuts free time into so many parts of whole milliseconds, which differ by one at most, the longer ones first. */
export function cut(free: readonly Interval[], into: number): Interval[][] {
  const totalMs = free.reduce((sum, { from, to }) => sum + (to - from), 0);
  const parts: Interval[][] = [];
  let rest = [...free];
  for (let part = 0; part < into; part += 1) {
    let left = Math.floor(totalMs / into) + (part < totalMs % into ? 1 : 0);
    const pieces: Interval[] = [];
    while (left > 0 && rest[0] !== undefined) {
      const [{ from, to }, ...after] = rest as [Interval, ...Interval[]];
      const end = Math.min(to, from + left);
      pieces.push({ from, to: end });
      left -= end - from;
      rest = end < to ? [{ from: end, to }, ...after] : after;
    }
    parts.push(pieces);
  }
  return parts;
}

/**
 * Who gets which part: in the order they were named, but nobody gets one they were not there for (U1), where somebody
 * else can take it. The first for whom no part is left is answered by id.
 */
function share(
  facts: SessionFacts,
  parts: readonly (readonly Interval[])[],
  people: readonly (string | null)[],
): Share[] | string {
  const waiting = [...people];
  const shares: Share[] = [];
  for (const pieces of parts) {
    const next = waiting.findIndex((person) =>
      pieces.every(({ from, to }) => wasPresent(facts, person, { start: from, end: to })),
    );
    const first = waiting[0];
    if (next < 0) return typeof first === 'string' ? first : '';
    const [person = null] = waiting.splice(next, 1);
    shares.push({ person, pieces });
  }
  return shares;
}

/** What becomes of the turn that gives its part of a stretch away: what lies before and after stays. */
function givingWay(turn: Turn, { from, to }: Interval, { newId }: DecideContext): Body[] {
  const before = turn.start < from;
  const after = turn.end === null || turn.end > to;
  const { id, person, measured } = turn;
  const split: Body = {
    type: 'turn.split',
    data: { turn: id, into: newId(), splitAt: to, person, measured },
  };
  const ends: Body = { type: 'turn.corrected', data: { turn: id, end: from } };
  if (before) return after ? [split, ends] : [ends];
  if (after) return [{ type: 'turn.corrected', data: { turn: id, start: to } }];
  return [{ type: 'turn.removed', data: { turn: id } }];
}

export const fill: Deciders<'fillStretch'> = {
  fillStretch: (facts, { from, to, people, instead }, context) => {
    const { now, newId } = context;
    if (facts.tracking === 'not') return refuse('untracked');
    if (people.some((person) => person !== null && findPerson(facts, person) === undefined))
      return refuse('unknownPerson');
    const given = instead === null ? null : facts.turns.find(({ id }) => id === instead);
    if (given === undefined) return refuse('unknownTurn');
    const upTo = heldNow(facts, now);
    const whole = { from: Math.max(from, facts.openedAt ?? from), to: Math.min(to, upTo) };
    // Of a turn that gives way only what is its own is filled; else its rest would not be what was chosen.
    const stretch =
      given === null
        ? whole
        : { from: Math.max(whole.from, given.start), to: Math.min(whole.to, given.end ?? upTo) };
    const parts = cut(freeOf(facts, stretch, instead, now), people.length);
    if (parts.some((pieces) => pieces.length === 0)) return refuse('nothingToFill');
    const shares = share(facts, parts, people);
    if (typeof shares === 'string') return refuse('notPresent', { person: shares });
    return events(
      ...(given === null ? [] : givingWay(given, stretch, context)),
      ...shares.flatMap(({ person, pieces }) =>
        pieces.map((piece): Body => {
          const { from: start, to: end } = piece;
          const as = attribution(facts, person);
          return { type: 'turn.added', data: { turn: newId(), ...as, start, end, estimated: true } };
        }),
      ),
    );
  },
};
