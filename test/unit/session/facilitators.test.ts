import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchemas } from '../../../shared/session/commands.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import type { SessionFacts, SessionState } from '../../../shared/session/state.ts';
import { arbitraryHistory, type Carried } from '../../support/arbitrary-session.ts';
import { Pencil, type Page } from '../../support/pencil.ts';

const sessions = 600;
const presses = 250;
const histories = (seed: number): readonly (readonly Carried[])[] =>
  fc.sample(arbitraryHistory(presses), { seed, numRuns: sessions });

const isHere = ({ present }: SessionFacts['people'][number]): boolean => present.at(-1)?.to === null;

/** The same page, as the app has it. */
function asTheAppHasIt({ facts }: SessionState): Page {
  const round = facts.rounds.findLast(({ endedAt }) => endedAt === null);
  const poll = facts.polls.findLast(({ closedAt }) => closedAt === null);
  return {
    present: new Set(facts.people.filter(isHere).map(({ id }) => id)),
    hands: [...facts.hands],
    held: facts.holds.at(-1)?.to === null,
    out: facts.breakouts.at(-1)?.to === null,
    notes: new Map(facts.notes.map(({ id, text }) => [id, text])),
    polls: new Map(
      facts.polls.map(({ id, tallies }) => [
        id,
        new Map(tallies.map(({ choice, count }) => [choice, count])),
      ]),
    ),
    counting: poll?.id ?? null,
    closed: facts.phase === 'closed',
    round: round === undefined ? null : undefined,
  };
}

/** What of a page is held against the app's: the go-round only by who has the piece. */
const told = ({ round: _, ...page }: Page) => page;

/**
 * Speaking time of each, reckoned in the plainest way: time is cut wherever anything begins or ends, and each piece is
 * looked at by itself (U3, U4). Milliseconds by id.
 */
function plainly(facts: SessionFacts, now: number): Map<string, number> {
  const end = facts.closedAt === null ? now : Math.min(now, facts.closedAt);
  const apart = [...facts.holds, ...facts.breakouts, ...facts.gaps.filter(({ counted }) => !counted)];
  const ends = (span: { readonly to: number | null }): number => Math.min(span.to ?? end, end);
  const cuts = new Set<number>();
  for (const span of apart) cuts.add(span.from).add(ends(span));
  for (const { start, end: to } of facts.turns) cuts.add(start).add(Math.min(to ?? end, end));
  const instants = [...cuts].toSorted((a, b) => a - b);
  const sums = new Map<string, number>();
  for (const [i, from] of instants.entries()) {
    const to = instants[i + 1];
    if (to === undefined || apart.some((span) => span.from <= from && ends(span) >= to)) continue;
    const speaks = new Set(
      facts.turns.flatMap((turn) =>
        turn.person !== null && turn.start <= from && Math.min(turn.end ?? end, end) >= to
          ? [turn.person]
          : [],
      ),
    );
    for (const person of speaks) sums.set(person, (sums.get(person) ?? 0) + to - from);
  }
  return sums;
}

describe('random facilitators, more than twenty thousand commands that are carried out', () => {
  const played = histories(31);
  const carried = played.flat();

  it('give every command there is, and thousands of them are carried out', () => {
    const given = new Set(carried.map(({ command }) => command.type));
    expect([...given].toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
    expect(carried.length).toBeGreaterThan(20_000);
  });

  it('leave what somebody with pencil and paper would have written down, also after undo, redo and a close taken back', () => {
    let followed = 0;
    let rounds = 0;
    for (const history of played) {
      const pencil = new Pencil();
      for (const [i, each] of history.entries()) {
        const where = `${String(i)}: ${JSON.stringify(each.command)}`;
        if (!pencil.tell(each)) {
          pencil.startOver(asTheAppHasIt(each.after));
          continue;
        }
        followed += 1;
        const app = asTheAppHasIt(each.after);
        expect(told(pencil.page), where).toEqual(told(app));
        const { round } = pencil.page;
        if (round === undefined) continue;
        expect(round === null, where).toBe(app.round === null);
        if (round === null) continue;
        rounds += 1;
        const current = each.after.facts.rounds.findLast(({ endedAt }) => endedAt === null)?.current;
        expect(current, where).toBe(round.current);
      }
    }
    expect(followed).toBeGreaterThan(20_000);
    expect(rounds).toBeGreaterThan(1_000);
  });

  it('U3, U4: everybody’s time is what a plain reckoning comes to, and of whoever said no there is none', () => {
    let spoke = 0;
    for (const { after } of carried.filter((_, i) => i % 5 === 0)) {
      const { facts } = after;
      const now = after.lastAt + 12_345;
      const plain = plainly(facts, now);
      if (facts.tracking === 'not') plain.clear();
      const measured = speaking(facts, now);
      for (const { person, speakingMs } of measured) {
        expect(speakingMs, person).toBe(plain.get(person) ?? 0);
        spoke += Number(speakingMs > 0);
      }
      const said = new Set(measured.map(({ person }) => person));
      expect(facts.people.filter(({ id, tracked }) => !tracked && said.has(id))).toEqual([]);
    }
    expect(spoke).toBeGreaterThan(1_000);
  });

  it('a close ends everything that ran, and nobody absent has the floor', () => {
    let closes = 0;
    for (const { command, after } of carried) {
      const { facts } = after;
      const open = facts.turns.filter(({ end }) => end === null);
      const here = new Set(facts.people.filter(isHere).map(({ id }) => id));
      expect(open.filter(({ person }) => person !== null && !here.has(person))).toEqual([]);
      if (facts.phase !== 'closed') continue;
      closes += Number(command.type === 'closeSession');
      expect(open).toEqual([]);
      expect(facts.running).toBeNull();
    }
    expect(closes).toBeGreaterThan(10);
  });

  it('G4: groups hold everybody once at most, and of those who went nobody who was not there', () => {
    let formed = 0;
    for (const { command, before, after } of carried) {
      const { groups } = after.facts.formations.at(-1) ?? { groups: [] };
      const all = groups.flatMap(({ people }) => people);
      expect(new Set(all).size).toBe(all.length);
      if (command.type !== 'startGroups') continue;
      formed += 1;
      const here = new Set(before.facts.people.filter(isHere).map(({ id }) => id));
      for (const person of after.facts.groups.flat()) expect(here.has(person)).toBe(true);
    }
    expect(formed).toBeGreaterThan(5);
  });

  it('T2: of the time that a session was open no two segments have any in common', () => {
    let ran = 0;
    for (const history of played) {
      const last = history.at(-1)?.after;
      if (last === undefined) continue;
      const spans = last.facts.segments
        .flatMap((each) => each.spans)
        .map(({ from, to }) => [from, to ?? last.lastAt] as const)
        .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      for (const [i, [from]] of spans.entries()) {
        ran += 1;
        expect(spans[i - 1]?.[1] ?? from).toBeLessThanOrEqual(from);
      }
    }
    expect(ran).toBeGreaterThan(100);
  });
});
