import type { DecideContext } from '../commands.ts';
import type { Body } from '../events.ts';
import { isOver, isToGo } from '../round.ts';
import type { SessionFacts, Turn } from '../state.ts';
import { findPerson, isMeasured, isPresent, openTurns, runningRound } from '../ask.ts';
import { events, refuse, type Deciders } from './decider.ts';

export const endTurns = (turns: readonly Turn[]): Body[] =>
  turns.map(({ id }) => ({ type: 'turn.ended', data: { turn: id } }));

/** How a turn of this person stands in the record: an untracked person's id never enters it (U4). */
export function attribution(facts: SessionFacts, person: string | null): Pick<Turn, 'person' | 'measured'> {
  const known = person === null ? undefined : findPerson(facts, person);
  const measured = known === undefined ? facts.tracking !== 'not' : isMeasured(facts, known);
  return { person: measured ? person : null, measured };
}

export function startTurn(facts: SessionFacts, person: string | null, { newId }: DecideContext): Body {
  return { type: 'turn.started', data: { turn: newId(), ...attribution(facts, person) } };
}

/** Who is heard now is asked for no longer. */
const handDown = ({ hands }: SessionFacts, person: string | null): Body[] =>
  person !== null && hands.includes(person) ? [{ type: 'hand.lowered', data: { person } }] : [];

/** The floor follows the piece: the others' turns end, the next one's starts, and their hand is down (U1, U4). */
export function pieceTo(facts: SessionFacts, person: string | null, context: DecideContext): Body[] {
  const floor = person === null ? [] : [startTurn(facts, person, context)];
  return [
    { type: 'round.advanced', data: { person } },
    ...endTurns(openTurns(facts)),
    ...floor,
    ...handDown(facts, person),
  ];
}

/** The piece goes on unspoken: who had it has passed, and the seconds with it were no turn of theirs (M1, M9). */
export function pieceOn(
  facts: SessionFacts,
  passed: string,
  next: string | null,
  context: DecideContext,
): Body[] {
  const unspoken = openTurns(facts).filter(({ person }) => person === passed);
  return pieceTo(facts, next, context).map((body) =>
    body.type === 'turn.ended' && unspoken.some(({ id }) => id === body.data.turn)
      ? { type: 'turn.removed', data: body.data }
      : body,
  );
}

export const floor: Deciders<'passFloor' | 'releaseFloor' | 'buildOn' | 'raiseHand' | 'lowerHand'> = {
  passFloor: (facts, { person, add }, context) => {
    const known = person === null ? undefined : findPerson(facts, person);
    if (person !== null && known === undefined) return refuse('unknownPerson');
    if (known !== undefined && !isPresent(known)) return refuse('notPresent', { person: known.id });
    const open = openTurns(facts);
    const as = attribution(facts, person);
    // Among untracked people nobody can be told from another, so each press is a new turn (U4).
    const same = open.filter(
      (turn) =>
        (as.measured || person === null) && turn.measured === as.measured && turn.person === as.person,
    );
    const round = runningRound(facts);
    // While somebody has the piece, the floor is where the piece is (P5); with nobody left to ask it is free.
    if (round !== undefined && !isOver(round) && !add) {
      if (person !== null && isToGo(round, person)) return events(...pieceTo(facts, person, context));
      if (round.current === null || person !== round.current) return refuse('roundRunning');
      const theirs = open.filter((turn) => turn.measured === as.measured && turn.person === as.person);
      if (theirs.length === open.length && open.length > 0) return refuse('noChange');
      if (theirs.length > 0) return events(...endTurns(open.filter((turn) => !theirs.includes(turn))));
    }
    if (same.length > 0) {
      if (add || same.length === open.length) return events(...endTurns(same));
      // One who speaks already keeps the turn; the other voices end (U1).
      return events(...endTurns(open.filter((turn) => !same.includes(turn))));
    }
    return events(
      ...(add ? [] : endTurns(open)),
      startTurn(facts, person, context),
      ...handDown(facts, person),
    );
  },
  releaseFloor: (facts) => {
    const open = openTurns(facts);
    return open.length === 0 ? refuse('nobodyOnFloor') : events(...endTurns(open));
  },
  buildOn: (facts) => {
    const ordered = facts.turns.toSorted((a, b) => a.start - b.start || a.seq - b.seq);
    const to = ordered.findLastIndex(({ end }) => end === null);
    const turn = ordered[to];
    const speaker = turn?.person ?? null;
    if (turn === undefined || speaker === null) return refuse('nobodyOnFloor');
    const before = ordered.slice(0, to).findLast(({ person }) => person !== speaker)?.person ?? null;
    if (before === null) return refuse('nothingBefore');
    const made = facts.links.some(
      ({ from, to: on, at }) => from === speaker && on === before && at >= turn.start,
    );
    return made ? refuse('noChange') : events({ type: 'link.made', data: { from: speaker, to: before } });
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
