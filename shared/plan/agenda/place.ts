import type { Clock } from './clock.ts';
import type { RawRow } from './raw.ts';
import { doubt, type Doubt } from './reading.ts';

/** When a row begins and ends, in minutes since midnight of its day's heading (over 1440 after the next midnight), or since the beginning. */
export interface Placed {
  readonly kind: 'clock' | 'offset';
  readonly start: number | null;
  readonly end: number | null;
  readonly doubts: readonly Doubt[];
}

const noon = 720;
const midnight = 1440;
/** A row rarely comes so much later than the one before that the other half of the day, or the next day, is meant. */
const longestToAfternoon = 360;
const longestOverMidnight = 600;
/** From this hour of the evening on an earlier time is one of the next day. */
const evening = 17 * 60;

/** Settles for each time which half of the day is meant, whether midnight has passed, and what is no time of day at all. */
export function place(rows: readonly RawRow[]): Placed[] {
  const written = rows.flatMap(({ span }) => [span?.start ?? [], span?.end ?? []].flat());
  const clocks = written.filter(({ kind }) => kind === 'clock');
  // An hour after noon: then at least somebody wrote times of all the day, and after midnight needs no mark.
  const fullDay = clocks.some(
    ({ minutes, half }) => half === null && minutes >= 13 * 60 && minutes < midnight,
  );
  const out: Placed[] = [];
  let day = -1;
  let before: number | null = null;
  let asOffset = false;
  for (const [index, row] of rows.entries()) {
    if (row.day !== day) {
      day = row.day;
      before = null;
      asOffset = countsFromZero(rows.slice(index).filter((each) => each.day === day));
    }
    const start = row.span?.start ?? null;
    const end = row.span?.end ?? null;
    const kind = asOffset || start?.kind === 'offset' || end?.kind === 'offset' ? 'offset' : 'clock';
    const begun: Settled | null =
      start === null
        ? null
        : kind === 'offset'
          ? { at: start.minutes, doubts: stepsBack(start, before) }
          : settle(start, before, fullDay);
    const from: number | null = begun?.at ?? before;
    const ended: Settled | null =
      end === null
        ? null
        : kind === 'offset'
          ? { at: end.minutes, doubts: [] }
          : settleEnd(end, from, begun, start, fullDay);
    const first = asOffset && before === null && start !== null;
    out.push({
      kind,
      start: begun?.at ?? null,
      end: ended?.at ?? null,
      doubts: [
        ...(row.span?.about === true ? [doubt('about', { text: row.span.text })] : []),
        ...(first ? [doubt('offsets', { text: start.written })] : []),
        ...(begun?.doubts ?? []),
        ...(begun !== null && begun.doubts.length > 0 ? [] : (ended?.doubts ?? [])),
      ],
    });
    if (begun !== null && (before === null || begun.at > before)) before = begun.at;
  }
  return out;
}

/** Whether the day's first time is 0:00 and none is of the later day: then all count from the beginning. */
function countsFromZero(rows: readonly RawRow[]): boolean {
  const starts = rows.flatMap(({ span }) => span?.start ?? []);
  const [first] = starts;
  return (
    first?.kind === 'clock' &&
    first.minutes < 60 &&
    first.half === null &&
    /^0{1,2}\D/u.test(first.written) &&
    starts.every(({ half, minutes }) => half === null && minutes <= noon)
  );
}

interface Settled {
  readonly at: number;
  readonly doubts: readonly Doubt[];
}

const stepsBack = ({ minutes, written }: Clock, before: number | null): Doubt[] =>
  before !== null && minutes < before ? [doubt('earlier', { text: written })] : [];

function settle(clock: Clock, before: number | null, fullDay: boolean): Settled {
  const { minutes, written, sure } = clock;
  const afternoon = doubt('afternoon', { text: written, taken: clockText(minutes + noon) });
  if (before === null) {
    // Nobody meets at one in the night, unless it is written like that: 01:00.
    const guess = !sure && minutes >= 60 && minutes < 360 && !written.startsWith('0');
    return guess ? { at: minutes + noon, doubts: [afternoon] } : { at: minutes, doubts: [] };
  }
  const today = Math.floor(before / midnight) * midnight + minutes;
  if (today >= before) return { at: today, doubts: [] };
  const later = today + noon;
  const padded = fullDay && written.startsWith('0');
  if (!sure && !padded && minutes < noon && later >= before && later - before <= longestToAfternoon)
    return { at: later, doubts: [afternoon] };
  const tomorrow = today + midnight;
  const late = before % midnight >= evening;
  if (late && tomorrow - before <= longestOverMidnight)
    return { at: tomorrow, doubts: fullDay ? [] : [doubt('nextDay', { text: written })] };
  return { at: today, doubts: [doubt('earlier', { text: written })] };
}

/** An end is the first such time after its start. */
function settleEnd(
  end: Clock,
  from: number | null,
  begun: Settled | null,
  start: Clock | null,
  fullDay: boolean,
): Settled {
  if (from === null) return { at: end.minutes, doubts: [] };
  const base = Math.floor(from / midnight) * midnight;
  const times = [
    end.minutes,
    ...(end.sure || (fullDay && end.written.startsWith('0')) ? [] : [end.minutes + noon]),
    end.minutes + midnight,
  ];
  const at = times.map((each) => base + each).find((each) => each > from) ?? base + end.minutes;
  const moved = at - base - end.minutes;
  // A range whose start was moved moves whole; and am or pm at the start goes for the end.
  const along = begun !== null && begun.doubts.length > 0;
  const goesOn = start?.half != null && at - from < noon;
  if (moved === noon && !along && !goesOn)
    return { at, doubts: [doubt('afternoon', { text: end.written, taken: clockText(end.minutes + noon) })] };
  // Over a whole day: rather an error in writing than a night.
  if (moved === midnight && at - from > longestOverMidnight) return { at: base + end.minutes, doubts: [] };
  if (moved === midnight && !fullDay && end.minutes % midnight !== 0 && from % midnight < evening)
    return { at, doubts: [doubt('nextDay', { text: end.written })] };
  return { at, doubts: [] };
}

/** `HH:MM`, after midnight too. */
export function clockText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const within = ((minutes % midnight) + midnight) % midnight;
  return `${two(Math.floor(within / 60))}:${two(Math.floor(within % 60))}`;
}
