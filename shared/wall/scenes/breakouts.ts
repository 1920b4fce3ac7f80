import { groupsLeftMs, groupsNow, groupsWarningMs } from '../../groups/out.ts';
import { isPresent } from '../../session/ask.ts';
import type { SessionFacts } from '../../session/state.ts';
import { namesForAll } from '../names.ts';
import type { Projection } from '../projection.ts';

/** Groups, where they go, and their time. */
export interface BreakoutsView {
  readonly scene: 'breakouts';
  readonly title: string;
  readonly prompt: string;
  readonly groups: readonly {
    /** Room or table; '': only its number, counted from 1. */
    readonly place: string;
    readonly number: number;
    /** Names where the circle agreed to them, else the numbers on the badges. */
    readonly people: readonly string[];
  }[];
  /** Nobody is named: people count off to so many, and those with one number are a group. */
  readonly countOff: number | null;
  /** null: they have not gone, or nobody said how long. */
  readonly countdown: { readonly endsAt: number; readonly totalMs: number } | null;
  /** Milliseconds left at which they are told to come to an end. */
  readonly warningMs: number;
}

/** null: no groups are formed or out. Who has left is in none of them. */
export function breakoutsView({ facts, roster, segment, now }: Projection): BreakoutsView | null {
  const formation = groupsNow(facts);
  if (formation === null) return null;
  const names = namesForAll(facts, roster);
  const here = new Map(facts.people.filter(isPresent).map((person) => [person.id, person]));
  const left = groupsLeftMs(facts, now);
  const counted = formation.groups.every(({ people }) => people.length === 0);
  return {
    scene: 'breakouts',
    title: segment?.title ?? '',
    prompt: segment?.wallText ?? segment?.prompt ?? '',
    groups: formation.groups.map(({ name, people }, i) => ({
      place: name,
      number: i + 1,
      people: people.flatMap((id) => {
        const person = here.get(id);
        return person === undefined ? [] : [names[id]?.name ?? String(person.badge)];
      }),
    })),
    countOff: counted ? formation.groups.length : null,
    countdown:
      left === null || formation.limitMs === null ? null : { endsAt: now + left, totalMs: formation.limitMs },
    warningMs: groupsWarningMs,
  };
}

/** Formed in the segment that runs, or out: it is what happens now. */
export function groupsAreNow(facts: SessionFacts): boolean {
  const formation = groupsNow(facts);
  return formation !== null && (formation.startedAt !== null || formation.segment === facts.running);
}
