const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and never change. */
function format(kind: 'time' | 'seconds' | 'date', zone: string, locale: string): Intl.DateTimeFormat {
  const key = `${kind} ${zone} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions =
    kind !== 'date'
      ? {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          ...(kind === 'seconds' ? { second: '2-digit' } : {}),
        }
      : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** "20:24": 24 hours in every locale, so that a clock across the room is never ambiguous. */
export const clockTime = (instant: number, zone: string, locale: string): string =>
  format('time', zone, locale).format(instant);

/** "20:24:05". */
export const clockSeconds = (instant: number, zone: string, locale: string): string =>
  format('seconds', zone, locale).format(instant);

/** "Monday, 3 August 2026", in the manner of the locale. */
export const dateLong = (instant: number, zone: string, locale: string): string =>
  format('date', zone, locale).format(instant);

/**
 * Time left as "13:42", from an hour "1:05:00", over "−0:15" (U+2212). A started second is shown until it
 * has gone, so that "0:00" shows at the very end and "−0:01" a full second after it.
 */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const sign = seconds < 0 ? '\u2212' : '';
  const rest = Math.abs(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(rest / 3600);
  const minutes = Math.floor(rest / 60) % 60;
  if (hours > 0) return `${sign}${hours}:${two(minutes)}:${two(rest % 60)}`;
  return `${sign}${minutes}:${two(rest % 60)}`;
}
