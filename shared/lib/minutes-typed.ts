/** "7", "1:30" or "0,5" as milliseconds; null where it is no time, or none at all. */
export function minutesTyped(text: string): number | null {
  const [, minutes = '', seconds = ''] = /^\s*(\d{1,3})(?::([0-5]\d))?\s*$/u.exec(text) ?? [];
  if (minutes !== '') return positive(Number(minutes) * 60_000 + Number(seconds || 0) * 1000);
  const parts = /^\s*(\d{0,3})[.,](\d{1,2})\s*$/u.exec(text);
  return parts === null ? null : positive(Math.round(Number(`${parts[1] || '0'}.${parts[2]}`) * 60) * 1000);
}

/** Under ten hours: the digits of more would not be read across a room. */
const positive = (ms: number): number | null => (ms > 0 && ms < 36_000_000 ? ms : null);

/** The same the other way. */
export function minutesWritten(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const rest = seconds % 60;
  return rest === 0 ? String(seconds / 60) : `${Math.floor(seconds / 60)}:${String(rest).padStart(2, '0')}`;
}
