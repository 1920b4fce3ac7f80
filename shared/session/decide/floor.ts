import type { DecideContext } from '../commands.ts';
import type { Body } from '../events.ts';
import type { SessionFacts, Turn } from '../state.ts';
import { events, findPerson, isMeasured, isPresent, openTurns, refuse, type Deciders } from './decider.ts';

export const endTurns = (turns: readonly Turn[]): Body[] =>
  turns.map(({ id }) => ({ type: 'turn.ended', data: { turn: id } }));

/** U4: an untracked person's id never enters an event of the floor. */
export function startTurn(facts: SessionFacts, person: string | null, { newId }: DecideContext): Body {
  const known = person === null ? undefined : findPerson(facts, person);
  const measured = known === undefined ? facts.tracking !== 'not' : isMeasured(facts, known);
  const turn = { turn: newId(), person: measured ? person : null, measured };
  return { type: 'turn.started', data: turn };
}

/** The part of [start, end) that two turns share; an open end is for ever. */
const overlap = (a: Pick<Turn, 'start' | 'end'>, b: Pick<Turn, 'start' | 'end'>): boolean =>
  a.start < (b.end ?? Infinity) && b.start < (a.end ?? Infinity);

/** U2: whether this turn, as it would be, meets another of the same person. */
const meetsOwn = (facts: SessionFacts, turn: Turn): boolean =>
  turn.person !== null &&
  facts.turns.some((other) => other.id !== turn.id && other.person === turn.person && overlap(other, turn));

export const floor: Deciders<
  | 'passFloor'
  | 'releaseFloor'
  | 'shiftFloor'
  | 'correctTurn'
  | 'splitTurn'
  | 'addTurn'
  | 'removeTurn'
  | 'buildOn'
  | 'raiseHand'
  | 'lowerHand'
