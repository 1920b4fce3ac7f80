import type { Plan } from '../plan/plan.ts';
import type { Prepared } from '../plan/sample.ts';
import { pinOf, segmentsOf } from '../plan/segments-of.ts';
import { instantOf, dateOf } from '../time/local.ts';
import { nameBook } from '../summary/names.ts';
import { badgesOf } from './badges.ts';
import type { Circle } from './circle.ts';
import type { People } from './people.ts';

/** What is played: the circle's plan, or rows that somebody chose. */
export type Run = Pick<Plan, 'title' | 'start' | 'end' | 'segments'>;

export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
  /** What somebody is called whose name is gone, by badge. */
  readonly unnamed: (badge: number) => string;
}

/** Further away from now than this, a planned start is another evening's. Milliseconds. */
const sameEveningMs = 60 * 60_000;

/**
 * A circle that meets now, with the same people by the same ids (R7). With minors only first names go into the record. An
 * observer takes no part and is not measured.
 */
export function meetingOf(
  circle: Circle,
  people: People,
  run: Run,
  { now, zone, unnamed }: Moment,
): Prepared {
  const known = new Map(people.map((each) => [each.id, each]));
  const badges = badgesOf(circle.members);
  const roster = Object.fromEntries([...known].map(([id, { name }]) => [id, { name }]));
  const first = circle.minors ? nameBook(badges, roster, 'first') : null;
  const today = dateOf(now, zone);
  const planned = run.start === null ? now : instantOf({ date: today, time: run.start }, zone);
  const plannedStart = Math.abs(planned - now) > sameEveningMs ? now : planned;
  return {
    title: run.title.trim() === '' ? circle.name : run.title,
    circle: {
      id: circle.id,
      name: circle.name,
      purpose: circle.purpose,
      agreements: circle.agreements.filter(({ text }) => text.trim() !== ''),
      namesOnWall: circle.wallNames !== 'none',
      wallNames: circle.wallNames,
      audience: circle.audience,
      referrals: circle.referrals
        .filter(({ name, contact }) => `${name}${contact}`.trim() !== '')
        .map(({ name, contact }) => ({ name, contact })),
      ...(`${circle.scope.is}${circle.scope.isNot}`.trim() === '' ? {} : { scope: circle.scope }),
      ...(circle.minors ? { minors: true } : {}),
    },
    people: circle.members.map(({ person, role, tracked }) => {
      const { name = '', pronouns = null } = known.get(person) ?? {};
      const badge = badges.get(person) ?? 0;
      const called = name === '' ? unnamed(badge) : (first?.get(person) ?? name);
      return {
        id: person,
        name: called,
        ...(pronouns === null ? {} : { pronouns }),
        role,
        badge,
        tracked: tracked && role !== 'observer',
        present: true,
      };
    }),
    plan: segmentsOf(run, today),
    plannedStart,
    hardEnd: hardEndOf(run, { plannedStart, today, zone, now }),
  };
}

interface When {
  readonly plannedStart: number;
  readonly today: string;
  readonly zone: string;
  readonly now: number;
}

/** null: there is none, or it has passed already and nobody can keep it. */
function hardEndOf({ end }: Run, { plannedStart, today, zone, now }: When): number | null {
  if (end === null) return null;
  const at = end.kind === 'total' ? plannedStart + end.ms : instantOf(pinOf(end.at, today), zone);
  return at > now ? at : null;
}
