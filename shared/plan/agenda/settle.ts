import type { Clock } from './clock.ts';
import { doubt, type Doubt } from './reading.ts';

const noon = 720;
export const midnight = 1440;
/** A row rarely comes so much later than the one before that the other half of the day, or the next day, is meant. */
const longestToAfternoon = 360;
const longestOverMidnight = 600;
/** From this hour of the evening on an earlier time is one of the next day. */
const evening = 17 * 60;
/** Nobody meets before, unless it is written like that: 01:00. */
const earliest = 360;

/** Which minute is meant, and what speaks against it. */
export interface Settled {
  readonly at: number;
  readonly doubts: readonly Doubt[];
}

/** Whether a part under a heading of its own begins so early that it is no afternoon of the part before it. */
export const startsAgain = ({ minutes, half }: Clock, before: number | null): boolean =>
  before !== null && minutes < before % midnight && minutes >= earliest && half !== 'p';

/** Which half of the day a start is in, and whether midnight has passed. */
export function settle(clock: Clock, before: number | null, fullDay: boolean): Settled {
  const { minutes, written, sure } = clock;
  const afternoon = doubt('afternoon', { text: written, taken: clockText(minutes + noon) });
  if (before === null) {
    const guess = !sure && minutes >= 60 && minutes < earliest && !written.startsWith('0');
    return guess ? { at: minutes + noon, doubts: [afternoon] } : { at: minutes, doubts: [] };
  }
  const today = Math.floor(before / midnight) * midnight + minutes;
  if (today >= before) return { at: today, doubts: [] };
  const later = today + noon;
  const padded = fullDay && written.startsWith('0');
  const farthest = minutes < earliest ? noon : longestToAfternoon;
  if (!sure && !padded && minutes < noon && later >= before && later - before <= farthest)
    return { at: later, doubts: [afternoon] };
  const tomorrow = today + midnight;
  const late = before % midnight >= evening;
  if (late && tomorrow - before <= longestOverMidnight)
    return { at: tomorrow, doubts: fullDay ? [] : [doubt('nextDay', { text: written })] };
  return { at: today, doubts: [doubt('earlier', { text: written })] };
}

/** An end is the first such time after its start. */
export function settleEnd(
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