> = {
  passFloor: (facts, { person, add }, context) => {
    const known = person === null ? undefined : findPerson(facts, person);
    if (person !== null && known === undefined) return refuse('unknownPerson');
    if (known !== undefined && !isPresent(known)) return refuse('notPresent', { person: known.id });
    const open = openTurns(facts);
    const start = startTurn(facts, person, context);
    const who = start.type === 'turn.started' && start.data.measured ? start.data.person : undefined;
    // Among the unmeasured nobody can be told from another, so each press is a new turn (U4).
    const same = open.filter((turn) => turn.measured && turn.person === who);
    if (add) return events(...(same.length > 0 ? endTurns(same) : [start]));
    if (same.length > 0 && same.length === open.length) return events(...endTurns(same));
    // One who speaks already keeps the turn; the other voices end (U1).
    if (same.length > 0) return events(...endTurns(open.filter((turn) => !same.includes(turn))));
    const lowered: Body[] =
      person !== null && facts.hands.includes(person) ? [{ type: 'hand.lowered', data: { person } }] : [];
    return events(...endTurns(open), start, ...lowered);
  },
  releaseFloor: (facts) => {
    const open = openTurns(facts);
    return open.length === 0 ? refuse('nobodyOnFloor') : events(...endTurns(open));
  },
  shiftFloor: (facts, { deltaMs }, { now }) => {
    const last = facts.lastFloorChange;
    if (last === null) return refuse('noChange');
    const of = (ids: readonly string[]): readonly Turn[] => facts.turns.filter(({ id }) => ids.includes(id));
    const started = of(last.started);
    const ended = of(last.ended);
    const moved = new Set([...last.started, ...last.ended]);
    // Not before the turns that end there began, nor into another turn of one who starts there (U2).
    let earliest = Math.max(facts.openedAt ?? 0, ...ended.map(({ start }) => start));
    for (const turn of started)
      for (const other of facts.turns)
        if (
          !moved.has(other.id) &&
          turn.person !== null &&
          other.person === turn.person &&
          other.start < last.at
        )
          earliest = Math.max(earliest, other.end ?? last.at);
    const latest = Math.min(now, ...started.map(({ end }) => end ?? now));
    const at = Math.min(Math.max(last.at + deltaMs, earliest), latest);
    if (at === last.at) return refuse('noChange');
    return events(
      ...ended.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, end: at } })),
      ...started.map(({ id }): Body => ({ type: 'turn.corrected', data: { turn: id, start: at } })),
    );
  },
  correctTurn: (facts, { turn, start, end, person }, { now }) => {
    const known = facts.turns.find(({ id }) => id === turn);
    if (known === undefined) return refuse('unknownTurn');
    const after: Turn = {
      ...known,
      start: start ?? known.start,
      end: end ?? known.end,
      person: person === undefined ? known.person : person,
    };
    if (after.start > now || (after.end ?? 0) > now) return refuse('inTheFuture');
    if (after.end !== null && after.end < after.start) return refuse('turnBackwards');
    const wrong = mayHold(facts, after.person, known.person);
    if (wrong !== null) return wrong;
    if (meetsOwn(facts, after)) return refuse('turnsOverlap');
    if (after.start === known.start && after.end === known.end && after.person === known.person)
      return refuse('noChange');
    const data = {
      turn,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(person === undefined ? {} : { person }),
    };
    return events({ type: 'turn.corrected', data });
  },
  splitTurn: (facts, { turn, splitAt, person }, { now, newId }) => {
    const known = facts.turns.find(({ id }) => id === turn);
    if (known === undefined) return refuse('unknownTurn');
    if (splitAt <= known.start || splitAt >= (known.end ?? now)) return refuse('turnBackwards');
    const wrong = mayHold(facts, person, known.person);
    if (wrong !== null) return wrong;
    const into: Turn = { ...known, id: newId(), start: splitAt, person };
    if (meetsOwn({ ...facts, turns: facts.turns.filter(({ id }) => id !== turn) }, into))
      return refuse('turnsOverlap');
    return events({ type: 'turn.split', data: { turn, into: into.id, splitAt, person } });
  },
  addTurn: (facts, { person, start, end, estimated }, { now, newId }) => {
    if (end <= start) return refuse('turnBackwards');
    if (end > now) return refuse('inTheFuture');
    if (facts.tracking === 'not') return refuse('untracked');
    const wrong = mayHold(facts, person, null);
    if (wrong !== null) return wrong;
    const turn: Turn = { id: newId(), person, measured: true, start, end, estimated, seq: 0 };
    if (meetsOwn(facts, turn)) return refuse('turnsOverlap');
    return events({ type: 'turn.added', data: { turn: turn.id, person, start, end, estimated } });
  },
  removeTurn: (facts, { turn }) =>
    facts.turns.some(({ id }) => id === turn)
      ? events({ type: 'turn.removed', data: { turn } })
      : refuse('unknownTurn'),
  buildOn: (facts) => {
    const named = facts.turns.toSorted((a, b) => a.start - b.start || a.seq - b.seq);
    const to = named.findLastIndex(({ end }) => end === null);
    const speaker = named[to]?.person ?? null;
    if (speaker === null) return refuse('nobodyOnFloor');
    const before = named.slice(0, to).findLast(({ person }) => person !== speaker)?.person ?? null;
    if (before === null) return refuse('nothingBefore');
    return events({ type: 'link.made', data: { from: speaker, to: before } });
  },
  raiseHand: (facts, { person }) => {
    const known = findPerson(facts, person);
    if (known === undefined) return refuse('unknownPerson');
    if (!isPresent(known)) return refuse('notPresent', { person });
    if (!isMeasured(facts, known)) return refuse('untracked');
    // The same key takes the hand down again.
    return events({ type: facts.hands.includes(person) ? 'hand.lowered' : 'hand.raised', data: { person } });
  },
  lowerHand: (facts, { person }) =>
    facts.hands.includes(person) ? events({ type: 'hand.lowered', data: { person } }) : refuse('noChange'),
};

/** U1, U4: a turn may be given to nobody named, to whom it was already, or to one who is measured. */
function mayHold(facts: SessionFacts, person: string | null, was: string | null) {
  if (person === null || person === was) return null;
  const known = findPerson(facts, person);
  if (known === undefined) return refuse('unknownPerson');
  return isMeasured(facts, known) ? null : refuse('untracked');
}
