import type { SessionFacts } from '../session/state.ts';
import type { GroupMeasures } from '../summary/view.ts';
import { changes } from './changes.ts';
import { coverage, ENOUGH_COVERAGE } from './coverage.ts';
import { intersect, subtract, total, union } from './intervals.ts';
import {
  balance,
  evenness,
  gini,
  participationEquality,
  peerToPeerShare,
  turnTakingFreedom,
} from './formulas.ts';
import { speaking } from './speaking.ts';
import { leading, whoLed } from './roles.ts';
import { heldNow, unmeasured, until } from './unmeasured.ts';
import { voices } from './voices.ts';

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
 * measured time, the silent too; untracked people stand apart, and facilitators for as long as they led. `present` is their
 * number (n). Where talk time was kept for the session only, what was frozen at its close is given (U4).
 */
export function groupMeasures(facts: SessionFacts, now: number): GroupMeasures {
  if (facts.phase === 'closed' && facts.closedMeasures !== null) return frozen(facts.closedMeasures);
  if (facts.tracking === 'not') return noMeasures;
  const end = heldNow(facts, now);
  const peers = presentPeers(facts, now);
  const covered = coverage(facts, now);
  // P14: who wrote something that was read out was heard from, too.
  const wrote = new Set(facts.contributions.map(({ person }) => person));
  const always = {
    heard_from: peers.filter((each) => each.speakingMs > 0 || wrote.has(each.person)).length,
    present: peers.length,
    coverage: covered,
  };
  if (covered === null || covered < ENOUGH_COVERAGE) return { ...noMeasures, ...always };
  const x = peers.map((each) => each.speakingMs);
  const w = peers.map((each) => each.presentMs);
  const steps = changes(facts, now);
  const ids = new Set(peers.map((each) => each.person));
  const led = whoLed(facts);
  return {
    ...always,
    gini: gini(x, w),
    balance: balance(x, w),
    evenness: evenness(x, w),
    participation_equality: participationEquality(x, w),
    peer_to_peer_share: peerToPeerShare(
      // Whoever led at the time, whatever the role is by now.
      steps.map(({ from, to, at }) => ({
        from: led(from, at) ? leader : from,
        to: led(to, at) ? leader : to,
      })),
      new Set(wasLed(facts, end) ? [leader] : []),
    ),
    turn_taking_freedom: turnTakingFreedom(
      steps.filter(({ from, to, at }) => ids.has(from) && ids.has(to) && !led(from, at) && !led(to, at)),
      peers.length,
    ),
  };
}

/** Stands for everybody who led; no id is empty. */
const leader = '';

/** Somebody who may be measured led while in the room. */
const wasLed = (facts: SessionFacts, end: number): boolean =>
  facts.people.some(
    (person) =>
      person.tracked &&
      intersect(
        person.present.map((span) => until(span, end + 1)),
        leading(facts, person, end + 1),
      ).length > 0,
  );

/** With the time in which each was there and did not lead; whoever led all along stands apart. */
function presentPeers(facts: SessionFacts, now: number) {
  const end = heldNow(facts, now);
  const apart = unmeasured(facts, now);
  const people = new Map(facts.people.map((each) => [each.id, each]));
  const changed = new Set(facts.roleChanges.map(({ person }) => person));
  return speaking(facts, now).flatMap((each) => {
    const person = people.get(each.person);
    if (person === undefined) return [];
    const led = leading(facts, person, end);
    const without = led.length === 0 ? apart : union([...apart, ...led]);
    const presentMs = total(
      subtract(
        person.present.map((span) => until(span, end)),
        without,
      ),
    );
    if (presentMs === 0) return [];
    const own = (): number =>
      total(
        subtract(
          voices(facts, now).filter((voice) => voice.person === person.id),
          without,
        ),
      );
    return [{ person: each.person, presentMs, speakingMs: changed.has(person.id) ? own() : each.speakingMs }];
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
