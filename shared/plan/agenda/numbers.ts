import { saysWhich } from './ends.ts';
import { lengthAt } from './length.ts';
import type { RawRow } from './raw.ts';
import { doubt } from './reading.ts';

/**
 * Where no line says a time in any other way and each ends in a number, "Opening 10" has ten minutes; "Part 1",
 * "Part 2" have none.
 */
export function withNumbers(rows: readonly RawRow[]): RawRow[] {
  const read = rows.map((row) => ({ row, found: /^(?:(.*\S)\s)?(\d{1,3})$/u.exec(row.title) }));
  const numbers = read.map(({ found }) => Number(found?.[2] ?? Number.NaN));
  const counting =
    numbers.length > 1 && numbers.every((each, i) => i === 0 || each === (numbers[i - 1] ?? 0) + 1);
  const all = read.every(({ found }) => found !== null);
  const numbered = read.filter(({ found }) => saysWhich.test(found?.[1] ?? '')).length;
  if (!all || counting || numbered * 2 >= read.length) return [...rows];
  return read.map(({ row, found }) => {
    const text = found?.[2] ?? '';
    const length = lengthAt(text, 0, 1);
    if (length === null) return row;
    const open = doubt('bareNumber', { text, minutes: length.minutes });
    return { ...row, title: found?.[1] ?? '', length: { ...length, doubts: [open] } };
  });
}
