import type { Clock } from './clock.ts';
import type { Length } from './length.ts';
import { byPart, isTimed, type RawRow } from './raw.ts';
import { doubt } from './reading.ts';

/**
 * Numbers without a unit are understood together: `0–15`, `15–40` are minutes from the beginning, since each begins
 * where the one before ended; `9–10` are hours; what is neither is a length.
 */
export function withoutBare(rows: readonly RawRow[]): RawRow[] {
  const chained = isChain(pairsOf(rows), rows);
  // Where they make no chain throughout, those below each heading may.
  return (chained ? [rows] : byPart(rows)).flatMap(together);
}

function together(given: readonly RawRow[]): RawRow[] {
  const rows = withoutMarks(given);
  const chained = isChain(pairsOf(rows), rows);
  const singles = rows.flatMap(({ bare }) => (bare?.length === 1 ? bare : []));
  const climbing = singles.every((each, i) => i === 0 || each > (singles[i - 1] ?? 0));
  const as =
    singles[0] === 0 && climbing
      ? 'offset'
      : singles.length > 1 && climbing && singles.every((each) => each >= 6 && each < 24)
        ? 'hour'
        : 'length';
  return rows.map((row) => {
    const pair = pairOf(row);
    if (pair !== null) return chained ? offsets(row, pair) : pairAlone(row, pair);
    const [single] = row.bare?.length === 1 ? row.bare : [];
    return single === undefined ? row : { ...singleAs(row, single, as), bare: null };
  });
}

/** `0'`, `5'`, `20'`: lengths that begin with none and climb are minutes since the beginning. */
function withoutMarks(rows: readonly RawRow[]): readonly RawRow[] {
  const marks = rows.map(({ length, span }) =>
    span === null && length?.range === null ? length.minutes : -1,
  );
  const climbing = marks.every((each, i) => (i === 0 ? each === 0 : each > (marks[i - 1] ?? 0)));
  if (!climbing || rows.length < 2) return rows;
  return rows.map((row) => {
    const text = row.length?.text ?? '';
    const start = clock(row.length?.minutes ?? 0, 'offset', text);
    return { ...row, length: null, span: { start, end: null, about: false, text, next: 0 } };
  });
}

type Pair = readonly [from: number, to: number];

const pairsOf = (rows: readonly RawRow[]): Pair[] => rows.map(pairOf).filter((pair) => pair !== null);

const pairOf = ({ bare, length, span }: RawRow): Pair | null =>
  span !== null ? null : bare?.length === 2 ? bare : (length?.range ?? null);

function isChain(pairs: readonly Pair[], rows: readonly RawRow[]): boolean {
  const [first] = pairs;
  if (first === undefined || first[0] !== 0) return false;
  const follows = pairs.every(([from], i) => i === 0 || from === 0 || from === pairs[i - 1]?.[1]);
  const alone = pairs.length === 1 && rows.some(({ bare }) => bare?.length === 2);
  return follows && (alone || (pairs.length > 1 && pairs.length * 2 > rows.filter(isTimed).length));
}

const clock = (minutes: number, kind: Clock['kind'], written: string): Clock => ({
  kind,
  minutes,
  written,
  sure: kind === 'offset' || minutes > 720,
  half: null,
  form: 'colon',
  next: 0,
});

function offsets(row: RawRow, [from, to]: Pair): RawRow {
  const text = `${from}–${to}`;
  const span = {
    start: clock(from, 'offset', text),
    end: clock(to, 'offset', text),
    about: false,
    text,
    next: 0,
  };
  return { ...row, span, length: row.length?.range === null ? row.length : null, bare: null };
}

function pairAlone(row: RawRow, [from, to]: Pair): RawRow {
  if (row.length !== null) return { ...row, bare: null };
  const text = `${from}–${to}`;
  if (from >= 6 && to > from && to <= 24) {
    const span = {
      start: clock(from * 60, 'clock', text),
      end: clock(to * 60, 'clock', text),
      about: false,
      text,
      next: 0,
    };
    return { ...row, span, bare: null, doubts: [...row.doubts, doubt('hours', { text })] };
  }
  if (to > from) return { ...row, bare: null, length: minutesOf(to, text, 'between') };
  return { ...row, bare: null, title: `${text} ${row.title}`.trim() };
}

function singleAs(row: RawRow, number: number, as: 'offset' | 'hour' | 'length'): RawRow {
  const text = String(number);
  if (as === 'length')
    return row.length === null ? { ...row, length: minutesOf(number, text, 'bareNumber') } : row;
  if (row.span !== null) return row;
  const start = clock(as === 'hour' ? number * 60 : number, as === 'hour' ? 'clock' : 'offset', text);
  const doubts = as === 'hour' ? [...row.doubts, doubt('hours', { text })] : row.doubts;
  return { ...row, span: { start, end: null, about: false, text, next: 0 }, doubts };
}

const minutesOf = (minutes: number, text: string, code: 'between' | 'bareNumber'): Length => ({
  minutes,
  text,
  doubts: [doubt(code, { text, minutes })],
  range: null,
  each: false,
  next: 0,
});
