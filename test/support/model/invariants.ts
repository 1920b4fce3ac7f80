import type { Command } from '../../../shared/session/commands.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { groupMeasures } from '../../../shared/turns/group-measures.ts';
import { speaking, whoFollowsWhom } from '../../../shared/turns/speaking.ts';
import { ofTheApp } from './commands-at-random.ts';
import { same, sure } from './sure.ts';
import { spokenMs } from './talk-time.ts';

const isRunning = ({ to }: { readonly to: number | null }): boolean => to === null;

/** Turns lie between the opening and now, within the stays of whose they are, and never over another of theirs. */
export function turnsAreSound({ turns, people, openedAt }: SessionFacts, now: number): void {
  for (const { start, end, person, measured } of turns) {
    sure((end ?? now) >= start, 'no turn lasts less than no time');
    sure(start >= (openedAt ?? Infinity), 'no turn begins before the opening');
    sure(Math.max(start, end ?? start) <= now, 'no turn lies in the future');
    if (person === null) continue;
    sure(measured, 'U4: a turn with a name is measured');
    const stays = people.find(({ id }) => id === person)?.present ?? [];
    const there = stays.some(({ from, to }) => from <= start && (to ?? Infinity) >= (end ?? to ?? Infinity));
    sure(there, `U1: ${person} speaks only while present`);
  }
  for (const { id } of people) {
    const own = turns
      .filter(({ person, start, end }) => person === id && start !== end)
      .toSorted((a, b) => a.start - b.start);
    for (const [i, turn] of own.entries())
      sure((own[i + 1]?.start ?? Infinity) >= (turn.end ?? now), `U2: turns of ${id} never overlap`);
    const open = turns.filter(({ person, end }) => person === id && end === null);
    sure(open.length < 2, `U1: ${id} has at most one open turn`);
  }
}

/** One segment runs while the session is open; its spans, those of holds and of breakouts follow one another. */
export function spansAreSound(facts: SessionFacts, now: number): void {
  const running = facts.segments.filter(({ spans }) => spans.some(isRunning)).map(({ id }) => id);
  same(running, facts.phase === 'open' ? [facts.running] : [], 'T2: one segment runs while it is open');
  const lists = [
    facts.holds,
    facts.breakouts,
    ...facts.segments.map(({ spans }) => spans),
    ...facts.people.map(({ present }) => present),
  ];
  for (const spans of lists)
    for (const [i, { from, to }] of spans.entries()) {
      sure((to ?? now) >= from, 'no span ends before it begins');
      sure((spans[i + 1]?.from ?? Infinity) >= (to ?? Infinity), 'spans follow one another');
    }
  sure(
    !facts.segments.some(({ kind, skipped }) => kind === 'closing' && skipped),
    'T4: no closing is skipped',
  );
}

/** The close ends all that goes on, and nothing begins after it. */
export function closeEndsAll(facts: SessionFacts): void {
  if (facts.phase !== 'closed') return;
  const spans = [...facts.holds, ...facts.breakouts, ...facts.segments.flatMap((each) => each.spans)];
  const goesOn = {
    turns: facts.turns.filter(({ end }) => end === null).length,
    spans: spans.filter(isRunning).length,
    rounds: facts.rounds.filter(({ endedAt }) => endedAt === null).length,
    polls: facts.polls.filter(({ closedAt }) => closedAt === null).length,
    groups: facts.formations.filter(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
      .length,
  };
  same(goesOn, { turns: 0, spans: 0, rounds: 0, polls: 0, groups: 0 }, 'the close ends everything');
  const last = facts.closedAt ?? -Infinity;
  for (const { start, end } of facts.turns)
    sure(Math.max(start, end ?? start) <= last, 'no turn lies after the close');
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
  for (const id of no) sure(!said.includes(`"${id}"`), `U4: ${id} said no and is measured nowhere`);
  if (facts.tracking === 'not')
    for (const { measured } of facts.turns) sure(!measured, 'U4: the room said no');
}

/** M1: the sum of everybody's turns, clipped to what counts; shares of all peers make one. */
export function talkTimeAddsUp(facts: SessionFacts, now: number): void {
  const sums = speaking(facts, now);
  for (const { person, speakingMs, longestTurnMs } of sums) {
    const wanted = facts.tracking === 'not' ? 0 : spokenMs(facts, person, now);
    same(speakingMs, wanted, `M1, U3: what ${person} spoke is the sum of the turns, clipped`);
    sure(longestTurnMs <= speakingMs, 'no turn is longer than all together');
    sure(longestTurnMs >= 0, 'no turn is shorter than nothing');
  }
  const shares = sums.flatMap(({ share }) => (share === null ? [] : [share]));
  const all = shares.reduce((sum, share) => sum + share, 0);
  sure(shares.length === 0 || Math.abs(all - 1) < 1e-9, 'M1: the shares of all are the whole');
}

/** Nobody stands in two groups; those of the app's own making hold everybody, and nobody with whom they are not to be. */
export function groupsAreSound(facts: SessionFacts, command: Command): void {
  const formed = facts.formations.at(-1);
  const all = formed?.groups.flatMap(({ people }) => people) ?? [];
  sure(new Set(all).size === all.length, 'nobody is formed into two groups');
  sure(new Set(facts.groups.flat()).size === facts.groups.flat().length, 'nobody goes out with two groups');
  const here = facts.people.filter(({ present }) => present.some(isRunning)).map(({ id }) => id);
  if (command.type === 'startGroups' || command.type === 'startBreakout')
    for (const id of facts.groups.flat()) sure(here.includes(id), `${id} goes out and is not here`);
  if (formed === undefined || !ofTheApp.has(command)) return;
  same(all.toSorted(), here.toSorted(), 'G1: everybody is in one group, once');
  for (const [one, other] of formed.apart)
    for (const { people } of formed.groups)
      sure(!people.includes(one) || !people.includes(other), `G1: ${one} and ${other} are kept apart`);
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
    same(spokenMs(after, id, now), spokenMs(before, id, now), `R8: ${id} did not speak through the gap`);
  }
}
