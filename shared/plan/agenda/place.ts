import type { Clock } from './clock.ts';
import { byPart, type RawRow } from './raw.ts';
import { doubt, type Doubt } from './reading.ts';
import { midnight, settle, settleEnd, startsAgain, type Settled } from './settle.ts';

/** When a row begins and ends, in minutes since midnight of its day's heading (over 1440 after the next midnight), or since the beginning. */
export interface Placed {
  readonly kind: 'clock' | 'offset';
  readonly start: number | null;
  readonly end: number | null;
  readonly doubts: readonly Doubt[];
}

const noon = 720;
/** Minutes that a plan counts from 0:00 on beyond doubt; what goes on for longer could be a night. */
const longestCount = 360;

/** Settles for each time which half of the day is meant, whether midnight has passed, and what is no time of day at all. */
export function place(rows: readonly RawRow[]): Placed[] {
  const clocks = rows
    .flatMap(({ span }) => [span?.start ?? [], span?.end ?? []].flat())
    .filter(({ kind }) => kind === 'clock');
  // An hour after noon: then at least somebody wrote times of all the day, and after midnight needs no mark.
  const fullDay = clocks.some(
    ({ minutes, half }) => half === null && minutes >= 13 * 60 && minutes < midnight,
  );
  const state: State = { before: null, last: null, asOffset: false, fullDay };
  let day: number | null = null;
  return byPart(rows).flatMap((part) => {
    const next = part[0]?.day !== day;
    day = part[0]?.day ?? null;
    return placePart(part, state, next);
  });
}

interface State {
  /** The latest start so far. */
  before: number | null;
  last: Placed['kind'] | null;
  asOffset: boolean;
  readonly fullDay: boolean;
}

function placePart(rows: readonly RawRow[], state: State, newDay: boolean): Placed[] {
  const starts = rows.flatMap(({ span }) => span?.start ?? []);
  const [first] = starts;
  let open: Doubt[] = [];
  if (newDay) state.before = null;
  const goesOn = !newDay && state.asOffset && (first === undefined || first.minutes >= (state.before ?? 0));
  if (!goesOn) {
    state.asOffset = countsFromZero(starts);
    if (state.asOffset && first !== undefined && !isSureCount(starts))
      open = [doubt('offsets', { text: first.written })];
    if (first !== undefined && startsAgain(first, state.before) && !state.asOffset)
      open = [doubt('earlier', { text: first.written })];
    if (state.asOffset || open.length > 0) state.before = null;
  }
  return rows.map((row) => {
    const placed = placeRow(row, state);
    const doubts = placed.start === null ? [] : open;
    if (placed.start !== null) open = [];
    return { ...placed, doubts: [...placed.doubts, ...doubts] };
  });
}

function placeRow({ span }: RawRow, state: State): Placed {
  const { start = null, end = null } = span ?? {};
  const { asOffset, fullDay } = state;
  const kind = asOffset || start?.kind === 'offset' || end?.kind === 'offset' ? 'offset' : 'clock';
  if (start !== null && kind !== state.last) {
    if (state.last !== null) state.before = null;
    state.last = kind;
  }
  const { before } = state;
  const begun: Settled | null =
    start === null
      ? null
      : kind === 'offset'
        ? { at: start.minutes, doubts: stepsBack(start, before) }
        : settle(start, before, fullDay);
  const ended: Settled | null =
    end === null
      ? null
      : kind === 'offset'
        ? { at: end.minutes, doubts: [] }
        : settleEnd(end, begun?.at ?? before, begun, start, fullDay);
  if (begun !== null && (before === null || begun.at > before)) state.before = begun.at;
  return {
    kind,
    start: begun?.at ?? null,
    end: ended?.at ?? null,
    doubts: [
      ...(span?.about === true ? [doubt('about', { text: span.text })] : []),
      ...(begun?.doubts ?? []),
      ...(begun !== null && begun.doubts.length > 0 ? [] : (ended?.doubts ?? [])),
    ],
  };
}

/** Whether the first time is 0:00 and none is of the later day: then all count from the beginning. */
function countsFromZero(starts: readonly Clock[]): boolean {
  const [first] = starts;
  return (
    first?.kind === 'clock' &&
    first.minutes < 60 &&
    first.half === null &&
    /^0{1,2}\D/u.test(first.written) &&
    starts.every(({ half, minutes }) => half === null && minutes <= noon)
  );
}

/** Times that climb from 0:00 through a few hours leave no doubt that they count. */
const isSureCount = (starts: readonly Clock[]): boolean =>
  starts.length > 1 &&
  starts.every(({ minutes }, i) => minutes <= longestCount && minutes >= (starts[i - 1]?.minutes ?? 0));

const stepsBack = ({ minutes, written }: Clock, before: number | null): Doubt[] =>
  before !== null && minutes < before ? [doubt('earlier', { text: written })] : [];
