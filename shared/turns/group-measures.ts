import type { SessionFacts } from '../session/state.ts';
import type { GroupMeasures } from '../summary/view.ts';
import { changes } from './changes.ts';
import { coverage, ENOUGH_COVERAGE } from './coverage.ts';
import { subtract, total } from './intervals.ts';
import {
  balance,
  evenness,
  gini,
  participationEquality,
  peerToPeerShare,
  turnTakingFreedom,
} from './formulas.ts';
import { speaking } from './speaking.ts';
import { isFacilitator } from '../session/ask.ts';
import { heldNow, unmeasured, until } from './unmeasured.ts';

/** Where nothing may be measured, or nothing was. */
export const noMeasures: GroupMeasures = {
  gini: null,
  balance: null,
  evenness: null,
  participation_equality: null,
  peer_to_peer_share: null,
  turn_taking_freedom: null,
  heard_from: null,
  present: null,
  coverage: null,
};

/**
 * M2–M7, M9 and M10 of the session at `now`. The people are all tracked peers who were present for some
 * measured time, the silent too; facilitators and untracked people stand apart. `present` is their
 * number (n). Where talk time was kept for the session only, what was frozen at its close is given (U4).
 */
export function groupMeasures(facts: SessionFacts, now: number): GroupMeasures {
  if (facts.phase === 'closed' && facts.closedMeasures !== null) return frozen(facts.closedMeasures);
  if (facts.tracking === 'not') return noMeasures;
  const peers = presentPeers(facts, now);
  const covered = coverage(facts, now);
  const always = {
    heard_from: peers.filter((each) => each.speakingMs > 0).length,
    present: peers.length,
    coverage: covered,
  };
  if (covered === null || covered < ENOUGH_COVERAGE) return { ...noMeasures, ...always };
  const x = peers.map((each) => each.speakingMs);
  const w = peers.map((each) => each.presentMs);
  const steps = changes(facts, now);
  const ids = new Set(peers.map((each) => each.person));
  const facilitators = facts.people.filter((each) => each.tracked && isFacilitator(each));
  const there = facilitators.filter((each) => each.present.length > 0).map((each) => each.id);
  return {
    ...always,
    gini: gini(x, w),
    balance: balance(x, w),
    evenness: evenness(x, w),
    participation_equality: participationEquality(x, w),
    peer_to_peer_share: peerToPeerShare(steps, new Set(there)),
    turn_taking_freedom: turnTakingFreedom(
      steps.filter((each) => ids.has(each.from) && ids.has(each.to)),
      peers.length,
    ),
  };
}

function presentPeers(facts: SessionFacts, now: number) {
  const end = heldNow(facts, now);
  const apart = unmeasured(facts, now);
  const people = new Map(facts.people.map((each) => [each.id, each]));
  return speaking(facts, now).flatMap((each) => {
    const person = people.get(each.person);
    if (person === undefined || isFacilitator(person)) return [];
    const presentMs = total(
      subtract(
        person.present.map((span) => until(span, end)),
        apart,
      ),
    );
    return presentMs > 0 ? [{ person: each.person, speakingMs: each.speakingMs, presentMs }] : [];
  });
}

function frozen(measures: Readonly<Record<string, number | null>>): GroupMeasures {
  const of = (name: keyof GroupMeasures): number | null => measures[name] ?? null;
  return {
    gini: of('gini'),
    balance: of('balance'),
    evenness: of('evenness'),
    participation_equality: of('participation_equality'),
    peer_to_peer_share: of('peer_to_peer_share'),
    turn_taking_freedom: of('turn_taking_freedom'),
    heard_from: of('heard_from'),
    present: of('present'),
    coverage: of('coverage'),
  };
}
