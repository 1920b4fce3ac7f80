import { saysWhich } from './ends.ts';
import { lengthAt } from './length.ts';
import { byPart, type RawRow } from './raw.ts';
import { doubt } from './reading.ts';

/**
 * Where no line below a heading says a time in any other way and each ends in a number, "Opening 10" has ten minutes, as "10 – Opening" has; "Part 1",
 * "Part 2" have none.
 */
export function withNumbers(rows: readonly RawRow[]): RawRow[] {
  const numbered = byPart(rows).flatMap(
    (part) =>
      withNumbersAt(part, /^(?:(?<title>.*\S)\s)?(?<number>\d{1,3})$/u) ??
      withNumbersAt(part, /^(?<number>\d{1,3})\s?[-–—:|]\s(?<title>\S.*)$/u) ??
      [],
  );
  return numbered.length > 0 ? numbered : [...rows];
}

function withNumbersAt(rows: readonly RawRow[], pattern: RegExp): RawRow[] | null {
  const read = rows.map((row) => ({ row, found: pattern.exec(row.title)?.groups ?? null }));
  const numbers = read.map(({ found }) => Number(found?.number ?? Number.NaN));
  const counting =
    numbers.length > 1 && numbers.every((each, i) => i === 0 || each === (numbers[i - 1] ?? 0) + 1);
  const all = read.every(({ found }) => found !== null);
  const numbered = read.filter(({ found }) => saysWhich.test(found?.title ?? '')).length;
  if (!all || counting || numbered * 2 >= read.length) return null;
  return read.map(({ row, found }) => {
    const text = found?.number ?? '';
    const length = lengthAt(text, 0, 1);
    if (length === null) return row;
    const open = doubt('bareNumber', { text, minutes: length.minutes });
    return { ...row, title: found?.title ?? '', length: { ...length, doubts: [open] } };
  });
}

/** Of a list in which a number begins each line: from so many on, and only such as people plan by. */
const fewest = 3;

/** "10 Welcome", "20 Story", "90+ Discussion": where each line of a part begins with a number of minutes, and none says when. */
export function withLeadingNumbers(rows: readonly RawRow[]): RawRow[] {
  return byPart(rows).flatMap((part) => {
    const read = part.map((row) => ({ row, found: /^(\d{0,2}[05])\s+(\p{L}.*)$/u.exec(row.title) }));
    const open = read.filter(({ row }) => row.length === null);
    const all =
      open.length >= fewest &&
      part.every(({ span, bare }) => span === null && bare === null) &&
      open.every(({ found }) => Number(found?.[1] ?? 0) > 0);
    if (!all) return part;
    return read.map(({ row, found }) => {
      const length = row.length === null && found !== null ? lengthAt(found[1] ?? '', 0, 1) : null;
      if (length === null) return row;
      const { minutes, text } = length;
      return {
        ...row,
        title: found?.[2] ?? '',
        length: { ...length, doubts: [doubt('bareNumber', { text, minutes })] },
      };
    });
  });
}
