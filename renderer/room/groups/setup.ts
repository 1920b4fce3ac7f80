import { formGroups, type GroupsRefusal, type Pair } from '../../../shared/groups/form.ts';
import type { Division } from '../../../shared/groups/sizes.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import type { Group } from '../../../shared/session/events.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { elapsedMs } from '../../../shared/time/elapsed.ts';
import type { GroupsRoom } from './use-groups-room.ts';

export const ways = ['size', 'number', 'sizes', 'count'] as const;
export type Way = (typeof ways)[number];

/** What stands in the fields, as typed. */
export interface Setup {
  readonly way: Way;
  readonly typed: Readonly<Record<Way, string>>;
  readonly places: string;
  readonly minutes: string;
  readonly out: readonly string[];
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  /** How often they were shuffled. */
  readonly shuffles: number;
}

const usualMinutes = 8;
/** As many groups as anybody counts off to. */
const mostCounted = 60;

/** As it usually goes: trios, pairs in a segment of pairs; the minutes that its segment has left; rooms as last time. */
export function usualSetup({ facts, here }: Pick<GroupsRoom, 'facts' | 'here'>, now: number): Setup {
  const running = facts.segments.find(({ id }) => id === facts.running);
  const small = running?.format === 'breakout' || running?.format === 'pairs';
  const left =
    running === undefined ? 0 : Math.floor((running.durationMs - elapsedMs(running, facts, now)) / 60_000);
  return {
    way: 'size',
    typed: { size: String(usualSize(running)), number: '4', sizes: '', count: '4' },
    places: placesBefore(facts),
    minutes: String(small && left > 0 ? left : usualMinutes),
    out: here.filter(({ role }) => role === 'observer').map(({ id }) => id),
    apart: [],
    together: [],
    shuffles: 0,
  };
}

/** The format is pairs or trios: only the title can tell which. */
function usualSize(running: SessionFacts['segments'][number] | undefined): number {
  if (running?.format === 'breakout') return 4;
  return running?.format === 'pairs' && !/trio|three|\b3/iu.test(running.title) ? 2 : 3;
}

const placesBefore = ({ formations }: SessionFacts): string =>
  (formations.at(-1)?.groups ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');

const placesOf = ({ places }: Setup): readonly string[] =>
  places
    .split(/[,;\n]/u)
    .map((name) => name.trim().slice(0, 100))
    .filter((name) => name !== '');

/** null: what is typed is no way to divide. */
function divisionOf({ way, typed }: Pick<Setup, 'way' | 'typed'>): Division | null {
  const number = Number.parseInt(typed[way], 10);
  const whole = /^\s*\d{1,3}\s*$/u.test(typed[way]) && number > 0;
  switch (way) {
    case 'size':
      return whole ? { by: 'size', size: number } : null;
    case 'number':
    case 'count':
      return whole ? { by: 'number', number } : null;
    case 'sizes': {
      const sizes = typed.sizes.split(/[\s,;+]+/u).filter((each) => each !== '');
      return sizes.length > 0 && sizes.every((each) => /^[1-9]\d{0,2}$/u.test(each))
        ? { by: 'sizes', sizes: sizes.map(Number) }
        : null;
    }
  }
}

/** null: no time is to be kept. Milliseconds. */
export function limitOf({ minutes }: Setup): number | null {
  const number = Number.parseInt(minutes, 10);
  return number > 0 && number <= 24 * 60 ? number * 60_000 : null;
}

export interface Formed {
  readonly groups: readonly (readonly string[])[];
  readonly division: Division;
}

/** The groups that this setup makes, the same ones for the same session and shuffle; places and minutes change none of them. */
export function formedBy(
  setup: Omit<Setup, 'places' | 'minutes'>,
  { facts, here, met, past }: GroupsRoom,
): Result<Formed, GroupsRefusal> {
  const division = divisionOf(setup);
  if (division === null) return fail({ code: 'sizes', people: [] });
  if (setup.way === 'count' && division.by === 'number') {
    if (division.number > mostCounted) return fail({ code: 'sizes', people: [] });
    return ok({ groups: Array.from({ length: division.number }, () => []), division });
  }
  const formed = formGroups({
    people: here.filter(({ id }) => !setup.out.includes(id)).map(({ id }) => id),
    division,
    apart: [...(met?.apart ?? []), ...setup.apart],
    together: setup.together,
    past,
    seed: `${facts.opened?.session ?? ''}/${facts.formations.length}/${setup.shuffles}`,
  });
  return formed.ok ? ok({ groups: formed.value, division }) : formed;
}

/** Each in its room or at its table, as far as there are any. */
export const withPlaces = (groups: Formed['groups'], setup: Setup): readonly Group[] => {
  const places = placesOf(setup);
  return groups.map((people, i) => ({ name: places[i] ?? '', people: [...people] }));
};
