import type { Column } from './columns.ts';
import { dayAt, dayHeading, type DayCount, type DayMark } from './days.ts';
import { emptyRow, isNothing, isTimed, listed, type CellRow, type RawRow } from './raw.ts';
import type { Length } from './length.ts';
import { plainLine, plainLines, plainText } from './markup.ts';
import { partsOf, timesIn } from './parts.ts';
import { doubt } from './reading.ts';
import { wholeSpan } from './span.ts';
import { aboutAll, type Role } from './vocabulary.ts';

/** A row of a table by its columns; null: it is blank, a day's heading, or one of a part. */
export function rowOf({ line, cells }: CellRow, columns: readonly Column[], days: DayCount): RawRow | null {
  const full = cells.filter((cell) => plainLine(cell) !== '');
  const others = cells.flatMap((cell, index) => {
    const { role, label } = columns[index] ?? { role: 'none', label: '' };
    return role === 'otherDay' && !isNothing(plainLine(cell))
      ? [{ label, text: plainLines(cell).join('\n') }]
      : [];
  });
  const [only = ''] = full;
  if (full.length === 0) return null;
  const mark = full.length === 1 ? dayHeading(plainLine(only)) : null;
  if (mark !== null && !/\d[:.h]\d\d/u.test(only)) {
    days.mark(mark);
    return null;
  }
  const of = (role: Role): string[] =>
    cells.filter((cell, index) => columns[index]?.role === role && !isNothing(plainLine(cell)));
  for (const cell of of('day')) {
    const day = dayCell(plainLine(cell));
    if (day !== null) days.mark(day);
  }
  const times = timesOf(cells, columns, days);
  const [named = '', ...further] = of('title');
  const [first = '', ...below] = plainLines(named);
  const parts = partsOf(first, isTimed(times) && times.span !== null);
  const timed = isTimed(times) || isTimed(parts);
  // In bold type at the beginning of a row, or over all of it, it heads those below.
  const heads = /^\s*(?:\*\*|__)/u.test(named) && (cells[0] === named || cells.length < 2);
  if (full.length === 1 && !timed && (first === '' || heads)) return null;
  // "Time: | 15:30-16:50" among what is said about all.
  const key = plainLine(cells[0] ?? '');
  if (aboutAll.test(`${key.replace(/[:\s]+$/u, '')}:`) && columns[0]?.role === 'title') return null;
  if (full.length > 1 && full.every((cell) => dayHeading(plainLine(cell)) !== null)) return null;
  if (first === '' && !timed) return null;
  days.use();
  const label = (cell: string, index: number) =>
    columns[index]?.role === 'other' && !isNothing(plainLine(cell))
      ? [{ label: columns[index]?.label ?? '', text: plainLines(cell).join('\n') }]
      : [];
  const owner = of('owner').map(plainLine).join(', ');
  const more = [...cells.flatMap(label), ...others];
  return {
    ...emptyRow,
    line,
    day: days.day,
    part: days.part,
    ...times,
    span: times.span ?? parts.span,
    length: times.length ?? parts.length,
    title: parts.title === '' && first !== '' && !isTimed(parts) ? first : parts.title,
    owner: owner === '' ? parts.owner : owner,
    notes: [
      ...below,
      ...times.notes,
      ...of('notes').flatMap(plainLines),
      ...more.filter((each) => each.label === '').map(({ text }) => text),
    ],
    materials: of('materials').flatMap((cell) => listed(plainText(cell))),
    more: [
      ...further.map((cell) => ({ label: '', text: plainLine(cell) })),
      ...more.filter((each) => each.label !== ''),
    ],
    doubts: [
      ...times.doubts,
      ...parts.doubts,
      ...others.map(({ label: day, text }) => doubt('otherDay', { day, text })),
    ],
  };
}

/** In a column of days a number alone counts them. */
const dayCell = (text: string): DayMark | null =>
  /^\d{1,2}$/u.test(text) ? { kind: 'number', value: Number(text) } : dayHeading(text);

type Times = Pick<RawRow, 'span' | 'length' | 'bare' | 'notes' | 'doubts'>;

function timesOf(cells: readonly string[], columns: readonly Column[], days: DayCount): Times {
  let out: Times = { span: null, length: null, bare: null, notes: [], doubts: [] };
  for (const [index, cell] of cells.entries()) {
    const { role = 'none', unit = 1 } = columns[index] ?? {};
    const text = withoutDay(plainLine(cell), days, role);
    if (isNothing(text)) continue;
    if (role === 'length') out = { ...out, ...lengthOf(text, unit, out) };
    else if (role === 'time' || role === 'start') out = { ...out, ...timeOf(text, out) };
    else if (role === 'end') {
      const end = wholeSpan(text)?.start ?? null;
      const { start = null, about = false } = out.span ?? {};
      if (end !== null) out = { ...out, span: { start, end, about, text, next: 0 } };
    }
  }
  return out;
}

/** "Wed 1:00 pm", "2026-03-05 09:00". */
function withoutDay(text: string, days: DayCount, role: string): string {
  if (role !== 'time' && role !== 'start' && role !== 'end') return text;
  const found = dayAt(text);
  // "03.04" could be a time.
  if (found === null || (found.mark.kind === 'date' && wholeSpan(text) !== null)) return text;
  days.mark(found.mark);
  return text.slice(found.next).replace(/^[T\s,:–—-]+/u, '');
}

function timeOf(text: string, before: Times): Partial<Times> {
  const { span, length, bare, title, doubts } = timesIn(text, null);
  const alone = /^\d{1,3}$/u.test(text.trim()) ? ([Number(text)] as const) : null;
  const known = span !== null || length !== null;
  return {
    span: before.span ?? span,
    length: before.length ?? length,
    bare: bare ?? alone ?? before.bare,
    // What else stands in a cell of times is not lost.
    notes:
      known && title !== ''
        ? [...before.notes, title]
        : !known && bare === null && alone === null
          ? [...before.notes, text]
          : before.notes,
    doubts: [...before.doubts, ...doubts],
  };
}

/** From so many hours on a length is rather in minutes and seconds. */
const longestInHours = 5;

function lengthOf(text: string, unit: number, before: Times): Partial<Times> {
  const clock = /^(\d{1,2}):([0-5]\d)(:[0-5]\d)?$/u.exec(text);
  if (clock !== null) {
    // "1:30" is an hour and a half; "10:00" are ten minutes and no seconds, since nothing lasts ten hours.
    const [first, second] = [Number(clock[1]), Number(clock[2])];
    const short = first >= longestInHours && clock[3] === undefined;
    const minutes = short ? Math.round((first + second / 60) * 1000) / 1000 : first * 60 + second;
    const doubts = short ? [doubt('bareNumber', { text, minutes })] : [];
    const length: Length = { minutes, text, doubts, range: null, each: false, next: 0 };
    return { length: before.length ?? length };
  }
  const { span, length, bare, title, doubts } = timesIn(text, unit);
  if (length?.each === true)
    return { doubts: [...before.doubts, doubt('each', { text })], notes: [...before.notes, text] };
  return {
    span: before.span ?? span,
    length: before.length ?? length,
    bare: before.bare ?? bare,
    notes: title === '' ? before.notes : [...before.notes, title],
    doubts: [...before.doubts, ...doubts],
  };
}
