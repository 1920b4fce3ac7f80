import type { Words } from '../words/en.ts';

/** "1 h 30 min", "24 min", "40 s": whole minutes from a minute on, rounded to the nearest. */
export function duration(ms: number, words: Words): string {
  const w = words.summary;
  if (ms < 59_500) return w.seconds(Math.round(ms / 1000));
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? w.minutes(minutes) : w.hours(Math.floor(minutes / 60), minutes % 60);
}

/** "12:07", from an hour "1:02:07": to the second, for talk time. */
export function clockLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Two decimals, or the sign for "undefined". */
export const measure = (value: number | null, words: Words): string =>
  // Sums of shares end a hair below a half: what six decimals show is what is rounded.
  value === null ? words.summary.none : (Math.round(Number(value.toFixed(6)) * 100) / 100).toFixed(2);

export const percent = (value: number | null, words: Words): string =>
  value === null ? words.summary.none : words.summary.percent((value * 100).toFixed(0));
