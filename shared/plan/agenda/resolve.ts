import { withoutBare } from './bare.ts';
import { place, type Placed } from './place.ts';
import type { RawRow } from './raw.ts';
import { agendaLimits, doubt, type AgendaRow, type Doubt } from './reading.ts';
import { isEnd, isWhole } from './vocabulary.ts';

type Timed = RawRow & { readonly placed: Placed; readonly over: boolean };
type Known = Pick<AgendaRow, 'minutes' | 'length' | 'doubts'>;

/** No row lasts longer than this only because the next one starts so late. */
const longestGap = 12 * 60;
/** Nor a row that only stands between two others. */
const longestBetween = 3 * 60;

/**
 * Rows with their starts and lengths. A stated length goes before one that follows from the next row's start, and
 * begin and end before a stated length; a last row that says only that it is over gives the one before its end.
 */
export function resolve(raw: readonly RawRow[], sources: readonly string[]): AgendaRow[] {
  const rows = withoutBare(raw.filter((row, index) => !isFrame(row, raw[index + 1])));
  const placed = place(rows);
  const timed = rows.map((row, index): Timed => {
    const over = row.length === null && row.span?.end == null && isEnd(row.title) && rows.length > 1;
    return { ...row, over, placed: placed[index] ?? { kind: 'clock', start: null, end: null, doubts: [] } };
  });
  const lengths = timed.map((row, index) => lengthOf(row, index, timed));
  return timed.flatMap((row, index): AgendaRow[] => {
    if (row.over) return [];
    const { minutes, length, doubts } = lengths[index] ?? { minutes: null, length: 'none', doubts: [] };
    const { start, kind } = row.placed;
    return [
      {
        line: row.line,
        source: sources[row.line - 1] ?? '',
        day: row.day + (kind === 'clock' ? Math.floor((start ?? 0) / 1440) : 0),
        start: start === null ? null : { kind, minutes: kind === 'clock' ? start % 1440 : start },
        minutes,
        length,
        ...shortTitle(row),
        owner: row.owner,
        materials: row.materials,
        more: row.more,
        doubts: [
          ...(row.title === '' ? [doubt('noTitle')] : []),
          ...(row.title.length > agendaLimits.title ? [doubt('longTitle')] : []),
          ...row.placed.doubts,
          // Lengths of its parts matter only where it has none itself.
          ...row.doubts.filter(({ code }) => minutes === null || (code !== 'nested' && code !== 'each')),
          ...doubts,
          ...overlap(index, timed, lengths),
        ],
        planned: null,
      },
    ];
  });
}

/** What says when or how long the whole is, or a part of it, and has no title of its own. */
function isFrame({ title, span, length, day, part }: RawRow, next: RawRow | undefined): boolean {
  if (length !== null && span === null) return isWhole(title);
  const [from, to] = [span?.start ?? null, span?.end ?? null];
  if (from === null || to === null || !(title === '' || isWhole(title))) return false;
  const at = next?.day === day && next.part === part ? (next.span?.start ?? null) : null;
  if (at === null) return next?.day === day && next.part === part && next.length !== null;
  return at.minutes >= from.minutes && (to.minutes < from.minutes || at.minutes < to.minutes);
}

/** What is too long for a title is cut at a word, and stands whole in the notes. */
function shortTitle({ title, notes }: RawRow): { title: string; notes: string } {
  if (title.length <= agendaLimits.title) return { title, notes: notes.join('\n') };
  const cut = title.slice(0, agendaLimits.title - 1);
  const short = cut.slice(0, cut.lastIndexOf(' ') > 100 ? cut.lastIndexOf(' ') : cut.length);
  return { title: `${short.replace(/\p{Surrogate}$/u, '')}…`, notes: [title, ...notes].join('\n') };
}

