import { expect } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { groupMeasures } from '../../../shared/turns/group-measures.ts';
import { speaking, whoFollowsWhom } from '../../../shared/turns/speaking.ts';
import { ofTheApp } from './commands-at-random.ts';
import { spokenMs } from './talk-time.ts';

const isRunning = ({ to }: { readonly to: number | null }): boolean => to === null;

/** Turns lie between the opening and now, within the stays of whose they are, and never over another of theirs. */
export function turnsAreSound({ turns, people, openedAt }: SessionFacts, now: number): void {
  for (const { start, end, person, measured } of turns) {
    expect(end ?? now).toBeGreaterThanOrEqual(start);
    expect(start).toBeGreaterThanOrEqual(openedAt ?? Infinity);
    expect(Math.max(start, end ?? start)).toBeLessThanOrEqual(now);
    if (person === null) continue;
    expect(measured).toBe(true);
    const stays = people.find(({ id }) => id === person)?.present ?? [];
    const there = stays.some(({ from, to }) => from <= start && (to ?? Infinity) >= (end ?? to ?? Infinity));
    expect(there).toBe(true);
  }
  for (const { id } of people) {
    const own = turns
      .filter(({ person, start, end }) => person === id && start !== end)
      .toSorted((a, b) => a.start - b.start);
    for (const [i, turn] of own.entries())
      expect(own[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(turn.end ?? now);
    expect(turns.filter(({ person, end }) => person === id && end === null).length).toBeLessThan(2);
  }
}

/** One segment runs while the session is open; its spans, those of holds and of breakouts follow one another. */
export function spansAreSound(facts: SessionFacts, now: number): void {
  const running = facts.segments.filter(({ spans }) => spans.some(isRunning)).map(({ id }) => id);
  expect(running).toEqual(facts.phase === 'open' ? [facts.running] : []);
  const lists = [
    facts.holds,
    facts.breakouts,
    ...facts.segments.map(({ spans }) => spans),
    ...facts.people.map(({ present }) => present),
  ];
  for (const spans of lists)
    for (const [i, { from, to }] of spans.entries()) {
      expect(to ?? now).toBeGreaterThanOrEqual(from);
      expect(spans[i + 1]?.from ?? Infinity).toBeGreaterThanOrEqual(to ?? Infinity);
    }
  expect(facts.segments.some(({ kind, skipped }) => kind === 'closing' && skipped)).toBe(false);
}

/** The close ends all that goes on, and nothing begins after it. */
export function closeEndsAll(facts: SessionFacts): void {
  if (facts.phase !== 'closed') return;
  expect(facts.turns.filter(({ end }) => end === null)).toEqual([]);
  expect([...facts.holds, ...facts.breakouts].filter(isRunning)).toEqual([]);
  expect(facts.segments.flatMap(({ spans }) => spans).filter(isRunning)).toEqual([]);
  expect(facts.rounds.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  expect(facts.polls.filter(({ closedAt }) => closedAt === null)).toEqual([]);
  expect(facts.formations.filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)).toEqual(
    [],
  );
  const last = facts.closedAt ?? -Infinity;
  for (const { start, end } of facts.turns) expect(Math.max(start, end ?? start)).toBeLessThanOrEqual(last);
}

/** U4: who said no, or a whole room that did, is in no turn, link, hand, sum or measure. */
export function nobodyIsMeasuredAgainstTheirWill(facts: SessionFacts, now: number): void {
  const no = facts.people.filter(({ tracked }) => !tracked || facts.tracking === 'not').map(({ id }) => id);
  const sums = facts.tracking === 'not' ? [] : speaking(facts, now);
  const said = JSON.stringify([
    facts.turns,
    facts.links,
    facts.hands,
    facts.contributions,
    sums,
    whoFollowsWhom(facts, now),
    groupMeasures(facts, now),
  ]);
  for (const id of no) expect(said).not.toContain(`"${id}"`);
  if (facts.tracking === 'not') for (const { measured } of facts.turns) expect(measured).toBe(false);
}

/** M1: the sum of everybody's turns, clipped to what counts; shares of all peers make one. */
export function talkTimeAddsUp(facts: SessionFacts, now: number): void {
  const sums = speaking(facts, now);
  for (const { person, speakingMs, longestTurnMs } of sums) {
    expect([person, speakingMs]).toEqual([
      person,
      facts.tracking === 'not' ? 0 : spokenMs(facts, person, now),
    ]);
    expect(longestTurnMs).toBeLessThanOrEqual(speakingMs);
    expect(longestTurnMs).toBeGreaterThanOrEqual(0);
  }
  const shares = sums.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
}

/** Nobody stands in two groups; those of the app's own making hold everybody, and nobody with whom they are not to be. */
export function groupsAreSound(facts: SessionFacts, command: Command): void {
  const formed = facts.formations.at(-1);
  const all = formed?.groups.flatMap(({ people }) => people) ?? [];
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(facts.groups.flat()).size).toBe(facts.groups.flat().length);
  const here = facts.people.filter(({ present }) => present.some(isRunning)).map(({ id }) => id);
  if (command.type === 'startGroups' || command.type === 'startBreakout')
    for (const id of facts.groups.flat()) expect(here).toContain(id);
  if (formed === undefined || !ofTheApp.has(command)) return;
  expect(all.toSorted()).toEqual(here.toSorted());
  for (const [one, other] of formed.apart)
    for (const { people } of formed.groups)
      expect(people.includes(one) && people.includes(other)).toBe(false);
}

/** R8: time that counts after all was spoken in by nobody who had the floor when it began: nobody pressed in it. */
export function nobodySpokeThroughTheGap(
  before: SessionFacts,
  after: SessionFacts,
  command: Command,
  now: number,
): void {
  if (command.type !== 'answerGap') return;
  const { from } = command;
  for (const { id } of after.people) {
    // Whose turn was put into the gap by hand has it.
    if (before.turns.some(({ person, start }) => person === id && start >= from)) continue;
    expect([id, spokenMs(after, id, now)]).toEqual([id, spokenMs(before, id, now)]);
  }
}
