import type { Formation, SessionFacts } from '../session/state.ts';
import { subtract, total } from '../turns/intervals.ts';
import { heldNow, until } from '../turns/unmeasured.ts';

/** Time left at which groups are told to come to an end. */
export const groupsWarningMs = 120_000;

/** The groups formed last, where they are still to go or are out. */
export function groupsNow(facts: SessionFacts): Formation | null {
  const last = facts.formations.at(-1);
  return last === undefined || last.endedAt !== null || facts.phase !== 'open' ? null : last;
}

export const groupsOut = (facts: SessionFacts): Formation | null => {
  const now = groupsNow(facts);
  return now === null || now.startedAt === null ? null : now;
};

/** How long the groups have been out, what was held left out; 0 where they have not gone. Milliseconds. */
export function groupsSpentMs(facts: SessionFacts, now: number): number {
  const startedAt = groupsOut(facts)?.startedAt ?? null;
  if (startedAt === null) return 0;
  const end = heldNow(facts, now);
  const whole = { from: startedAt, to: Math.max(startedAt, end) };
  return total(
    subtract(
      [whole],
      facts.holds.map((span) => until(span, end)),
    ),
  );
}

/** Milliseconds, negative when over; null: no groups are out, or nobody said how long. */
export function groupsLeftMs(facts: SessionFacts, now: number): number | null {
  const out = groupsOut(facts);
  return out === null || out.limitMs === null ? null : out.limitMs - groupsSpentMs(facts, now);
}

/** The running segment is for small groups, and none were formed in it yet. */
export function groupsDue(facts: SessionFacts): boolean {
  const running = facts.segments.find(({ id }) => id === facts.running);
  const small = running?.format === 'breakout' || running?.format === 'pairs';
  return small && facts.formations.every(({ segment }) => segment !== facts.running);
}

/** By the place of each group. */
export interface Harvest {
  readonly formation: Formation;
  readonly heard: readonly boolean[];
  readonly skipped: readonly boolean[];
  /** Whose turn it is: the first that was neither heard nor skipped. */
  readonly next: number;
}

/**
 * Groups that came back in the running segment and are to be heard (P9): which of them have been, or were skipped, until
 * none is left or other groups are formed. A note of a group begins with its name, or, where it has none, with any word
 * and its number.
 */
export function harvestDue(facts: SessionFacts): Harvest | null {
  const formation = facts.formations.at(-1);
  if (formation === undefined || formation.endedAt === null || formation.segment !== facts.running)
    return null;
  const { endedAt } = formation;
  const since = facts.notes.filter(({ at, kind }) => at >= endedAt && kind === 'insight');
  const heard = formation.groups.map(({ name }, i) =>
    since.some(({ text }) =>
      name === '' ? new RegExp(`^[^\\d:]*${i + 1}: `, 'u').test(text) : text.startsWith(`${name}: `),
    ),
  );
  const skipped = formation.groups.map((_, i) => formation.unheard?.includes(i) === true);
  const left = heard.findIndex((each, i) => !each && skipped[i] !== true);
  return left < 0 ? null : { formation, heard, skipped, next: left };
}

/** Who is in the room and in no group, and who is in one and has gone; none for groups that were counted off. */
export function groupsBroken(facts: SessionFacts): {
  readonly came: readonly string[];
  readonly left: readonly string[];
} {
  const formation = groupsNow(facts);
  const grouped = formation?.groups.flatMap(({ people }) => people) ?? [];
  if (grouped.length === 0) return { came: [], left: [] };
  const here = facts.people.filter(({ present }) => present.at(-1)?.to === null);
  return {
    came: here
      .filter(({ id, role }) => role !== 'observer' && !grouped.includes(id) && !formation?.out.includes(id))
      .map(({ id }) => id),
    left: grouped.filter((id) => !here.some((person) => person.id === id)),
  };
}

/** Groups are due, formed, out, or to be heard. */
export const groupsConcern = (facts: SessionFacts): boolean =>
  groupsDue(facts) || groupsNow(facts) !== null || harvestDue(facts) !== null;
