import type { SessionFacts } from '../session/state.ts';
import { quiet } from './coverage.ts';
import { doubtful } from './doubtful.ts';
import type { Interval } from './intervals.ts';
import { heldNow, until } from './unmeasured.ts';

/** A turn as it lies on the strip, `from` and `to` epoch milliseconds. */
export interface StripTurn extends Interval {
  readonly kind: 'turn';
  readonly id: string;
  /** null: somebody unnamed, or not measured, which nothing tells apart here (U4). */
  readonly person: string | null;
  readonly estimated: boolean;
  readonly open: boolean;
  /** From where on it is implausibly long; null: it is not. */
  readonly doubtFrom: number | null;
  /** Voices that overlap lie in lanes of their own. */
  readonly lane: number;
}

/** A stretch in which nobody pressed. */
export interface StripMissed extends Interval {
  readonly kind: 'missed';
  readonly id: string;
}
export type StripItem = StripTurn | StripMissed;

/** Time that is not measured (U3), and why. */
export interface StripAway extends Interval {
  readonly why: 'held' | 'breakout' | 'gap';
}

export interface StripSegment extends Interval {
  readonly id: string;
  readonly title: string;
}

export interface StripView extends Interval {
  /** What can be chosen, in order of start. */
  readonly items: readonly StripItem[];
  /** The turns again, lane by lane; in a lane they follow each other. */
  readonly lanes: readonly (readonly StripTurn[])[];
  readonly missed: readonly StripMissed[];
  readonly away: readonly StripAway[];
  readonly segments: readonly StripSegment[];
}

/** All of the session's time up to `now`, its close at the latest, as it lies on the strip. */
export function stripView(facts: SessionFacts, now: number): StripView {
  const end = heldNow(facts, now);
  const doubts = new Map(doubtful(facts, now).map(({ turn, doubt }) => [turn.id, doubt[0]?.from ?? null]));
  const ordered = facts.turns
    .filter((turn) => turn.start <= end && (turn.end === null || turn.end > turn.start))
    .toSorted((a, b) => a.start - b.start || a.seq - b.seq);
  const lanes: StripTurn[][] = [];
  const turns = ordered.map((turn): StripTurn => {
    const to = turn.end === null ? end : Math.min(turn.end, end);
    const lane = freeLane(lanes, turn.start);
    const placed: StripTurn = {
      kind: 'turn',
      id: turn.id,
      person: turn.person,
      estimated: turn.estimated,
      open: turn.end === null,
      doubtFrom: doubts.get(turn.id) ?? null,
      from: turn.start,
      to,
      lane,
    };
    (lanes[lane] ??= []).push(placed);
    return placed;
  });
  const missed = quiet(facts, now).map(({ from, to }): StripMissed => ({
    kind: 'missed',
    id: `missed-${String(from)}`,
    from,
    to,
  }));
  const from = facts.openedAt ?? end;
  return {
    from,
    to: Math.max(end, from + 1),
    items: [...turns, ...missed].toSorted((a, b) => a.from - b.from),
    lanes,
    missed,
    away: awayOf(facts, end),
    segments: facts.segments
      .flatMap(({ id, title, spans }) => spans.map((span) => ({ id, title, ...until(span, end) })))
      .filter((span) => span.to > span.from)
      .toSorted((a, b) => a.from - b.from),
  };
}

function freeLane(lanes: readonly (readonly StripTurn[])[], from: number): number {
  const free = lanes.findIndex((lane) => (lane.at(-1)?.to ?? 0) <= from);
  return free < 0 ? lanes.length : free;
}

function awayOf(facts: SessionFacts, end: number): StripAway[] {
  const as = (why: StripAway['why'], spans: readonly { from: number; to: number | null }[]): StripAway[] =>
    spans.map((span) => ({ why, ...until(span, end) }));
  return [
    ...as('held', facts.holds),
    ...as('breakout', facts.breakouts),
    ...as(
      'gap',
      facts.gaps.filter(({ counted }) => !counted),
    ),
  ]
    .filter((each) => each.to > each.from)
    .toSorted((a, b) => a.from - b.from);
}

/** What of a list of stretches that follow each other lies at least in part within [from, to), found by halving. */
export function inSight<T extends Interval>(list: readonly T[], from: number, to: number): readonly T[] {
  return list.slice(
    firstWhere(list, (each) => each.to > from),
    firstWhere(list, (each) => each.from >= to),
  );
}

function firstWhere<T>(list: readonly T[], is: (each: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && is(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What lies at this instant, a turn before a missed stretch; else what is nearest. null: there is nothing. */
export function itemAt({ items }: StripView, at: number): StripItem | null {
  const distance = ({ from, to }: StripItem): number => (at < from ? from - at : at >= to ? at - to + 1 : 0);
  return items.reduce<StripItem | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  );
}

/** How much of each of so many equal parts of the session somebody has the floor in, 0–1: the strip seen from afar. */
export function density({ from, to, lanes }: StripView, parts: number): number[] {
  const width = (to - from) / parts;
  const sums = Array.from({ length: parts }, () => 0);
  for (const turn of lanes.flat()) {
    const first = Math.max(0, Math.floor((turn.from - from) / width));
    const last = Math.min(parts - 1, Math.floor((turn.to - from) / width));
    for (let part = first; part <= last; part += 1) {
      const begins = from + part * width;
      const covered = Math.min(turn.to, begins + width) - Math.max(turn.from, begins);
      sums[part] = (sums[part] ?? 0) + Math.max(0, covered);
    }
  }
  return sums.map((sum) => Math.min(1, sum / width));
}
