import { linesOf } from '../../../shared/plan/agenda/blocks.ts';
import { wholeLength } from '../../../shared/plan/agenda/length.ts';
import { plainLine } from '../../../shared/plan/agenda/markup.ts';
import { readAgenda } from '../../../shared/plan/agenda/read.ts';
import {
  agendaLimits,
  doubt,
  type AgendaFault,
  type AgendaReading,
  type AgendaRow,
  type Doubt,
  type DoubtCode,
} from '../../../shared/plan/agenda/reading.ts';
import { agendaSegments } from '../../../shared/plan/agenda/segments.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { tidyLine } from '../../../shared/lib/text.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { en } from '../../../shared/words/en.ts';
import type { Draft, RowEdit } from './draft.ts';
import { otherReading, type OtherReading } from './other-reading.ts';
import { whyNoRow, type WhyNoRow } from './why-no-row.ts';

/** What a row lacks before it can be taken. */
export type Lack = 'noMinutes' | 'badMinutes' | 'noTitle' | 'longTitle';

export interface OpenDoubt {
  readonly doubt: Doubt;
  readonly other: OtherReading | null;
}

export interface UnderstoodRow {
  /** With everything that was said of it. */
  readonly row: AgendaRow;
  readonly isOut: boolean;
  /** As it is typed, or as it was understood. */
  readonly minutes: string;
  readonly lack: Lack | null;
  /** What is still to be looked at; what lacks is among it. */
  readonly doubts: readonly OpenDoubt[];
  readonly isAdded: boolean;
  /** What becomes of it in the plan; its minutes are those that are known. null: it is left out. */
  readonly segment: PlanSegment | null;
}

export interface UnderstoodLine {
  /** Of the source, from 1. */
  readonly line: number;
  readonly source: string;
  readonly row: UnderstoodRow | null;
  /** Why it is none; null where it is one. */
  readonly why: WhyNoRow | null;
  /** Title of the row above, for what belongs to it. */
  readonly above: string;
}

export interface Understood {
  readonly title: string | null;
  readonly lines: readonly UnderstoodLine[];
  /** Rows that will be taken. */
  readonly rows: readonly AgendaRow[];
  readonly minutes: number;
  /** Lines of rows that something is still to be looked at in. */
  readonly open: readonly number[];
  /** Of these, the ones without which nothing can be taken. */
  readonly lacking: readonly number[];
}

/** The reading of a text in which some lines are read in another way. One without rows is one, too. */
export function readingOf(
  text: string,
  rereads: readonly (readonly [number, { readonly from: string; readonly to: string }])[],
): Result<AgendaReading, AgendaFault> {
  const lines = linesOf(text);
  for (const [line, { from, to }] of rereads)
    lines[line - 1] = (lines[line - 1] ?? '').replace(from, () => to);
  const reading = readAgenda(lines.join('\n'));
  if (reading.ok || reading.error.code !== 'noRows') return reading;
  return lines.filter((line) => line.trim() !== '').length > agendaLimits.rows
    ? reading
    : ok({ title: null, rows: [], plan: null });
}

export const rereadsOf = ({ edits }: Draft) =>
  [...edits].flatMap(([line, { reread }]) => (reread === undefined ? [] : [[line, reread] as const]));

