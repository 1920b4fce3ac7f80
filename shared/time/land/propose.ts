import type { SessionFacts } from '../../session/state.ts';
import { forecast } from '../forecast.ts';
import { shareOut, type Part } from '../share-out.ts';
import type { LandingChange } from './change.ts';
import { changed } from './changed.ts';
import { restOf, type RestRow } from './rest.ts';

const minuteMs = 60_000;

export const landingWays = ['shave', 'drop', 'close'] as const;
/** How to land: shorten all that can give, drop one, start the closing now. */
export type LandingWay = (typeof landingWays)[number];

/**
 * What would bring the end to where it has to be, milliseconds in whole minutes: positive is to be taken from the rest,
 * negative can be given back to it. A started minute too late is one, a minute that is not whole is not given back.
 */
export const neededMs = (overMs: number): number => Math.ceil(overMs / minuteMs) * minuteMs || 0;

/**
 * T4, *shave*: the flexible rest is shortened in proportion to what each can give; where there is time to spare, what was
 * taken from it is given back the same way, up to the plan. Empty: nothing to do, or nothing that can.
 */
export function proposeShave(facts: SessionFacts, now: number): readonly LandingChange[] {
  const { ahead, rows } = restOf(facts, now);
  const byMs = neededMs(ahead.projectedEnd - ahead.endBy);
  const to = byMs >= 0 ? take(rows, byMs) : giveBack(rows, -byMs);
  const sign = byMs >= 0 ? -1 : 1;
  return rows.flatMap(({ row: { segment } }) => {
    const part = to.get(segment.id) ?? 0;
    const fromMs = segment.durationMs;
    return part === 0 ? [] : [{ segment: segment.id, fromMs, toMs: fromMs + sign * part }];
  });
}

/**
 * T4, *drop one*: of what is still to come the segment whose going costs least: the shortest of those that suffice, the
 * later of two; where none does, the one that brings most. Empty: on time, or nothing can go.
 */
export function proposeDrop(facts: SessionFacts, now: number): readonly LandingChange[] {
  const { ahead, rows } = restOf(facts, now);
  const over = ahead.projectedEnd - ahead.endBy;
  if (over <= 0) return [];
  const options = rows
    .filter(({ flexible, row }) => flexible && row.status !== 'now')
    .map(({ row: { segment } }) => {
      const change = { segment: segment.id, fromMs: segment.durationMs, toMs: null };
      const brings = ahead.projectedEnd - forecast(changed(facts, [change]), now).projectedEnd;
      return { change, brings };
    })
    .filter(({ brings }) => brings > 0)
    .toReversed();
  const enough = options.filter(({ brings }) => brings >= over);
  const best =
    enough.length > 0
      ? enough.toSorted((a, b) => a.change.fromMs - b.change.fromMs)[0]
      : options.toSorted((a, b) => b.brings - a.brings)[0];
  return best === undefined ? [] : [best.change];
}

const sum = (rows: readonly RestRow[], of: 'givesMs' | 'takesMs'): number =>
  rows.reduce((all, row) => all + row[of], 0);
const part =
  (of: 'givesMs' | 'takesMs') =>
  (each: RestRow): Part => ({
    id: each.row.segment.id,
    mostMs: each[of],
    lengthMs: each.row.segment.durationMs,
  });
/** Where the last stretch begins that no pin holds apart from the end. */
const lastPin = (rows: readonly RestRow[]): number =>
  rows.findLastIndex(({ pinned }, place) => pinned && place > 0);

/** What all that these can give moves the end by: what stands before a pin only as far as it makes that pin late. */
function reach(rows: readonly RestRow[]): number {
  const pin = lastPin(rows);
  if (pin < 0) return sum(rows, 'givesMs');
  const late = rows[pin]?.row.overlapMs ?? 0;
  return sum(rows.slice(pin), 'givesMs') + Math.min(late, reach(rows.slice(0, pin)));
}

function take(rows: readonly RestRow[], byMs: number): ReadonlyMap<string, number> {
  const pin = lastPin(rows);
  if (pin < 0) return shareOut(rows.map(part('givesMs')), byMs).parts;
  const [before, after] = [rows.slice(0, pin), rows.slice(pin)];
  const late = rows[pin]?.row.overlapMs ?? 0;
  const can = { before: Math.min(late, reach(before)), after: sum(after, 'givesMs') };
  const by = Math.min(byMs, can.before + can.after);
  const even = by === 0 ? 0 : (by * can.before) / (can.before + can.after);
  const first = Math.max(Math.floor(even / minuteMs) * minuteMs, by - can.after);
  return new Map([...take(before, first), ...shareOut(after.map(part('givesMs')), by - first).parts]);
}

/** Only what no pin holds apart from the end: before one, the time to spare is not theirs. */
function giveBack(rows: readonly RestRow[], byMs: number): ReadonlyMap<string, number> {
  return shareOut(rows.slice(Math.max(0, lastPin(rows))).map(part('takesMs')), byMs).parts;
}
