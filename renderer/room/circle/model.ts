import { rememberLast } from '../../../shared/lib/last.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import { comingUp, isOver, stillToGo } from '../../../shared/session/round.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { floor, speaking, whoFollowsWhom, type PersonSpeaking } from '../../../shared/turns/speaking.ts';
import { isHeld, runningRound } from '../../../shared/session/ask.ts';
import { handsUp, nextName, seated, voicesNow, type SeatPerson } from '../view.ts';

export interface Seat extends SeatPerson {
  readonly speaks: boolean;
  readonly handUp: boolean;
  /** Its place in the queue, from 1; null: it is down, or the only one. */
  readonly handAt: number | null;
  /** In a go-round: has had the turn. In popcorn: has spoken. */
  readonly had: boolean;
  readonly passed: boolean;
  /** null: no meter (not measured, or in a round, where meters rest). */
  readonly meter: {
    readonly speakingMs: number;
    readonly turns: number;
    readonly share: number | null;
  } | null;
}

export interface CircleModel {
  readonly seats: readonly Seat[];
  /** Longest speaking time, which the longest petal stands for. */
  readonly fullMs: number;
  /** Pairs of seats by index, and how often the second followed the first or the other way round. */
  readonly threads: readonly { readonly a: number; readonly b: number; readonly count: number }[];
  readonly voices: readonly string[];
  readonly next: string | null;
  /** Hands after the next one, in order; none in a go-round. */
  readonly queue: readonly string[];
  readonly held: boolean;
  readonly round: {
    /** As the room is told: a pass looks like a turn (P5). */
    readonly toGo: number;
    /** All who are still to be asked, and how many of them passed before. */
    readonly coming: number;
    readonly again: number;
    readonly over: boolean;
    /** Quiet before the first turn. */
    readonly silent: boolean;
    /** 1 full, 0 the limit is reached; null without a limit. */
    readonly left: number | null;
  } | null;
}

/** Until somebody has spoken for so long no petal is full-grown. Milliseconds. */
const fullFromMs = 180_000;

/** What is measured of the circle; in a round, and where nothing is measured, nothing. */
export interface CircleMeasures {
  readonly meters: ReadonlyMap<string, PersonSpeaking>;
  readonly follows: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
const unmeasured: CircleMeasures = { meters: new Map(), follows: new Map() };

export function circleMeasures(facts: SessionFacts, now: number): CircleMeasures {
  if (facts.tracking === 'not' || runningRound(facts) !== undefined) return unmeasured;
  return {
    meters: new Map(speaking(facts, now).map((each) => [each.person, each])),
    follows: followsOnce(facts),
  };
}

/** Who followed whom is settled when a turn begins: what comes after the last of them changes nothing. */
const followsOnce = rememberLast((facts: SessionFacts) =>
  whoFollowsWhom(facts, facts.turns.reduce((latest, { start }) => Math.max(latest, start), 0) + 1),
);

/** `seen`: the facts with the names of unmeasured people on the floor; meters and threads never use them. */
export function circleModel(
  facts: SessionFacts,
  roster: Roster,
  now: number,
  seen: SessionFacts = facts,
  measures: CircleMeasures = circleMeasures(facts, now),
): CircleModel {
  const people = seated(facts, roster);
  const round = runningRound(facts) ?? null;
  const open = new Set(floor(seen).map((turn) => turn.person));
  // Measures may be those of a moment ago; whether there are any is a matter of now.
  const heard = heardInPopcorn(facts);
  const resting = facts.tracking === 'not' || round !== null;
  const { meters, follows } = resting ? unmeasured : measures;
  const seats = people.map((each): Seat => {
    const meter = each.tracked ? (meters.get(each.person) ?? null) : null;
    // Who has the piece, whoever speaks beside it, and once everyone has had a turn whoever speaks at all.
    const speaks = open.has(each.person) || round?.current === each.person;
    return {
      ...each,
      speaks,
      handUp: seen.hands.includes(each.person),
      handAt: seen.hands.length > 1 ? seen.hands.indexOf(each.person) + 1 || null : null,
      had:
        round === null
          ? heard.has(each.person)
          : round.done.includes(each.person) && !round.passed.includes(each.person),
      passed: round?.passed.includes(each.person) ?? false,
      meter,
    };
  });
  const heldAt = isHeld(facts) ? (facts.holds.at(-1)?.from ?? now) : now;
  const since = round?.silence?.from ?? round?.currentSince ?? null;
  const ringMs = round?.silence?.ms ?? round?.limitMs ?? null;
  return {
    seats,
    fullMs: Math.max(fullFromMs, ...seats.map((each) => each.meter?.speakingMs ?? 0)),
    threads: threadsOf(follows, seats),
    voices: voicesNow(seen, roster),
    next: nextName(seen, roster),
    queue: round === null ? handsUp(seen, roster).slice(1) : [],
    held: isHeld(facts),
    round:
      round === null
        ? null
        : {
            toGo: stillToGo(round),
            coming: comingUp(round).length,
            again: comingUp(round).filter((person) => round.passed.includes(person)).length,
            over: isOver(round),
            silent: round.silence !== null,
            left:
              ringMs === null || since === null
                ? null
                : Math.max(0, Math.min(1, 1 - (heldAt - since - heldWithin(facts, since, heldAt)) / ringMs)),
          },
  };
}

/** In popcorn everybody is to speak once: who has, in the running segment. Of who is not measured nothing is known. */
function heardInPopcorn({
  segments,
  running,
  turns,
  contributions,
}: SessionFacts): ReadonlySet<string | null> {
  const segment = segments.find(({ id }) => id === running);
  if (segment?.format !== 'popcorn') return new Set();
  const within = (at: number): boolean =>
    segment.spans.some(({ from, to }) => at >= from && (to === null || at < to));
  // One who still speaks is seen to.
  const spoke = turns.flatMap(({ person, start, end }) => (end !== null && within(start) ? [person] : []));
  return new Set([...spoke, ...contributions.flatMap(({ person, at }) => (within(at) ? [person] : []))]);
}

/** Ended holds since the turn began: they take nobody's time. */
const heldWithin = (facts: SessionFacts, from: number, to: number): number =>
  facts.holds.reduce(
    (sum, hold) => sum + Math.max(0, Math.min(hold.to ?? from, to) - Math.max(hold.from, from)),
    0,
  );

function threadsOf(follows: CircleMeasures['follows'], seats: readonly Seat[]): CircleModel['threads'] {
  const place = new Map(seats.map((each, index) => [each.person, index]));
  const counts = new Map<string, { a: number; b: number; count: number }>();
  for (const [from, row] of follows)
    for (const [to, count] of row) {
      const [one, two] = [place.get(from), place.get(to)];
      if (one === undefined || two === undefined) continue;
      const [a, b] = [Math.min(one, two), Math.max(one, two)];
      const before = counts.get(`${a} ${b}`)?.count ?? 0;
      counts.set(`${a} ${b}`, { a, b, count: before + count });
    }
  return [...counts.values()];
}
