import { groupsSpentMs, harvestDue } from '../../groups/out.ts';
import type { Refusal } from '../commands.ts';
import type { Body, Group } from '../events.ts';
import type { SessionFacts } from '../state.ts';
import { findPerson, inBreakout, isPresent, openTurns, runningRound } from '../ask.ts';
import { events, refuse, type Deciders } from './decider.ts';
import { endTurns } from './floor.ts';

const minuteMs = 60_000;

/** What is wrong with people who are to be in groups; null: nothing. */
function wrongWith(facts: SessionFacts, people: readonly string[]): Refusal | null {
  if (new Set(people).size !== people.length) return { code: 'duplicate' };
  for (const id of people) {
    const person = findPerson(facts, id);
    if (person === undefined) return { code: 'unknownPerson' };
    if (!isPresent(person)) return { code: 'notPresent', params: { person: id } };
  }
  return null;
}

const everybodyIn = (groups: readonly Group[]): string[] => groups.flatMap(({ people }) => people);

export const groups: Deciders<
  'formBreakout' | 'mendBreakout' | 'startGroups' | 'resizeBreakout' | 'skipGroup' | 'pairBuddies'
> = {
  formBreakout: (facts, { type: _, ...formed }) => {
    if (inBreakout(facts)) return refuse('inBreakout');
    const wrong = wrongWith(facts, [...everybodyIn(formed.groups), ...formed.out]);
    return wrong === null
      ? events({ type: 'breakout.formed', data: formed })
      : refuse(wrong.code, wrong.params);
  },
  mendBreakout: (facts, { groups: mended }) => {
    const last = facts.formations.at(-1);
    if (last === undefined || last.endedAt !== null) return refuse('noGroups');
    const wrong = wrongWith(facts, everybodyIn(mended));
    if (wrong !== null) return refuse(wrong.code, wrong.params);
    return JSON.stringify(last.groups) === JSON.stringify(mended)
      ? refuse('noChange')
      : events({ type: 'breakout.mended', data: { groups: mended } });
  },
  startGroups: (facts, { limitMs }) => {
    if (inBreakout(facts)) return refuse('inBreakout');
    const last = facts.formations.at(-1);
    if (last === undefined || last.startedAt !== null) return refuse('noGroups');
    const here = (id: string): boolean => {
      const person = findPerson(facts, id);
      return person !== undefined && isPresent(person);
    };
    const round: Body[] = runningRound(facts) === undefined ? [] : [{ type: 'round.ended', data: {} }];
    return events(...endTurns(openTurns(facts)), ...round, {
      type: 'breakout.started',
      data: {
        groups: last.groups.map(({ people }) => people.filter(here)),
        ...(limitMs === null ? {} : { limitMs }),
      },
    });
  },
  resizeBreakout: (facts, { deltaMs }, { now }) => {
    const last = facts.formations.at(-1);
    if (last === undefined || !inBreakout(facts)) return refuse('notInBreakout');
    if (last.limitMs === null) return refuse('noLimit');
    // What has passed has passed: less time than that cannot be left.
    const least = Math.min(last.limitMs, Math.max(minuteMs, groupsSpentMs(facts, now)));
    const limitMs = Math.max(least, last.limitMs + deltaMs);
    return limitMs === last.limitMs
      ? refuse('noChange')
      : events({ type: 'breakout.resized', data: { limitMs } });
  },
  skipGroup: (facts, { group }) => {
    const harvest = harvestDue(facts);
    if (harvest === null || group >= harvest.formation.groups.length) return refuse('noGroups');
    return harvest.heard[group] === true || harvest.skipped[group] === true
      ? refuse('noChange')
      : events({ type: 'breakout.unheard', data: { group } });
  },
  pairBuddies: (facts, { pairs }) => {
    const people = pairs.flat();
    const wrong = wrongWith(facts, people);
    if (wrong !== null) return refuse(wrong.code, wrong.params);
    return JSON.stringify(facts.buddies) === JSON.stringify(pairs)
      ? refuse('noChange')
      : events({ type: 'buddies.paired', data: { pairs } });
  },
};