/** A line that was no row, as one: what it says alone; else its words, without a length. */
function rowOfLine(line: number, source: string): AgendaRow {
  const alone = readAgenda(source.replace(/^\s*#{1,6}\s+/u, '').trim());
  const read = alone.ok ? alone.value.rows[0] : undefined;
  if (read !== undefined) return { ...read, line, source };
  const title = plainLine(source).replace(/^(?:[-–•*+]\s+|\d{1,3}[.)]\s+|#{1,6}\s+)/u, '');
  const nothing = { owner: '', notes: '', materials: [], more: [], planned: null };
  const doubts = [doubt('noLength'), ...(title.length > agendaLimits.title ? [doubt('longTitle')] : [])];
  return {
    ...nothing,
    line,
    source,
    day: 0,
    start: null,
    minutes: null,
    length: 'none',
    title: title.slice(0, agendaLimits.title),
    doubts,
  };
}

const lengthDoubts: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'noLength',
  'badLength',
  'atLeast',
  'atMost',
  'between',
  'bareNumber',
  'each',
  'clash',
  'nested',
  'remainder',
]);
const startDoubts: ReadonlySet<DoubtCode> = new Set<DoubtCode>([
  'earlier',
  'overlap',
  'afternoon',
  'nextDay',
  'hours',
  'about',
]);

/** Whole or decimal minutes, or a length as anybody writes one; null: none, or more than a day. */
export function typedMinutes(text: string): number | null {
  const minutes = wholeLength(text.trim(), 1)?.minutes ?? null;
  return minutes === null || minutes <= 0 || minutes > agendaLimits.minutes ? null : minutes;
}

function withEdit(read: AgendaRow, edit: RowEdit): AgendaRow {
  let row = read;
  const without = (codes: ReadonlySet<DoubtCode>): readonly Doubt[] =>
    row.doubts.filter(({ code }) => !codes.has(code));
  if (edit.minutes !== undefined) {
    const minutes = typedMinutes(edit.minutes);
    const typed = edit.minutes.trim();
    const left =
      minutes !== null ? [] : [typed === '' ? doubt('noLength') : doubt('badLength', { text: typed })];
    row = {
      ...row,
      minutes,
      length: minutes === null ? 'none' : 'stated',
      doubts: [...without(lengthDoubts), ...left],
    };
  }
  if (edit.title !== undefined) {
    const title = tidyLine(edit.title);
    const left =
      title === '' ? [doubt('noTitle')] : title.length > agendaLimits.title ? [doubt('longTitle')] : [];
    row = { ...row, title, doubts: [...without(new Set(['noTitle', 'longTitle'])), ...left] };
  }
  return edit.startless === true ? { ...row, start: null, doubts: without(startDoubts) } : row;
}

function lackOf({ title, minutes, doubts, planned }: AgendaRow): Lack | null {
  if (title === '' && planned === null) return 'noTitle';
  if (doubts.some(({ code }) => code === 'longTitle')) return 'longTitle';
  if (minutes !== null) return null;
  return doubts.some(({ code }) => code === 'badLength') ? 'badMinutes' : 'noMinutes';
}

/** A line that became a row of its own is no longer a note of the one above. */
function withoutNote(row: AgendaRow, sources: readonly string[]): AgendaRow {
  const gone = new Set(sources.map((source) => plainLine(source).replace(/^[-–•*+]\s+/u, '')));
  return {
    ...row,
    notes: row.notes
      .split('\n')
      .filter((note) => !gone.has(note))
      .join('\n'),
  };
}

/** What of each line was understood, with everything that was said of it since. */
export function understand(draft: Draft, reading: AgendaReading): Understood {
  const sources = linesOf(draft.text);
  const added = [...draft.edits].filter(([, { added: is }]) => is === true).map(([line]) => line);
  const read = new Map(reading.rows.map((row) => [row.line, row]));
  const rows = new Map<number, AgendaRow>();
  let above = 0;
  sources.forEach((source, index) => {
    const line = index + 1;
    const found = read.get(line);
    const row = found ?? (added.includes(line) ? rowOfLine(line, source) : undefined);
    if (row === undefined) return;
    // What is shown beside it is the line as it stands, also where it is read in another way.
    rows.set(line, withEdit({ ...row, source }, draft.edits.get(line) ?? {}));
    const last = rows.get(above);
    if (found === undefined && last !== undefined) rows.set(above, withoutNote(last, [source]));
    if (found !== undefined) above = line;
  });
  const taken = [...rows.values()].filter(({ line }) => draft.edits.get(line)?.out !== true);
  const segments = previewOf(taken);
  let before: AgendaRow | undefined;
  const lines = sources.map((source, index): UnderstoodLine => {
    const line = index + 1;
    const row = rows.get(line);
    if (row === undefined) {
      const why = whyNoRow(source, before ?? null, reading.title);
      return { line, source, row: null, why, above: before?.title ?? '' };
    }
    const edit = draft.edits.get(line) ?? {};
    const isOut = edit.out === true;
    const lack = isOut ? null : lackOf(row);
    const seen = new Set(edit.seen);
    const previous = before;
    const open = row.doubts.filter(({ code }) => !seen.has(code) || isLack(code));
    before = isOut ? before : row;
    return {
      line,
      source,
      why: null,
      above: '',
      row: {
        row,
        isOut,
        minutes: edit.minutes ?? (row.minutes === null ? '' : shortNumber(row.minutes)),
        lack,
        doubts: isOut ? [] : open.map((each) => ({ doubt: each, other: otherReading(each, row, previous) })),
        isAdded: edit.added === true && !read.has(line),
        segment: segments.get(line) ?? null,
      },
    };
  });
  const open = lines.filter(({ row }) => row !== null && (row.doubts.length > 0 || row.lack !== null));
  return {
    title: reading.title,
    lines,
    rows: taken,
    minutes: taken.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    open: open.map(({ line }) => line),
    lacking: open.filter(({ row }) => row?.lack !== null).map(({ line }) => line),
  };
}

const isLack = (code: DoubtCode): boolean =>
  code === 'noLength' || code === 'badLength' || code === 'noTitle' || code === 'longTitle';

/** Minutes as one reads them, without the noise of a division. */
export const shortNumber = (minutes: number): string => String(Math.round(minutes * 100) / 100);

/** The rows as segments, what lacks filled in only for the look of it: nothing of this is taken. */
function previewOf(rows: readonly AgendaRow[]): ReadonlyMap<number, PlanSegment> {
  const whole = rows.map((row) => ({
    ...row,
    title: row.title === '' ? ' ' : row.title,
    minutes: row.minutes ?? 0,
    doubts: row.doubts.filter(({ code }) => code === 'about'),
  }));
  const segments = agendaSegments(whole, en, () => 'preview');
  if (!segments.ok) return new Map();
  return new Map(
    rows.flatMap(({ line }, i) => (segments.value[i] === undefined ? [] : [[line, segments.value[i]]])),
  );
}

/** What is taken: all rows that are not left out, or the first thing that one of them lacks. */
export function taking({ rows, lines }: Understood, newId: () => string): Result<PlanSegment[], AgendaFault> {
  if (rows.length === 0) return fail({ line: 0, code: 'noRows' });
  const over = rows[agendaLimits.rows];
  if (over !== undefined) return fail({ line: over.line, code: 'tooMany' });
  // Titles of a plan may be empty in a file of this app only.
  const lacking = lines.find(({ row }) => row !== null && row.lack !== null);
  if (lacking?.row?.lack != null) return fail({ line: lacking.line, code: lacking.row.lack });
  return agendaSegments(rows, en, newId);
}
