import { fail, ok, type Result } from '../lib/result.ts';
import { importError, quoted, type ImportError } from './errors.ts';

/** Seconds as billionths, so that decimal files are read without the error of binary fractions. */
export type Nanoseconds = bigint;

const NANO = 1_000_000_000n;
const MILLI = 1_000_000n;
/** Thirty days: longer than any conversation, and far from where dates end. */
const LATEST = 30n * 86_400n * NANO;

/** @param field name of the column, for the message */
export function parseSeconds(text: string, field: string, line: number): Result<Nanoseconds, ImportError> {
  const trimmed = text.trim();
  const match = /^([+-]?)(\d{0,15})(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(trimmed);
  const [, sign = '', whole = '', part = '', power = '0'] = match ?? [];
  if (match === null || `${whole}${part}` === '') {
    return fail(importError('notANumber', line, { field, text: quoted(text) }));
  }
  const nanos = scaled(whole, part, Number(power));
  if (sign === '-' && nanos > 0n) return fail(importError('negative', line, { field, text: quoted(text) }));
  return nanos > LATEST ? fail(importError('tooLate', line, { field, text: quoted(text) })) : ok(nanos);
}

/** Digits beyond the ninth decimal are dropped. */
function scaled(whole: string, part: string, power: number): bigint {
  const digits = `${whole}${part}`;
  const zeros = power + 9 - part.length;
  // More zeros than the largest number that is let through: it is refused all the same.
  if (zeros > 40) return /^0*$/u.test(digits) ? 0n : LATEST + 1n;
  if (zeros >= 0) return BigInt(digits) * 10n ** BigInt(zeros);
  return BigInt(digits.slice(0, zeros) || '0');
}

/** To the nearest millisecond, halves up. */
export const toMs = (nanos: Nanoseconds): number => Number((nanos + MILLI / 2n) / MILLI);
