/** Calm, *wrap up* at 20 % left, *last words* at 5 %, *time* at 0 and beyond. */
export type Band = 'calm' | 'wrapUp' | 'lastWords' | 'time';

export function band(remainingMs: number, totalMs: number): Band {
  if (remainingMs <= 0) return 'time';
  if (remainingMs * 20 <= totalMs) return 'lastWords';
  if (remainingMs * 5 <= totalMs) return 'wrapUp';
  return 'calm';
}
