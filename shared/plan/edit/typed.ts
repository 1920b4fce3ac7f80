import { clockAt } from '../agenda/clock.ts';
import { wholeLength } from '../agenda/length.ts';
import { clockText } from '../agenda/settle.ts';
import type { Plan, PlanTime } from '../plan.ts';
import { layPlan } from '../check/lay-plan.ts';
import { NIGHT_MS } from '../../time/days.ts';
import { dayMs, instantIn } from '../check/instants.ts';
import { planLimits } from './limits.ts';

/**
 * A length as somebody types it, in milliseconds; a number alone is minutes. null: it is none, or more than a day.
 *
 * @param colon what `1:30` says: hours and minutes, or minutes and seconds
 */
export function typedLength(text: string, colon: 'hours' | 'minutes'): number | null {
  const pair = /^(\d{1,3}):([0-5]\d)$/u.exec(text.trim());
  if (pair !== null) {
    const seconds = Number(pair[1]) * 60 + Number(pair[2]);
    return within(colon === 'hours' ? seconds * 60_000 : seconds * 1000);
  }
  const parts = /^(\d{1,4})\s?m(?:in)?\.?\s?(\d{1,2})\s?s(?:ec)?\.?$/iu.exec(text.trim());
  if (parts !== null) return within((Number(parts[1]) * 60 + Number(parts[2])) * 1000);
  const found = wholeLength(text.trim(), 1);
  if (found === null || found.doubts.length > 0 || found.each) return null;
  // Whole seconds: nobody plans finer.
  return within(Math.round(found.minutes * 60) * 1000);
}

const within = (ms: number): number | null => (ms >= 0 && ms <= planLimits.lengthMs ? ms : null);

/** As it stands in the field when it is to be changed: `typedLength` reads it back. */
export function lengthToType(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds % 60 === 0) return String(seconds / 60);
  return seconds < 120 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}

/** A time of day as somebody types it (`19`, `7pm`, `19.30`, `1930`), as `HH:mm`; null: it is none. */
export function typedTime(text: string): string | null {
  const trimmed = text.trim();
  const found = clockAt(trimmed, 0);
  if (found === null || found.kind !== 'clock' || found.next < trimmed.length || found.minutes >= 1440)
    return null;
  return clockText(found.minutes);
}

/** On which day a row is meant to begin at that time: the first on which it would not be long past. */
export function pinFor(plan: Plan, id: string, time: string): PlanTime {
  const row = layPlan(plan).rows.find((each) => each.id === id);
  if (row === undefined || !row.onClock) return { day: row?.day ?? 0, time };
  const free = row.start - row.slackMs;
  let day = Math.max(0, Math.floor(free / dayMs) - 1);
  while (day < planLimits.days && instantIn({ day, time }) < free - NIGHT_MS) day += 1;
  return { day, time };
}

/** When the room has to be left: on the day of the last row, or, if that day has not begun by then, after midnight. */
export function endFor(plan: Plan, time: string): PlanTime {
  const { rows } = layPlan(plan);
  const last = rows.at(-1)?.day;
  const began =
    rows.find(({ day, onClock }) => onClock && day === last)?.start ??
    (plan.start === null ? null : instantIn({ day: 0, time: plan.start }));
  if (began === null) return { day: 0, time };
  const day = Math.floor(began / dayMs);
  return instantIn({ day, time }) > began ? { day, time } : { day: day + 1, time };
}
