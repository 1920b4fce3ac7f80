import { canonicalJson } from '../../lib/canonical-json.ts';
import { minutesOf } from '../minutes.ts';
import type { PlanContent } from './edit.ts';

/** What another version of a plan has otherwise than this one; titles of rows, minutes more or (below 0) less. */
export interface Difference {
  readonly rows: number;
  readonly minutes: number;
  readonly moreMinutes: number;
  /** Only the other one has them. */
  readonly only: readonly string[];
  /** Only this one has them. */
  readonly without: readonly string[];
  /** Both have them, but not with the same words or lengths. */
  readonly changed: readonly string[];
  /** The rows that both have stand in another order. */
  readonly reordered: boolean;
  /** Its title, start, end or number of people. */
  readonly head: boolean;
}

export function differ(now: PlanContent, other: PlanContent): Difference {
  const mine = new Map(now.segments.map((each) => [each.id, each]));
  const theirs = new Set(other.segments.map(({ id }) => id));
  const both = other.segments.filter(({ id }) => mine.has(id));
  const order = now.segments.filter(({ id }) => theirs.has(id));
  const headOf = ({ title, start, end, people }: PlanContent): string =>
    canonicalJson({ title, start, end, people });
  return {
    rows: other.segments.length,
    minutes: minutesOf(other.segments),
    moreMinutes: minutesOf(other.segments) - minutesOf(now.segments),
    only: other.segments.flatMap(({ id, title }) => (mine.has(id) ? [] : [title])),
    without: now.segments.flatMap(({ id, title }) => (theirs.has(id) ? [] : [title])),
    changed: both.flatMap((each) =>
      canonicalJson(each) === canonicalJson(mine.get(each.id)) ? [] : [each.title],
    ),
    reordered: both.some(({ id }, index) => id !== order[index]?.id),
    head: headOf(now) !== headOf(other),
  };
}