function lengthOf(row: Timed, index: number, rows: readonly Timed[]): Known {
  const { start, end } = row.placed;
  const from = start ?? (end === null ? null : endBefore(index, rows));
  const range = end === null || from === null || end <= from ? null : end - from;
  const stated = row.length;
  if (range !== null) {
    const differs = stated !== null && Math.abs(stated.minutes - range) > 0.01;
    const clash = differs ? [doubt('clash', { clock: range, stated: stated.text })] : [];
    return range > agendaLimits.minutes
      ? bad(String(range), [])
      : { minutes: range, length: 'stated', doubts: clash };
  }
  if (stated !== null) {
    const { minutes, text } = stated;
    const doubts = isConfirmed(row, index, rows)
      ? stated.doubts.filter(({ code }) => code !== 'times')
      : stated.doubts;
    if (minutes <= 0 || minutes > agendaLimits.minutes) return bad(text, doubts);
    return { minutes, length: 'stated', doubts };
  }
  return followed(row, index, rows);
}

/** The next row starts when this one ends. */
function isConfirmed({ placed, length }: Timed, index: number, rows: readonly Timed[]): boolean {
  const next = rows[index + 1];
  if (next === undefined || next.day !== rows[index]?.day || next.placed.kind !== placed.kind) return false;
  return placed.start !== null && next.placed.start === placed.start + (length?.minutes ?? 0);
}

const bad = (text: string, doubts: readonly Doubt[]): Known => ({
  minutes: null,
  length: 'none',
  doubts: [...doubts, doubt('badLength', { text })],
});

const none: Known = { minutes: null, length: 'none', doubts: [doubt('noLength')] };

/** From its start to the next one's, less what the rows between say they take. */
function followed(row: Timed, index: number, rows: readonly Timed[]): Known {
  const { start, kind } = row.placed;
  if (start === null) return gap(index, rows);
  let between = 0;
  let same = false;
  for (const next of rows.slice(index + 1)) {
    if (next.day !== row.day || (next.placed.start !== null && next.placed.kind !== kind)) return none;
    const at = next.placed.start;
    if (at === null) {
      if (next.over) continue;
      if (next.length === null) return none;
      between += next.length.minutes;
    } else if (at === start && between === 0 && !next.over) same = true;
    else {
      const minutes = at - start - between;
      if (minutes <= 0 || minutes > longestGap) return none;
      return {
        minutes,
        length: 'next',
        doubts: [
          ...(same ? [doubt('sameStart')] : []),
          ...(between > 0 ? [doubt('remainder', { minutes })] : []),
          ...(next.span?.about === true && row.span?.about !== true
            ? [doubt('about', { text: next.span.text })]
            : []),
        ],
      };
    }
  }
  return none;
}

/** A row without any time, between a row that says its end and one that says its start. */
function gap(index: number, rows: readonly Timed[]): Known {
  const [row, next] = [rows[index], rows[index + 1]];
  const from = row?.placed.end === null ? endBefore(index, rows) : null;
  const to = next?.day === row?.day ? (next?.placed.start ?? null) : null;
  if (from === null || to === null || next?.placed.kind !== rows[index - 1]?.placed.kind) return none;
  const minutes = Math.round((to - from) * 1000) / 1000;
  if (minutes <= 0 || minutes > longestBetween) return none;
  return { minutes, length: 'next', doubts: [doubt('gap', { minutes })] };
}

/** Where the row before it ends, as far as rows say. */
function endBefore(index: number, rows: readonly Timed[]): number | null {
  const row = rows[index - 1];
  if (row === undefined || row.day !== rows[index]?.day) return null;
  if (row.placed.end !== null) return row.placed.end;
  return row.placed.start === null || row.length === null ? null : row.placed.start + row.length.minutes;
}

/** A start before the rows above it have ended. */
function overlap(index: number, rows: readonly Timed[], lengths: readonly Known[]): Doubt[] {
  const { placed, day } = rows[index] ?? { placed: null, day: 0 };
  if (placed?.start == null || placed.doubts.some(({ code }) => code === 'earlier')) return [];
  let after = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const minutes = lengths[at]?.minutes ?? null;
    if (row === undefined || row.day !== day || minutes === null || row.placed.kind !== placed.kind)
      return [];
    after += minutes;
    if (row.placed.start === null) continue;
    const minutesOver = Math.round((row.placed.start + after - placed.start) * 1000) / 1000;
    const parallel = row.placed.start === placed.start;
    return minutesOver > 0 && !parallel ? [doubt('overlap', { minutes: minutesOver })] : [];
  }
  return [];
}
